package org.plumbline.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Ordinary least squares of value, logarithm or logit on time, as R {@code lm} and {@code predict.lm}:
 * {@code z = a + b·t}, prediction limits {@code fit ± t(n-2)·s·sqrt(1 + 1/n + (t - mean t)²/Sxx)}. On the log and logit
 * scales the value is the median, taken back without correction for bias. Gaps in the years need no treatment.
 */
public final class OlsTrend {
    static final String LEVEL = "ols";
    static final String LOG = "log-ols";
    static final String LOGIT = "logit-ols";

    private final StraightLine line;
    private final double totalSquares;
    private final double magnitude;

    private OlsTrend(StraightLine line, double totalSquares, double magnitude) {
        this.line = line;
        this.totalSquares = totalSquares;
        this.magnitude = magnitude;
    }

    /** The regression of the values on time; empty below three points or where the sums overflow. */
    public static Optional<OlsTrend> ofLevel(AnnualSeries series) {
        return of(series, Scale.LEVEL);
    }

    /** The regression of the logarithms on time; empty below three points or where a value is not above zero. */
    public static Optional<OlsTrend> ofLog(AnnualSeries series) {
        return of(series, Scale.LOG);
    }

    static FitOutcome fitLevel(AnnualSeries series) {
        return fit(LEVEL, series, Scale.LEVEL);
    }

    static FitOutcome fitLog(AnnualSeries series) {
        return fit(LOG, series, Scale.LOG);
    }

    static FitOutcome fitLogit(AnnualSeries series) {
        return series.bounds()
                .map(bounds -> fit(LOGIT, series, Scale.logit(bounds)))
                .orElse(new Unavailable(ProjectionReason.NOT_APPLICABLE));
    }

    /** a, the value of the line at time zero. */
    public double intercept() {
        return line.at(0);
    }

    /** b, per year. */
    public double slope() {
        return line.slope();
    }

    public int degreesOfFreedom() {
        return line.n() - 2;
    }

    /** s, with n - 2 in the denominator. */
    public double residualStandardError() {
        return line.residualError();
    }

    public double slopeStandardError() {
        return line.residualError() / Math.sqrt(line.timeSquares());
    }

    /** The t statistic of the slope; empty where the line meets every point. */
    public OptionalDouble slopeT() {
        return exact() ? OptionalDouble.empty() : OptionalDouble.of(line.slope() / slopeStandardError());
    }

    /** Two-sided p value of the slope, t distribution; empty where the line meets every point. */
    public OptionalDouble slopeP() {
        OptionalDouble t = slopeT();
        return t.isEmpty()
                ? t
                : OptionalDouble.of(2
                        * new TDistribution(null, degreesOfFreedom())
                                .cumulativeProbability(-Math.abs(t.getAsDouble())));
    }

    /** The share of the variance explained; empty for a constant series. */
    public OptionalDouble rSquared() {
        return Math.sqrt(totalSquares) <= 1e-12 * magnitude
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - line.residualSquares() / totalSquares);
    }

    private boolean exact() {
        return line.residualError() <= 1e-12 * magnitude;
    }

    private static FitOutcome fit(String code, AnnualSeries series, Scale scale) {
        for (int i = 0; i < series.size(); i++) {
            if (Double.isInfinite(scale.forward(series.value(i)))) {
                return new Unavailable(scale.refusal(series));
            }
        }
        Optional<OlsTrend> trend = of(series, scale);
        if (trend.isEmpty()) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        StraightLine line = trend.get().line;
        double magnitude = trend.get().magnitude;
        return Fit.of(
                code,
                List.of(
                        new Parameter("a", line.at(0)),
                        new Parameter("b", line.slope()),
                        new Parameter("s", line.residualError())),
                time -> Forecast.of(
                        scale,
                        line.at(time),
                        line.predictionError(time),
                        OptionalInt.of(series.size() - 2),
                        magnitude));
    }

    private static Optional<OlsTrend> of(AnnualSeries series, Scale scale) {
        int n = series.size();
        if (n < 3) {
            return Optional.empty();
        }
        double[] times = series.times();
        double[] scaled = Arrays.stream(series.values()).map(scale::forward).toArray();
        double meanTime = Arrays.stream(times).sum() / n;
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < n; i++) {
            regression.addData(times[i] - meanTime, scaled[i]);
        }
        StraightLine line =
                StraightLine.through(times, scaled, meanTime, regression.getIntercept(), regression.getSlope());
        double magnitude = Math.max(
                scale.unit(), Arrays.stream(scaled).map(Math::abs).max().orElse(0));
        return Double.isFinite(line.at(0)) && Double.isFinite(line.residualSquares())
                ? Optional.of(new OlsTrend(line, regression.getTotalSumSquares(), magnitude))
                : Optional.empty();
    }
}
