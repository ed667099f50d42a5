package org.plumbline.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Theil's and Sen's line: the slope is the median of the slopes of all pairs of points, per year. Of the two usual
 * intercepts, projections use {@code median(y) - b·median(t)} (Conover, and the default of scipy
 * {@code theilslopes}).
 *
 * <p>The literature gives limits for the slope, none for a new observation. The projection's limits are therefore an
 * approximation of ours: those of a regression, with the residuals taken around this line; they are never narrower than
 * the residuals around the least squares line would make them.
 */
public final class TheilSen {
    static final String CODE = "theil-sen";

    private final AnnualSeries series;
    private final double[] slopes;
    private final double slope;

    private TheilSen(AnnualSeries series, double[] slopes) {
        this.series = series;
        this.slopes = slopes;
        this.slope = median(slopes);
    }

    /** Limits of the slope, per year. */
    public record SlopeLimits(double lower, double upper) {}

    /** The line through a series; empty below two points or where a slope overflows. */
    public static Optional<TheilSen> of(AnnualSeries series) {
        List<Double> slopes = new ArrayList<>();
        for (int j = 1; j < series.size(); j++) {
            for (int i = 0; i < j; i++) {
                slopes.add((series.value(j) - series.value(i)) / (series.time(j) - series.time(i)));
            }
        }
        double[] sorted = slopes.stream().mapToDouble(x -> x).sorted().toArray();
        return sorted.length == 0 || !Arrays.stream(sorted).allMatch(Double::isFinite)
                ? Optional.empty()
                : Optional.of(new TheilSen(series, sorted));
    }

    static FitOutcome fit(AnnualSeries series) {
        Optional<TheilSen> fitted = of(series);
        if (fitted.isEmpty()) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        double slope = fitted.get().slope;
        double meanTime = Arrays.stream(series.times()).average().orElseThrow();
        double centre = median(series.values()) + slope * (meanTime - median(series.times()));
        StraightLine line = StraightLine.through(series.times(), series.values(), meanTime, centre, slope);
        if (!Double.isFinite(line.at(0)) || !Double.isFinite(line.residualSquares())) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        return Fit.of(
                CODE,
                List.of(
                        new Parameter("a", line.at(0)),
                        new Parameter("b", slope),
                        new Parameter("s", line.residualError())),
                time -> Forecast.of(
                        Scale.LEVEL,
                        line.at(time),
                        line.predictionError(time),
                        OptionalInt.of(series.size() - 2),
                        series.magnitude()));
    }

    /** b, per year. */
    public double slope() {
        return slope;
    }

    /** median(y) - b·median(t). */
    public double intercept() {
        return median(series.values()) - slope * median(series.times());
    }

    /** The median of y - b·t. */
    public double interceptOfResiduals() {
        double[] residuals = new double[series.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = series.value(i) - slope * series.time(i);
        }
        return median(residuals);
    }

    /**
     * Sen's limits by the normal approximation, with the correction for ties and ranks rounded half to even, as scipy.
     *
     * @param level of confidence, such as 0.95
     */
    public SlopeLimits slopeLimits(double level) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 - level) / 2);
        double reach = z * Math.sqrt(varianceOfS(series.values()));
        int upper = Math.min((int) Math.rint((slopes.length - reach) / 2), slopes.length - 1);
        int lower = Math.max((int) Math.rint((slopes.length + reach) / 2) - 1, 0);
        return new SlopeLimits(slopes[lower], slopes[upper]);
    }

    /** The variance of Kendall's S without trend: [n(n-1)(2n+5) - sum over ties of k(k-1)(2k+5)]/18. */
    static double varianceOfS(double[] values) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double value : values) {
            // Adding zero makes one key of 0.0 and -0.0.
            counts.merge(value + 0.0, 1, Integer::sum);
        }
        double ties = counts.values().stream().mapToDouble(TheilSen::term).sum();
        return (term(values.length) - ties) / 18;
    }

    private static double term(int n) {
        return (double) n * (n - 1) * (2.0 * n + 5);
    }

    private static double median(double[] values) {
        return new Median().evaluate(values);
    }
}
