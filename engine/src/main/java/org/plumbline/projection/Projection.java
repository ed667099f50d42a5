package org.plumbline.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The past trend carried on to a time.
 *
 * @param method the code of the method that was fitted; for {@code auto} the one chosen
 * @param n points used
 * @param time in years
 * @param value in the indicator's unit; a median where the model is not linear
 * @param interval where the distribution is expected to hold the value; none below five points
 * @param distribution of the value; none below five points, or as {@code noDistribution} says
 * @param noDistribution why interval and distribution are missing
 * @param parameters what was estimated
 * @param choice how {@code auto} came to the method
 * @param bounds the natural bounds of the quantity
 */
public record Projection(
        String method,
        int n,
        double time,
        double value,
        Optional<Interval> interval,
        Optional<PredictiveDistribution> distribution,
        Optional<ProjectionReason> noDistribution,
        List<Parameter> parameters,
        Optional<AutoChoice> choice,
        Optional<Bounds> bounds)
        implements ProjectionOutcome {

    /** Points from which on an interval is given. */
    public static final int MINIMUM_FOR_INTERVAL = 5;

    /** Points from which on a probability is given. */
    public static final int MINIMUM_FOR_PROBABILITY = 8;

    /**
     * A two-sided prediction interval, equal tails.
     *
     * @param level the probability inside, between 0 and 1
     */
    public record Interval(double low, double high, double level) {}

    /** The projection of a fitted series, or why there is none at this time. */
    static ProjectionOutcome of(Fit fit, AnnualSeries series, double time, double level) {
        Forecast forecast = fit.forecast().apply(time);
        if (!Double.isFinite(forecast.value())) {
            return new Unavailable(ProjectionReason.OVERFLOW);
        }
        Optional<PredictiveDistribution> distribution = forecast.distribution();
        Optional<ProjectionReason> missing = forecast.noDistribution();
        if (series.size() < MINIMUM_FOR_INTERVAL) {
            distribution = Optional.empty();
            missing = Optional.of(ProjectionReason.TOO_FEW_POINTS);
        }
        Optional<Interval> interval = distribution.map(of -> interval(of, level));
        if (interval.isPresent() && !isFinite(interval.get())) {
            interval = Optional.empty();
            missing = Optional.of(ProjectionReason.OVERFLOW);
        }
        return new Projection(
                fit.method(),
                series.size(),
                time,
                forecast.value(),
                interval,
                distribution,
                missing,
                fit.parameters(),
                fit.choice(),
                series.bounds());
    }

    public OptionalDouble low() {
        return interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty());
    }

    public OptionalDouble high() {
        return interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty());
    }

    public OptionalDouble probabilityAtLeast(double value) {
        return probabilityOf(TargetBand.atLeast(value));
    }

    public OptionalDouble probabilityAtMost(double value) {
        return probabilityOf(TargetBand.atMost(value));
    }

    public OptionalDouble probabilityBetween(double low, double high) {
        return probabilityOf(TargetBand.between(low, high));
    }

    /** The probability that the target is met, from eight points on: an extrapolation of the past trend, no more. */
    public OptionalDouble probabilityOf(TargetBand target) {
        return noProbability().isPresent()
                ? OptionalDouble.empty()
                : OptionalDouble.of(distribution.orElseThrow().probabilityOf(target));
    }

    /** Why there is no probability; empty where there is one. */
    public Optional<ProjectionReason> noProbability() {
        if (n < MINIMUM_FOR_PROBABILITY) {
            return Optional.of(ProjectionReason.TOO_FEW_POINTS);
        }
        return distribution.isPresent() ? Optional.empty() : noDistribution;
    }

    /** True where the model has carried the quantity beyond its natural bounds. */
    public boolean beyondBounds() {
        return bounds.isPresent() && !bounds.get().contains(value);
    }

    private static Interval interval(PredictiveDistribution distribution, double level) {
        double tail = (1 - level) / 2;
        return new Interval(distribution.quantile(tail), distribution.quantile(1 - tail), level);
    }

    private static boolean isFinite(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    }
}
