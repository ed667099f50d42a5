package org.plumbline.projection;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a fitted model says about one time. The value may overflow; a projection refuses it then.
 *
 * @param value in the indicator's unit
 * @param distribution of the value, where the model has one
 * @param noDistribution why there is none
 */
public record Forecast(
        double value, Optional<PredictiveDistribution> distribution, Optional<ProjectionReason> noDistribution) {

    /** Spreads below this part of the series' magnitude are rounding noise of a model that meets every point. */
    private static final double NOISE = 1e-12;

    static Forecast without(double value, ProjectionReason reason) {
        return new Forecast(value, Optional.empty(), Optional.of(reason));
    }

    static Forecast normal(double value, double standardError, double magnitude) {
        return of(Scale.LEVEL, value, standardError, OptionalInt.empty(), magnitude);
    }

    static Forecast of(Scale scale, double centre, double spread, OptionalInt degrees, double magnitude) {
        double value = scale.inverse(centre);
        if (!(Double.isFinite(value) && Double.isFinite(spread))) {
            return without(value, ProjectionReason.OVERFLOW);
        }
        if (spread <= NOISE * magnitude) {
            return without(value, ProjectionReason.ZERO_VARIANCE);
        }
        return new Forecast(
                value, Optional.of(new PredictiveDistribution(scale, centre, spread, degrees)), Optional.empty());
    }
}
