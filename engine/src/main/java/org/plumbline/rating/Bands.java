package org.plumbline.rating;

import java.util.List;

/** Finding the band a number lies in. Floating-point noise at a boundary counts as being on it. */
final class Bands {
    private static final double NOISE = 1e-12;

    private Bands() {}

    static boolean atLeast(double value, double boundary) {
        return value >= boundary - NOISE * Math.max(1, Math.abs(boundary));
    }

    static boolean above(double value, double boundary) {
        return value > boundary + NOISE * Math.max(1, Math.abs(boundary));
    }

    /** Index of the first boundary, all closed, that a value reaches from above; their number where it reaches none. */
    static int descending(double value, List<Double> boundaries) {
        int i = 0;
        while (i < boundaries.size() && !atLeast(value, boundaries.get(i))) {
            i++;
        }
        return i;
    }

    /** Index of the first boundary, all closed, that a value does not exceed; their number where it exceeds all. */
    static int ascending(double value, List<Double> boundaries) {
        int i = 0;
        while (i < boundaries.size() && above(value, boundaries.get(i))) {
            i++;
        }
        return i;
    }
}
