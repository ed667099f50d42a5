package org.plumbline.calc;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.model.Direction;
import org.plumbline.model.Indicator;

/**
 * What satisfies a target in numbers, with the direction already taken into account: nothing downstream asks which way
 * is better.
 *
 * @param interval the values that satisfy it
 * @param bound the end that decides; of a two-sided demand without direction the lower end
 * @param sign +1 where the bound is a floor, −1 where it is a ceiling
 * @param twoSided true where both ends bind
 * @param betterEnd beyond it the target is exceeded
 * @param strict true where equality is not enough
 * @param digits decimals at which the demand was printed, for comparison; empty where it is computed
 */
record Requirement(
        RequiredInterval interval,
        double bound,
        int sign,
        boolean twoSided,
        OptionalDouble betterEnd,
        boolean strict,
        OptionalInt digits) {

    static Requirement floor(double low, boolean strict, OptionalInt digits) {
        return new Requirement(RequiredInterval.atLeast(low), low, 1, false, OptionalDouble.empty(), strict, digits);
    }

    static Requirement ceiling(double high, boolean strict, OptionalInt digits) {
        return new Requirement(RequiredInterval.atMost(high), high, -1, false, OptionalDouble.empty(), strict, digits);
    }

    static Requirement within(double low, double high, OptionalInt digits) {
        return new Requirement(
                RequiredInterval.between(low, high), low, 1, true, OptionalDouble.empty(), false, digits);
    }

    /** At least the value where higher is better, at most where lower is; the value itself where neither is. */
    static Requirement towards(Indicator indicator, double value, boolean strict, OptionalInt digits) {
        return switch (indicator.direction()) {
            case HIGHER -> floor(value, strict, digits);
            case LOWER -> ceiling(value, strict, digits);
            case NONE -> within(value, value, digits);
        };
    }

    /** At least the value; at most where lower is better. */
    static Requirement atLeast(Indicator indicator, double value, boolean strict, OptionalInt digits) {
        return indicator.direction() == Direction.LOWER ? ceiling(value, strict, digits) : floor(value, strict, digits);
    }

    /** A band whose worse end binds and beyond whose better end the target is exceeded; both bind without direction. */
    static Requirement band(Indicator indicator, double low, double high, OptionalInt digits) {
        RequiredInterval interval = RequiredInterval.between(low, high);
        return switch (indicator.direction()) {
            case HIGHER -> new Requirement(interval, low, 1, false, OptionalDouble.of(high), false, digits);
            case LOWER -> new Requirement(interval, high, -1, false, OptionalDouble.of(low), false, digits);
            case NONE -> within(low, high, digits);
        };
    }

    /** +1 where higher is better, −1 where lower is, 0 where neither. */
    static int signOf(Direction direction) {
        return switch (direction) {
            case HIGHER -> 1;
            case LOWER -> -1;
            case NONE -> 0;
        };
    }
}
