package org.plumbline.report.chart;

import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;

/** Values along a line of pixels. */
record LinearScale(double low, double high, double left, double right) {
    LinearScale {
        if (!(low < high)) {
            throw new IllegalArgumentException("No scale from " + low + " to " + high);
        }
    }

    double at(double value) {
        return left + (value - low) / (high - low) * (right - left);
    }

    /** Few round values within the scale. */
    List<Double> ticks(int about) {
        double step = ChartAxes.niceStep((high - low) / about);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A tick's text, with as many decimals as its steps need. */
    String label(double tick, int about) {
        double step = ChartAxes.niceStep((high - low) / about);
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), ChartAxes.symbols())
                .format(tick);
    }

    /** A scale that holds all values with some room, from zero unless there are values on both sides of it. */
    static double[] around(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        if (low == high) {
            return new double[] {0, 1};
        }
        double room = (high - low) * 0.06;
        return new double[] {low < 0 ? low - room : 0, high > 0 ? high + room : 0};
    }
}
