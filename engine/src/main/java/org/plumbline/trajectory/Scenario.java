package org.plumbline.trajectory;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A yearly scenario to a target as the WHO's Triple Billion functions draw it (billionaiRe 0.8.1): a shape, continued or held
 * after the target year, replaced by better observed values, and last cut to limits.
 *
 * @param observed values by year; empty where observed values are not kept
 * @param lower lower limit, applied last
 * @param upper upper limit, applied last
 */
public record Scenario(
        Trajectory path,
        AfterTarget afterTarget,
        boolean lowerIsBetter,
        Map<Integer, Double> observed,
        OptionalDouble lower,
        OptionalDouble upper) {

    /** What happens after the target year. */
    public enum AfterTarget {
        /** The target's value stays. */
        HOLD,
        /** The shape's formula goes on. */
        CONTINUE
    }

    public Scenario {
        observed = Map.copyOf(observed);
    }

    /** The value of a year; empty before the baseline, or after the target where the shape has no formula. */
    public OptionalDouble expected(int year) {
        OptionalDouble drawn = drawn(year);
        if (drawn.isEmpty()) {
            return drawn;
        }
        double value = drawn.getAsDouble();
        Double seen = observed.get(year);
        if (seen != null && (lowerIsBetter ? seen < value : seen > value)) {
            value = seen;
        }
        return OptionalDouble.of(Math.max(
                lower.orElse(Double.NEGATIVE_INFINITY), Math.min(upper.orElse(Double.POSITIVE_INFINITY), value)));
    }

    private OptionalDouble drawn(int year) {
        if (year <= path.end()) {
            return path.valueAt(year);
        }
        return afterTarget == AfterTarget.HOLD ? path.valueAt(path.end()) : path.continuedTo(year);
    }
}
