package org.plumbline.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.TargetId;

/**
 * Differences between actual and target (ΔPL) of the parts of a region, on one scale.
 *
 * @param rows the whole first where it has a difference, then the parts, the best first
 */
public record VarianceChart(ChartHead head, List<Row> rows) implements SceneChart {

    /**
     * One region.
     *
     * @param about the target it is about
     * @param difference actual minus target, in the indicator's unit
     * @param relative difference over the target's size; empty where that means nothing
     * @param favourable the difference in the direction that is better
     */
    public record Row(
            TargetId about,
            String label,
            boolean whole,
            double difference,
            OptionalDouble relative,
            double favourable,
            String differenceLabel,
            String relativeLabel) {

        /** True where the difference is no worse than none. */
        public boolean isFavourable() {
            return favourable >= 0;
        }
    }

    public VarianceChart {
        rows = List.copyOf(rows);
    }

    boolean hasRelative() {
        return rows.stream().anyMatch(row -> row.relative().isPresent());
    }
}
