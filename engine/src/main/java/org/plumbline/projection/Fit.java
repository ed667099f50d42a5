package org.plumbline.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A model fitted to a series.
 *
 * @param method the code of the method that was fitted
 * @param parameters what was estimated, in the order of the formula
 * @param forecast from a time in years, not before the last point, to the forecast
 * @param choice how the method was chosen, where it was chosen for the user
 */
public record Fit(
        String method, List<Parameter> parameters, DoubleFunction<Forecast> forecast, Optional<AutoChoice> choice)
        implements FitOutcome {
    public Fit {
        parameters = List.copyOf(parameters);
    }

    static FitOutcome of(String method, List<Parameter> parameters, DoubleFunction<Forecast> forecast) {
        return new Fit(method, parameters, forecast, Optional.empty());
    }

    /**
     * The forecast of a time as a projection.
     *
     * @param series that the model was fitted to
     * @param time in years, not before the last point
     * @param level of the interval, strictly between 0 and 1
     */
    public ProjectionOutcome projectTo(AnnualSeries series, double time, double level) {
        return Projection.of(this, series, time, level);
    }

    /** When the model first satisfies the target, see {@link ProjectionMethod#reachedIn}. */
    public ReachOutcome reachedIn(AnnualSeries series, TargetBand target, double until) {
        double last = series.lastTime();
        if (target.satisfiedBy(series.lastValue())) {
            return new ReachOutcome.Reached(last);
        }
        for (int years = 1; last + years <= until; years++) {
            double value = forecast.apply(last + years).value();
            if (!Double.isFinite(value)) {
                return new Unavailable(ProjectionReason.OVERFLOW);
            }
            if (target.satisfiedBy(value)) {
                return new ReachOutcome.Reached(last + years);
            }
        }
        return new ReachOutcome.NotReached(until);
    }

    Fit chosenBy(AutoChoice how) {
        return new Fit(method, parameters, forecast, Optional.of(how));
    }
}
