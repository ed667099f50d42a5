package org.plumbline.projection;

import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The distribution of a forecast: a normal or Student t variable on the model's scale, taken back to the indicator's
 * unit. It holds the model for true and the past for a guide to the future; nothing else.
 */
public final class PredictiveDistribution {
    private static final double QUANTILE_ACCURACY = 1e-13;

    private final Scale scale;
    private final double centre;
    private final double spread;
    private final OptionalInt degrees;
    private final RealDistribution standard;

    /**
     * A distribution.
     *
     * @param scale the model's scale
     * @param centre the median on the model's scale
     * @param spread standard error on the model's scale, above zero
     * @param degrees degrees of freedom of a t distribution; empty for a normal one
     */
    PredictiveDistribution(Scale scale, double centre, double spread, OptionalInt degrees) {
        this.scale = scale;
        this.centre = centre;
        this.spread = spread;
        this.degrees = degrees;
        // Neither is sampled, so neither needs a random generator.
        this.standard = degrees.isPresent()
                ? new TDistribution(null, degrees.getAsInt(), QUANTILE_ACCURACY)
                : new NormalDistribution(null, 0, 1, QUANTILE_ACCURACY);
    }

    /** The value in the indicator's unit below which the forecast lies with the probability given, between 0 and 1. */
    public double quantile(double probability) {
        return scale.inverse(centre + spread * standard.inverseCumulativeProbability(probability));
    }

    public double probabilityAtLeast(double value) {
        return cumulative((centre - scale.forward(value)) / spread);
    }

    public double probabilityAtMost(double value) {
        return cumulative((scale.forward(value) - centre) / spread);
    }

    public double probabilityBetween(double low, double high) {
        return Math.max(0, 1 - probabilityAtMost(low) - probabilityAtLeast(high));
    }

    /** The probability that the target is satisfied. */
    public double probabilityOf(TargetBand target) {
        if (target.low().isEmpty()) {
            return probabilityAtMost(target.high().orElseThrow());
        }
        if (target.high().isEmpty()) {
            return probabilityAtLeast(target.low().getAsDouble());
        }
        return probabilityBetween(target.low().getAsDouble(), target.high().getAsDouble());
    }

    /** The standard error on the model's scale: of the value, of its logarithm or of its logit. */
    public double standardError() {
        return spread;
    }

    /** Degrees of freedom of a t distribution; empty for a normal one. */
    public OptionalInt degreesOfFreedom() {
        return degrees;
    }

    private double cumulative(double standardised) {
        if (Double.isInfinite(standardised)) {
            return standardised > 0 ? 1 : 0;
        }
        return standard.cumulativeProbability(standardised);
    }
}
