package org.plumbline.projection;

/** A named way to carry a series on. */
public interface ProjectionMethod {

    /** The stable name used in plans, options and results, such as {@code theil-sen}. */
    String code();

    /** Points below which the method gives no value. */
    int minimumPoints();

    /** The formula, in symbols: y value, t time in years, n points, h steps ahead. */
    String formula();

    /** Where formula and interval come from. */
    String source();

    /**
     * Fits the model to a series of at least {@link #minimumPoints()} points.
     *
     * @param horizon the latest time to be projected to; only methods that choose among others look at it
     */
    FitOutcome fit(AnnualSeries series, double horizon);

    /**
     * Carries the series on to a time.
     *
     * @param atTime in years, not before the last point
     * @param level of the interval, strictly between 0 and 1
     * @throws IllegalArgumentException where time or level are no such numbers
     */
    default ProjectionOutcome project(AnnualSeries series, double atTime, double level) {
        if (!Double.isFinite(atTime) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Cannot project to " + atTime + " with an interval of " + level);
        }
        if (series.size() < minimumPoints()) {
            return new Unavailable(ProjectionReason.TOO_FEW_POINTS);
        }
        if (atTime < series.lastTime()) {
            return new Unavailable(ProjectionReason.NOT_AHEAD);
        }
        FitOutcome outcome = fit(series, atTime);
        return outcome instanceof Fit fit ? Projection.of(fit, series, atTime, level) : (Unavailable) outcome;
    }

    /**
     * When the projection first satisfies the target: the last point's time where it does so already, else the first
     * time a whole number of years later.
     *
     * @param until in years, the latest time looked at
     * @throws IllegalArgumentException where that is no finite number
     */
    default ReachOutcome reachedIn(AnnualSeries series, TargetBand target, double until) {
        if (!Double.isFinite(until)) {
            throw new IllegalArgumentException("Not a time: " + until);
        }
        if (series.size() < minimumPoints()) {
            return new Unavailable(ProjectionReason.TOO_FEW_POINTS);
        }
        double last = series.lastTime();
        if (until < last) {
            return new Unavailable(ProjectionReason.NOT_AHEAD);
        }
        if (target.satisfiedBy(series.lastValue())) {
            return new ReachOutcome.Reached(last);
        }
        FitOutcome outcome = fit(series, until);
        if (!(outcome instanceof Fit fit)) {
            return (Unavailable) outcome;
        }
        for (int years = 1; last + years <= until; years++) {
            double value = fit.forecast().apply(last + years).value();
            if (!Double.isFinite(value)) {
                return new Unavailable(ProjectionReason.OVERFLOW);
            }
            if (target.satisfiedBy(value)) {
                return new ReachOutcome.Reached(last + years);
            }
        }
        return new ReachOutcome.NotReached(until);
    }
}
