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
        FitOutcome outcome = fitTo(series, atTime);
        return outcome instanceof Fit fit ? fit.projectTo(series, atTime, level) : (Unavailable) outcome;
    }

    /** Fits the model for projecting to a time; the reason where the series is too short or the time not ahead of it. */
    default FitOutcome fitTo(AnnualSeries series, double horizon) {
        if (series.size() < minimumPoints()) {
            return new Unavailable(ProjectionReason.TOO_FEW_POINTS);
        }
        return horizon < series.lastTime() ? new Unavailable(ProjectionReason.NOT_AHEAD) : fit(series, horizon);
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
        FitOutcome outcome = fitTo(series, until);
        return outcome instanceof Fit fit ? fit.reachedIn(series, target, until) : (Unavailable) outcome;
    }
}
