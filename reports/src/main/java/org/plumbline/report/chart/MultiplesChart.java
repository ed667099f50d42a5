package org.plumbline.report.chart;

import java.util.List;

/**
 * Several small charts of actual against target side by side.
 *
 * @param sameScale true where all have one value axis, else each has its own and says so
 */
public record MultiplesChart(ChartHead head, List<Panel> panels, boolean sameScale) implements Chart {

    /** One of them under its heading. */
    public record Panel(String heading, TargetChart chart) {}

    public MultiplesChart {
        panels = List.copyOf(panels);
    }

    @Override
    public String name() {
        return head.name();
    }

    @Override
    public ChartTitle title() {
        return head.title();
    }

    @Override
    public List<String> notes() {
        return head.notes();
    }

    @Override
    public String alternativeText() {
        return head.alternativeText();
    }
}
