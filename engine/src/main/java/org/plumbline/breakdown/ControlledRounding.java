package org.plumbline.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds a table so that all row and column sums hold: every cell becomes one of the two whole numbers around it, the larger
 * ones at the largest remainders first, completed exactly by a maximum flow (Bacharach 1966, Cox 1987). Whole sums always
 * allow it; where floating-point noise does not, cells move further within their bounds.
 */
final class ControlledRounding {
    private static final double NOISE = 1e-7;

    private ControlledRounding() {}

    /**
     * @param cells row by row, in units, with sums near the given ones
     * @throws IllegalStateException where even the bounds allow no such table
     */
    static long[] round(double[] cells, long[] rowSums, long[] columnSums, long[] lower, long[] upper) {
        int n = cells.length;
        long[] least = new long[n];
        long[] most = new long[n];
        List<Integer> open = new ArrayList<>();
        double[] remainders = new double[n];
        for (int i = 0; i < n; i++) {
            double nearest = Math.rint(cells[i]);
            boolean whole = Math.abs(cells[i] - nearest) <= NOISE;
            least[i] = clamp((long) (whole ? nearest : Math.floor(cells[i])), lower[i], upper[i]);
            most[i] = whole ? least[i] : clamp(least[i] + 1, lower[i], upper[i]);
            remainders[i] = Math.rint((cells[i] - least[i]) * 1e9);
            if (most[i] > least[i]) {
                open.add(i);
            }
        }
        Comparator<Integer> byRemainder = Comparator.comparingDouble(i -> remainders[i]);
        open.sort(byRemainder.reversed().thenComparing(Comparator.naturalOrder()));
        int[] preferred = open.stream().mapToInt(Integer::intValue).toArray();
        for (long slack = 0; slack <= 2; slack++) {
            TransportFlow flow =
                    new TransportFlow(rowSums, columnSums, widened(least, lower, -slack), widened(most, upper, slack));
            if (slack == 0) {
                flow.prefer(preferred);
            }
            if (flow.solve()) {
                return flow.cells();
            }
        }
        TransportFlow last = new TransportFlow(rowSums, columnSums, lower, upper);
        if (!last.solve()) {
            throw new IllegalStateException("No table has these sums");
        }
        return last.cells();
    }

    private static long clamp(long value, long lower, long upper) {
        return Math.min(upper, Math.max(lower, value));
    }

    private static long[] widened(long[] bounds, long[] limits, long by) {
        long[] wider = new long[bounds.length];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = by < 0 ? Math.max(limits[i], bounds[i] + by) : Math.min(limits[i], bounds[i] + by);
        }
        return wider;
    }
}
