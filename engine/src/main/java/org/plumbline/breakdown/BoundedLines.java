package org.plumbline.breakdown;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Parts that grow together: part i is {@code start + slope·t}, kept between its bounds, with one {@code t} for all. Finds the
 * {@code t} at which the weighted parts give the total. Every method for one axis is a choice of starts and slopes; what a
 * bound holds back is borne by the rest.
 */
final class BoundedLines {
    private final double[] start;
    private final double[] slope;
    private final double[] lower;
    private final double[] upper;
    private final double[] coefficient;

    /** Slopes are at least 0, coefficients above 0, lower bounds not above upper ones; bounds may be infinite. */
    BoundedLines(double[] start, double[] slope, double[] lower, double[] upper, double[] coefficient) {
        this.start = start;
        this.slope = slope;
        this.lower = lower;
        this.upper = upper;
        this.coefficient = coefficient;
    }

    /** The parts at the {@code t} that gives the total; at the nearest end where none does. */
    double[] at(double total) {
        return parts(parameter(total));
    }

    double[] parts(double t) {
        double[] parts = new double[start.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(i, t);
        }
        return parts;
    }

    private double part(int i, double t) {
        double value = slope[i] == 0 ? start[i] : start[i] + slope[i] * t;
        return Math.min(upper[i], Math.max(lower[i], value));
    }

    /** The common parameter; infinite where the total lies at or beyond what the bounds allow. */
    double parameter(double total) {
        int n = start.length;
        double[] breaks = new double[2 * n];
        int[] owner = new int[2 * n];
        int count = 0;
        double constant = 0;
        double rise = 0;
        for (int i = 0; i < n; i++) {
            if (slope[i] == 0) {
                constant += coefficient[i] * part(i, 0);
                continue;
            }
            if (Double.isInfinite(lower[i])) {
                constant += coefficient[i] * start[i];
                rise += coefficient[i] * slope[i];
            } else {
                constant += coefficient[i] * lower[i];
                owner[count] = i;
                breaks[count++] = (lower[i] - start[i]) / slope[i];
            }
            if (!Double.isInfinite(upper[i])) {
                owner[count] = ~i;
                breaks[count++] = (upper[i] - start[i]) / slope[i];
            }
        }
        Integer[] order = sorted(breaks, count);
        for (int k = 0; k < count; k++) {
            int at = order[k];
            if (constant + rise * breaks[at] >= total) {
                return rise > 0 ? (total - constant) / rise : k == 0 ? Double.NEGATIVE_INFINITY : breaks[at];
            }
            int i = owner[at] < 0 ? ~owner[at] : owner[at];
            if (owner[at] >= 0) {
                constant += coefficient[i] * (start[i] - lower[i]);
                rise += coefficient[i] * slope[i];
            } else {
                constant += coefficient[i] * (upper[i] - start[i]);
                rise -= coefficient[i] * slope[i];
                rise = Math.max(0, rise);
            }
        }
        return rise > 0 ? (total - constant) / rise : Double.POSITIVE_INFINITY;
    }

    /** Positions of the breaks in ascending order. */
    private static Integer[] sorted(double[] breaks, int count) {
        Integer[] positions = new Integer[count];
        Arrays.setAll(positions, i -> i);
        Arrays.sort(positions, Comparator.comparingDouble(i -> breaks[i]));
        return positions;
    }
}
