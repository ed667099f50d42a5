package org.plumbline.calc;

import java.util.OptionalInt;
import org.plumbline.model.Indicator;
import org.plumbline.model.Qualifier;
import org.plumbline.value.DecimalDigits;

/**
 * Decides whether a value satisfies a requirement, at the finer of the target's and the indicator's digits, unrounded
 * where the indicator has none. A figure that is only a bound decides what it proves.
 */
final class Comparison {
    /** @param byRoundingOnly true where the unrounded value does not satisfy what the rounded one does */
    record Result(Outcome outcome, boolean byRoundingOnly) {}

    private Comparison() {}

    static Result compare(Requirement requirement, double value, Qualifier qualifier, Indicator indicator) {
        if (qualifier.isBound()) {
            return new Result(ofBound(requirement, value, qualifier), false);
        }
        Outcome exact = at(requirement, value, OptionalInt.empty());
        OptionalInt digits = digits(requirement, indicator);
        if (digits.isEmpty()) {
            return new Result(exact, false);
        }
        Outcome rounded = at(requirement, value, digits);
        boolean only = rounded != Outcome.MISSED && exact == Outcome.MISSED;
        return new Result(rounded, only);
    }

    private static OptionalInt digits(Requirement requirement, Indicator indicator) {
        if (indicator.decimals().isEmpty()) {
            boolean single = requirement.twoSided()
                    && requirement
                            .interval()
                            .low()
                            .equals(requirement.interval().high());
            return single ? requirement.digits() : OptionalInt.empty();
        }
        int own = indicator.decimals().getAsInt();
        return OptionalInt.of(Math.max(own, requirement.digits().orElse(own)));
    }

    private static Outcome at(Requirement requirement, double value, OptionalInt digits) {
        double actual = round(value, digits);
        if (requirement.interval().low().isPresent() && (requirement.twoSided() || requirement.sign() > 0)) {
            double low = round(requirement.interval().low().getAsDouble(), digits);
            if (actual < low || (requirement.strict() && actual == low)) {
                return Outcome.MISSED;
            }
        }
        if (requirement.interval().high().isPresent() && (requirement.twoSided() || requirement.sign() < 0)) {
            double high = round(requirement.interval().high().getAsDouble(), digits);
            if (actual > high || (requirement.strict() && actual == high)) {
                return Outcome.MISSED;
            }
        }
        if (requirement.betterEnd().isPresent()) {
            double better = round(requirement.betterEnd().getAsDouble(), digits);
            if (requirement.sign() * (actual - better) > 0) {
                return Outcome.EXCEEDED;
            }
        }
        return Outcome.MET;
    }

    private static double round(double value, OptionalInt digits) {
        return digits.isPresent() ? DecimalDigits.round(value, digits.getAsInt()) : DecimalDigits.clean(value);
    }

    /** What a bound proves; {@code above} and {@code below} exclude the figure itself. */
    private static Outcome ofBound(Requirement requirement, double limit, Qualifier qualifier) {
        boolean excludes = qualifier == Qualifier.ABOVE || qualifier == Qualifier.BELOW;
        int side = qualifier.isLowerBound() ? 1 : -1;
        if (requirement.twoSided()) {
            double far = side > 0
                    ? requirement.interval().high().orElseThrow()
                    : requirement.interval().low().orElseThrow();
            boolean outside = side * (limit - far) > 0 || (limit == far && excludes);
            return outside ? Outcome.MISSED : Outcome.UNDETERMINED;
        }
        if (side == requirement.sign()) {
            double beyond = side * (limit - requirement.bound());
            boolean met = beyond > 0 || (beyond == 0 && (excludes || !requirement.strict()));
            if (!met) {
                return Outcome.UNDETERMINED;
            }
            boolean exceeded = requirement.betterEnd().isPresent()
                    && (side * (limit - requirement.betterEnd().getAsDouble()) > 0
                            || (limit == requirement.betterEnd().getAsDouble() && excludes));
            return exceeded ? Outcome.EXCEEDED : Outcome.MET;
        }
        double beyond = side * (limit - requirement.bound());
        boolean missed = beyond > 0 || (beyond == 0 && (excludes || requirement.strict()));
        return missed ? Outcome.MISSED : Outcome.UNDETERMINED;
    }
}
