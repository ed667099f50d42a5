package org.plumbline.projection;

import java.util.OptionalDouble;

/** The values that satisfy a target, ends included; a floor, a ceiling or both. */
public record TargetBand(OptionalDouble low, OptionalDouble high) {
    public TargetBand {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("A target needs a floor or a ceiling");
        }
        low.ifPresent(TargetBand::requireFinite);
        high.ifPresent(TargetBand::requireFinite);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
            throw new IllegalArgumentException("Floor " + low.getAsDouble() + " above ceiling " + high.getAsDouble());
        }
    }

    public static TargetBand atLeast(double floor) {
        return new TargetBand(OptionalDouble.of(floor), OptionalDouble.empty());
    }

    public static TargetBand atMost(double ceiling) {
        return new TargetBand(OptionalDouble.empty(), OptionalDouble.of(ceiling));
    }

    public static TargetBand between(double floor, double ceiling) {
        return new TargetBand(OptionalDouble.of(floor), OptionalDouble.of(ceiling));
    }

    public boolean satisfiedBy(double value) {
        return (low.isEmpty() || value >= low.getAsDouble()) && (high.isEmpty() || value <= high.getAsDouble());
    }

    private static void requireFinite(double end) {
        if (!Double.isFinite(end)) {
            throw new IllegalArgumentException("Not finite: " + end);
        }
    }
}
