package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Outcome;
import org.plumbline.model.IndicatorId;

/**
 * Figures before and now, joined by lines. One panel with many lines shows places that share a unit; several panels show one
 * line each and have a scale of their own each.
 *
 * @param indicator the one that all lines are of, if any
 * @param before head of the first end
 * @param now head of the second end
 * @param panels at least one
 */
public record SlopeChart(ChartHead head, Optional<IndicatorId> indicator, String before, String now, List<Panel> panels)
        implements SceneChart {

    /** Which way a line goes. */
    public enum Way {
        BETTER,
        WORSE,
        SAME
    }

    /**
     * Lines on one scale.
     *
     * @param heading empty where the chart's title says it
     * @param detail a second line of the heading; may be empty
     * @param required what the first and the second end ask for
     */
    public record Panel(
            String heading, String detail, OptionalDouble requiredBefore, OptionalDouble required, List<Line> lines) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing at both ends.
     *
     * @param label its name; empty where the panel has it
     * @param movement a mark of its own, such as places won; may be empty
     * @param outcomeBefore verdict of the first end, where there is one
     */
    public record Line(
            String label,
            double from,
            double to,
            String figureBefore,
            String figure,
            String movement,
            Optional<Outcome> outcomeBefore,
            Optional<Outcome> outcome,
            Way way) {}

    public SlopeChart {
        panels = List.copyOf(panels);
    }

    /** True for one panel of many lines. */
    boolean isWide() {
        return panels.size() == 1 && panels.get(0).lines().size() > 1;
    }
}
