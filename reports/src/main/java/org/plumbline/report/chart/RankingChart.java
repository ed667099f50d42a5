package org.plumbline.report.chart;

import java.util.List;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.TargetId;

/**
 * Parts of a region ranked by achievement: actual over target.
 *
 * @param bars the whole first where it has a ratio, then its parts, best first
 */
public record RankingChart(
        String name,
        Indicator indicator,
        Period period,
        ChartTitle title,
        List<Bar> bars,
        List<String> notes,
        String alternativeText)
        implements Chart {

    /**
     * One region.
     *
     * @param about the target it is about
     * @param whole true for the region the others are parts of
     * @param ratio actual over target; 1 is the target
     * @param figures actual and target as printed
     */
    public record Bar(
            TargetId about,
            Region region,
            boolean whole,
            double ratio,
            String ratioLabel,
            String figures,
            Outcome outcome) {}

    public RankingChart {
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
    }
}
