package org.plumbline.rating;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Open SDG progress measure of one series: open-sdg/sdg-build, {@code ProgressMeasure.py}, class SeriesProgress
 * (Statistics Canada).
 *
 * <p>With y0 the base value, y the latest, T the target, d the direction, s −1 where y0 is negative and else +1:
 *
 * <ul>
 *   <li>without a target P = s·d·CAGR(y, y0, t − t0), boundaries 0.015, 0.005 and 0, scaled by C near a natural limit;
 *   <li>with a target P = s·d·CAGR(y, y0, t − t0) / |CAGR(T, y0, tT − t0)|, boundaries 0.95, 0.60 and 0.
 * </ul>
 *
 * Achievement is tested before any guard. The program replaces a base value or target of 0 by 0.001; here P is undefined
 * instead. Target equal to the base value and not achieved is deterioration with score −5 and P undefined.
 */
public final class OpenSdgSeries {
    public static final String ACHIEVED = "target-achieved";
    public static final String SUBSTANTIAL = "substantial-progress";
    public static final String MODERATE = "moderate-progress";
    public static final String LIMITED = "limited-progress";
    public static final String DETERIORATION = "deterioration";
    public static final String NOT_AVAILABLE = "not-available";

    /** Boundaries of a series without a target, fractions a year. */
    public static final ThresholdSet WITHOUT_TARGET = ThresholdSet.descending(0.015, 0.005, 0);
    /** Boundaries of a series with a target, observed over required rate. */
    public static final ThresholdSet WITH_TARGET = ThresholdSet.descending(0.95, 0.60, 0);

    static final List<String> STATUSES = List.of(SUBSTANTIAL, MODERATE, LIMITED, DETERIORATION);

    private static final double LIMIT_EXPONENT = 4.44;

    /**
     * What is configured for a series.
     *
     * @param base the base value; empty where the base year is later than all data
     * @param limit ignored where there is a target
     * @param thresholds high, medium, low as set by the user; else the method's
     */
    public record Case(
            Optional<Point> base,
            Point latest,
            OptionalDouble target,
            double targetYear,
            int direction,
            OptionalDouble limit,
            Optional<List<Double>> thresholds) {}

    /**
     * The verdict.
     *
     * @param progress P, a fraction
     * @param score −5 to 5
     * @param coefficient C, without a target and with a natural limit
     * @param thresholds high, medium, low as used
     */
    public record Verdict(
            boolean achieved,
            Quantity progress,
            String status,
            Quantity score,
            OptionalDouble coefficient,
            List<Double> thresholds) {}

    private OpenSdgSeries() {}

    /** The base year's point, else the next later one; empty where the base year is later than all data. */
    public static Optional<Point> base(List<Point> series, double baseYear) {
        return series.stream().filter(point -> point.year() >= baseYear).min(Comparator.comparingDouble(Point::year));
    }

    public static Verdict assess(Case in) {
        boolean targeted = in.target().isPresent();
        if (in.base().isEmpty()) {
            Quantity none = Quantity.undefined(Undefined.NO_BASELINE);
            List<Double> plain = in.thresholds().orElse((targeted ? WITH_TARGET : WITHOUT_TARGET).values());
            return new Verdict(false, none, NOT_AVAILABLE, none, OptionalDouble.empty(), plain);
        }
        Point base = in.base().get();
        OptionalDouble coefficient = targeted || in.limit().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(coefficient(base.value(), in.limit().getAsDouble()));
        double scale = coefficient.orElse(1);
        List<Double> thresholds = in.thresholds().orElse((targeted ? WITH_TARGET : WITHOUT_TARGET).values()).stream()
                .map(boundary -> boundary * scale)
                .toList();
        Quantity progress = progress(in, base);
        boolean achieved =
                targeted && in.direction() * (in.latest().value() - in.target().getAsDouble()) >= 0;
        if (achieved) {
            return new Verdict(true, progress, ACHIEVED, Quantity.of(5), coefficient, thresholds);
        }
        if (progress.reason().isPresent()) {
            boolean lost = progress.reason().get() == Undefined.TARGET_EQUALS_BASELINE;
            return new Verdict(
                    false,
                    progress,
                    lost ? DETERIORATION : NOT_AVAILABLE,
                    lost ? Quantity.of(-5) : progress,
                    coefficient,
                    thresholds);
        }
        double value = progress.value().orElseThrow();
        String status = STATUSES.get(Bands.descending(value, thresholds));
        double score = targeted ? scoreWithTarget(value, thresholds) : scoreWithoutTarget(value, thresholds, scale);
        return new Verdict(false, progress, status, Quantity.of(score), coefficient, thresholds);
    }

    /**
     * C: how far the boundaries shrink near a natural limit L. |y0| ≥ 2|L| gives 1; |y0| ≤ |L| gives 1 − (|y0|/|L|)^4.44;
     * between, 1 − ((2|L| − |y0|)/|L|)^4.44.
     */
    public static double coefficient(double baseValue, double naturalLimit) {
        double base = Math.abs(baseValue);
        double limit = Math.abs(naturalLimit);
        if (base >= 2 * limit) {
            return 1;
        }
        double share = base <= limit ? base / limit : (2 * limit - base) / limit;
        return 1 - Math.pow(share, LIMIT_EXPONENT);
    }

    private static Quantity progress(Case in, Point base) {
        double y0 = base.value();
        double y = in.latest().value();
        double years = in.latest().year() - base.year();
        if (y0 * y < 0) {
            return Quantity.undefined(Undefined.SIGN_CHANGE);
        }
        if (years < 1) {
            return Quantity.undefined(Undefined.TOO_FEW_POINTS);
        }
        if (in.target().isPresent() && in.target().getAsDouble() == y0) {
            return Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE);
        }
        if (y0 == 0) {
            return Quantity.undefined(Undefined.ZERO_BASE);
        }
        double observed = Math.signum(y0) * in.direction() * GrowthRate.compound(y, y0, years);
        if (in.target().isEmpty()) {
            return Quantity.of(observed);
        }
        double target = in.target().getAsDouble();
        if (target == 0) {
            return Quantity.undefined(Undefined.ZERO_TARGET);
        }
        if (target * y0 < 0) {
            return Quantity.undefined(Undefined.SIGN_CHANGE);
        }
        if (in.targetYear() <= base.year()) {
            return Quantity.undefined(Undefined.TARGET_BEFORE_BASELINE);
        }
        double required = GrowthRate.compound(target, y0, in.targetYear() - base.year());
        return required == 0
                ? Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE)
                : Quantity.of(observed / Math.abs(required));
    }

    // The lines are fixed to the default boundaries, whatever boundaries are set, and rounded as published.

    private static double scoreWithTarget(double value, List<Double> thresholds) {
        return value >= thresholds.get(1) ? Math.min(7.1429 * value - 4.2857, 5) : Math.max(4.1667 * value - 2.5, -5);
    }

    private static double scoreWithoutTarget(double value, List<Double> thresholds, double coefficient) {
        if (value < thresholds.get(2)) {
            return Math.max(125 * value - 2.5, -5);
        }
        if (coefficient == 0) {
            return 5;
        }
        if (value >= thresholds.get(0)) {
            return Math.min(500 * value / coefficient - 5, 5);
        }
        return value >= thresholds.get(1) ? 250 * value / coefficient - 1.25 : 500 * value / coefficient - 2.5;
    }
}
