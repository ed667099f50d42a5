package org.plumbline.breakdown;

/**
 * Biproportional fitting (RAS, iterative proportional fitting; Deming and Stephan 1940): the table {@code seed·a·b} with given
 * row and column sums, rows first. A zero of the seed stays. With bounds the cell is kept between them and the factors give
 * the sums with that (the table nearest to the seed in information, Censor and Lent 1981).
 */
public final class Biproportional {
    private static final int MOST_ROUNDS = 20_000;

    private final double[] seed;
    private final double[] rowSums;
    private final double[] columnSums;
    private final double[] lower;
    private final double[] upper;
    private final boolean bounded;

    /**
     * @param cells row by row
     * @param rounds how often rows and columns were scaled
     * @param error the largest difference of a sum, as a share of the whole
     */
    public record Fitted(double[] cells, int rounds, double error) {}

    private Biproportional(
            double[] seed, double[] rowSums, double[] columnSums, double[] lower, double[] upper, boolean bounded) {
        this.seed = seed;
        this.rowSums = rowSums;
        this.columnSums = columnSums;
        this.lower = lower;
        this.upper = upper;
        this.bounded = bounded;
    }

    /**
     * Fits without bounds.
     *
     * @param seed row by row, none below zero
     */
    public static Fitted fit(double[] seed, double[] rowSums, double[] columnSums, double tolerance) {
        return new Biproportional(seed, rowSums, columnSums, new double[0], new double[0], false).fit(tolerance);
    }

    /** Fits with bounds on the cells, which must allow the sums. */
    static Fitted fit(
            double[] seed, double[] rowSums, double[] columnSums, double[] lower, double[] upper, double tolerance) {
        return new Biproportional(seed, rowSums, columnSums, lower, upper, true).fit(tolerance);
    }

    private Fitted fit(double tolerance) {
        int rows = rowSums.length;
        int columns = columnSums.length;
        double[] a = ones(rows);
        double[] b = ones(columns);
        double whole = 0;
        for (double sum : rowSums) {
            whole += Math.abs(sum);
        }
        whole = Math.max(whole, Double.MIN_NORMAL);
        double error = Double.POSITIVE_INFINITY;
        int rounds = 0;
        while (rounds < MOST_ROUNDS && error > tolerance) {
            for (int i = 0; i < rows; i++) {
                a[i] = bounded
                        ? boundedFactor(i * columns, 1, b, rowSums[i], a[i])
                        : scale(i * columns, 1, b, rowSums[i]);
            }
            for (int j = 0; j < columns; j++) {
                b[j] = bounded
                        ? boundedFactor(j, columns, a, columnSums[j], b[j])
                        : scale(j, columns, a, columnSums[j]);
            }
            rounds++;
            error = rowError(a, b) / whole;
        }
        double[] cells = new double[seed.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i * columns + j] = cell(i * columns + j, a[i] * b[j]);
            }
        }
        return new Fitted(cells, rounds, error);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private double cell(int at, double factor) {
        double value = seed[at] == 0 ? 0 : seed[at] * factor;
        return bounded ? Math.min(upper[at], Math.max(lower[at], value)) : value;
    }

    private double scale(int first, int step, double[] others, double sum) {
        double weighted = 0;
        for (int k = 0; k < others.length; k++) {
            weighted += seed[first + k * step] * others[k];
        }
        return weighted > 0 ? sum / weighted : 0;
    }

    private double boundedFactor(int first, int step, double[] others, double sum, double present) {
        int n = others.length;
        double[] slope = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int k = 0; k < n; k++) {
            slope[k] = seed[first + k * step] * others[k];
            low[k] = lower[first + k * step];
            high[k] = upper[first + k * step];
        }
        double factor = new BoundedLines(new double[n], slope, low, high, ones(n)).parameter(sum);
        if (Double.isInfinite(factor)) {
            return factor < 0 ? 0 : Math.max(present, 1e12);
        }
        return Math.max(0, factor);
    }

    private double rowError(double[] a, double[] b) {
        int columns = columnSums.length;
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            double sum = 0;
            for (int j = 0; j < columns; j++) {
                sum += cell(i * columns + j, a[i] * b[j]);
            }
            worst = Math.max(worst, Math.abs(sum - rowSums[i]));
        }
        return worst;
    }
}
