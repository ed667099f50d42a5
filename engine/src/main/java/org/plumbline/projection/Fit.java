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

    Fit chosenBy(AutoChoice how) {
        return new Fit(method, parameters, forecast, Optional.of(how));
    }
}
