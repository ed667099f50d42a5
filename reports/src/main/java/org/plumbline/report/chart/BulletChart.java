package org.plumbline.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.TargetId;

/**
 * Actuals against their targets and the ranges of a rating, each row on a scale of its own.
 *
 * @param rows one for each target shown
 */
public record BulletChart(ChartHead head, List<Row> rows) implements SceneChart {

    /**
     * One measure.
     *
     * @param about the target it is about
     * @param label the indicator, with its region where that is not the same for all
     * @param detail unit, period, and the direction where lower is better
     * @param low left end of the scale, 0 where the measure can be a bar
     * @param high right end of the scale
     * @param value the actual
     * @param figure the actual as printed
     * @param target the deciding bound of the requirement
     * @param requirement as printed
     * @param previous the actual a year earlier
     * @param limits where one range ends and the next begins, from low to high; empty where no rating applies
     * @param rating the category by the rule the ranges are from, as printed; empty where there is none
     * @param lowerIsBetter true where the poor ranges are at the high end
     */
    public record Row(
            TargetId about,
            String label,
            String detail,
            int decimals,
            double low,
            double high,
            double value,
            String figure,
            double target,
            String requirement,
            OptionalDouble previous,
            List<Double> limits,
            String rating,
            boolean lowerIsBetter) {
        public Row {
            limits = List.copyOf(limits);
        }

        /** A bar only where its length means something: a scale from zero. */
        public boolean isBar() {
            return low == 0;
        }

        /** Index of the range a value is in, from the poorest; values on a limit are in the better range. */
        public int range(double of) {
            int below = (int) limits.stream()
                    .filter(limit -> lowerIsBetter ? limit < of : limit <= of)
                    .count();
            return lowerIsBetter ? limits.size() - below : below;
        }
    }

    public BulletChart {
        rows = List.copyOf(rows);
    }
}
