package org.plumbline.value;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Rounding that keeps the sum (Hamilton): every part is cut to whole units, and the units that are missing go to the largest
 * remainders, of equal ones to the earlier part.
 */
public final class LargestRemainder {
    /** Remainders nearer to each other, or to a whole unit, are floating-point noise. */
    private static final double NOISE = 1e-9;

    private LargestRemainder() {}

    /**
     * Whole units that add up to the total and respect the bounds, whose sums enclose it.
     *
     * @param parts in units
     */
    public static long[] round(double[] parts, long[] lower, long[] upper, long total) {
        int n = parts.length;
        long[] units = new long[n];
        double[] remainders = new double[n];
        long sum = 0;
        for (int i = 0; i < n; i++) {
            long whole = floor(parts[i]);
            units[i] = Math.min(upper[i], Math.max(lower[i], whole));
            remainders[i] = Math.rint((parts[i] - units[i]) / NOISE) * NOISE;
            sum = Math.addExact(sum, units[i]);
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> byRemainder = Comparator.comparingDouble(i -> remainders[i]);
        Arrays.sort(order, byRemainder.reversed().thenComparing(Comparator.naturalOrder()));
        give(units, upper, order, total - sum);
        take(units, lower, order, sum - total);
        return units;
    }

    /** The greatest whole number not above the value, noise aside. */
    public static long floor(double value) {
        double nearest = Math.rint(value);
        return Math.abs(value - nearest) <= NOISE * Math.max(1, Math.abs(value))
                ? (long) nearest
                : (long) Math.floor(value);
    }

    private static void give(long[] units, long[] upper, Integer[] order, long missing) {
        long left = missing;
        while (left > 0) {
            long before = left;
            for (int i = 0; i < order.length && left > 0; i++) {
                if (units[order[i]] < upper[order[i]]) {
                    units[order[i]]++;
                    left--;
                }
            }
            if (left == before) {
                throw new IllegalStateException("The bounds leave no room for " + left);
            }
        }
    }

    private static void take(long[] units, long[] lower, Integer[] order, long excess) {
        long left = excess;
        while (left > 0) {
            long before = left;
            for (int i = order.length - 1; i >= 0 && left > 0; i--) {
                if (units[order[i]] > lower[order[i]]) {
                    units[order[i]]--;
                    left--;
                }
            }
            if (left == before) {
                throw new IllegalStateException("The bounds leave no room below for " + left);
            }
        }
    }
}
