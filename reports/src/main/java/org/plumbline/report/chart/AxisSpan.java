package org.plumbline.report.chart;

import java.util.Collection;

/**
 * Round ends of an axis that holds given values.
 *
 * @param step between marks
 */
public record AxisSpan(double low, double high, double step) {
    private static final int MARKS = 5;

    /**
     * Around the values, with room; no end lies across zero from all of them.
     *
     * @param fromZero true for bars: zero is on the axis
     */
    public static AxisSpan around(Collection<Double> values, boolean fromZero) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (fromZero) {
            least = Math.min(0, least);
            most = Math.max(0, most);
        }
        double range = most > least ? most - least : Math.max(1, Math.abs(most));
        double step = ChartAxes.niceStep(range / MARKS);
        double room = range * 0.08;
        double low = Math.floor((least - room) / step) * step;
        double high = Math.ceil((most + room) / step) * step;
        return new AxisSpan(least >= 0 ? Math.max(0, low) : low, most <= 0 ? Math.min(0, high) : high, step);
    }
}
