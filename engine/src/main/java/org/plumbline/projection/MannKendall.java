package org.plumbline.projection;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;

/**
 * Mann's and Kendall's test of a monotone trend. S counts the pairs of points that rise less those that fall; its
 * variance is corrected for ties; z = (S ∓ 1)/sqrt(variance). Autocorrelation makes p too small, and series this short
 * cannot be corrected for it.
 */
public final class MannKendall {
    /** Points below which p is taken from the exact distribution where there are no ties. */
    private static final int EXACT_BELOW = 10;

    /** Points up to which the exact distribution is used for tau, as scipy does. */
    private static final int EXACT_UP_TO = 33;

    private final AnnualSeries series;
    private final int s;
    private final boolean ties;

    /** What the test says at a level of significance. */
    public enum Verdict {
        INCREASING,
        DECREASING,
        NO_TREND
    }

    private MannKendall(AnnualSeries series) {
        this.series = series;
        int balance = 0;
        boolean tied = false;
        for (int j = 1; j < series.size(); j++) {
            for (int i = 0; i < j; i++) {
                int sign = Double.compare(series.value(j) + 0.0, series.value(i) + 0.0);
                balance += Integer.signum(sign);
                tied |= sign == 0;
            }
        }
        this.s = balance;
        this.ties = tied;
    }

    /** The test; empty below three points. */
    public static Optional<MannKendall> of(AnnualSeries series) {
        return series.size() < 3 ? Optional.empty() : Optional.of(new MannKendall(series));
    }

    public int n() {
        return series.size();
    }

    /** Rising less falling pairs. */
    public int s() {
        return s;
    }

    public double varianceOfS() {
        return TheilSen.varianceOfS(series.values());
    }

    /** The test statistic with continuity correction; 0 where S is 0. */
    public double z() {
        return s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(varianceOfS());
    }

    /** Two-sided p of z, normal. */
    public double normalP() {
        return twoSided(z());
    }

    /** S over the number of pairs. */
    public double tau() {
        return s / (n() * (n() - 1) / 2.0);
    }

    /** Kendall's tau-b; empty for a constant series. */
    public OptionalDouble tauB() {
        return varianceOfS() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(new KendallsCorrelation().correlation(series.times(), positiveZeros()));
    }

    /**
     * Two-sided p of Kendall's tau: exact without ties (up to 33 points), else normal without continuity correction;
     * empty for a constant series.
     */
    public OptionalDouble kendallP() {
        double variance = varianceOfS();
        if (variance == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(!ties && n() <= EXACT_UP_TO ? exactP() : twoSided(s / Math.sqrt(variance)));
    }

    /** The p to judge by: exact below ten points without ties, else of z. */
    public double p() {
        return !ties && n() < EXACT_BELOW ? exactP() : normalP();
    }

    /** The verdict by {@link #p()}. */
    public Verdict verdict(double significance) {
        return verdict(p(), significance);
    }

    /** The verdict by {@link #normalP()}, as pyMannKendall gives it. */
    public Verdict normalVerdict(double significance) {
        return verdict(normalP(), significance);
    }

    private Verdict verdict(double p, double significance) {
        if (p >= significance) {
            return Verdict.NO_TREND;
        }
        return s > 0 ? Verdict.INCREASING : Verdict.DECREASING;
    }

    /**
     * The number of falling pairs of a random order has the distribution of the sum of independent uniform numbers on
     * 0..0, 0..1, …, 0..n-1 (Kendall).
     */
    private double exactP() {
        int pairs = n() * (n() - 1) / 2;
        double[] chance = new double[pairs + 1];
        chance[0] = 1;
        int reached = 0;
        for (int k = 2; k <= n(); k++) {
            double[] next = new double[pairs + 1];
            for (int i = 0; i <= reached; i++) {
                for (int j = 0; j < k; j++) {
                    next[i + j] += chance[i] / k;
                }
            }
            reached += k - 1;
            chance = next;
        }
        double tail = 0;
        for (int i = 0; i <= (pairs - Math.abs(s)) / 2; i++) {
            tail += chance[i];
        }
        return Math.min(1, 2 * tail);
    }

    private double[] positiveZeros() {
        double[] values = series.values();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.0;
        }
        return values;
    }

    private static double twoSided(double z) {
        return Math.min(1, 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z)));
    }
}
