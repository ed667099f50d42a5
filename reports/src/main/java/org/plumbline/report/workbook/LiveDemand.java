package org.plumbline.report.workbook;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.Direction;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.DecimalDigits;

/**
 * What a target demands, as the formulas of the calculation sheet need it.
 *
 * @param sign +1 where a floor binds, -1 where a ceiling does, 0 where both ends do
 * @param digits decimals at which actual and requirement are compared; empty: unrounded
 */
record LiveDemand(int sign, OptionalDouble low, OptionalDouble high, boolean strict, OptionalInt digits) {
    /** Digits that take floating-point noise off an unrounded figure. */
    private static final int UNROUNDED = 10;

    static LiveDemand of(Assessment a) {
        OptionalDouble low = a.required().map(RequiredInterval::low).orElse(OptionalDouble.empty());
        OptionalDouble high = a.required().map(RequiredInterval::high).orElse(OptionalDouble.empty());
        return new LiveDemand(sign(a, low, high), low, high, a.target().strict(), digits(a, low, high));
    }

    private static int sign(Assessment a, OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() != high.isPresent()) {
            return low.isPresent() ? 1 : -1;
        }
        return switch (a.target().kind()) {
            case EXACT -> 0;
            case AT_LEAST -> 1;
            case AT_MOST, REDUCTION -> -1;
            default -> sign(a.indicator().direction());
        };
    }

    private static int sign(Direction direction) {
        return switch (direction) {
            case HIGHER -> 1;
            case LOWER -> -1;
            case NONE -> 0;
        };
    }

    private static OptionalInt digits(Assessment a, OptionalDouble low, OptionalDouble high) {
        Indicator indicator = a.indicator();
        OptionalInt printed = printed(a.target());
        if (indicator.decimals().isEmpty()) {
            return sign(a, low, high) == 0 && low.equals(high) ? printed : OptionalInt.empty();
        }
        int own = indicator.decimals().getAsInt();
        return OptionalInt.of(Math.max(own, printed.orElse(own)));
    }

    private static OptionalInt printed(Target target) {
        if (target.kind() == TargetKind.RANGE) {
            return OptionalInt.of(Math.max(
                    target.low().map(Figure::decimals).orElse(0),
                    target.high().map(Figure::decimals).orElse(0)));
        }
        return target.kind().ignoresUnit()
                ? OptionalInt.empty()
                : target.value().map(v -> OptionalInt.of(v.decimals())).orElse(OptionalInt.empty());
    }

    int decimals() {
        return digits.orElse(UNROUNDED);
    }

    /** The column of the end that decides. */
    LiveColumn boundColumn() {
        return sign < 0 ? LiveColumn.HIGH : LiveColumn.LOW;
    }

    OptionalDouble bound() {
        return sign < 0 ? high : low;
    }

    /** True where there is an end beyond which a target is exceeded. */
    boolean hasBetterEnd() {
        return sign != 0 && low.isPresent() && high.isPresent();
    }

    /** What comparing gives; the requirement has a bound. */
    Outcome compare(double actual) {
        double a = DecimalDigits.round(actual, decimals());
        boolean met =
                switch (sign) {
                    case 1 -> beyond(a, rounded(low), 1);
                    case -1 -> beyond(a, rounded(high), -1);
                    default -> a >= rounded(low) && a <= rounded(high);
                };
        if (!met) {
            return Outcome.MISSED;
        }
        boolean exceeded = hasBetterEnd() && sign * (a - rounded(sign > 0 ? high : low)) > 0;
        return exceeded ? Outcome.EXCEEDED : Outcome.MET;
    }

    private boolean beyond(double a, double end, int side) {
        return strict ? side * (a - end) > 0 : side * (a - end) >= 0;
    }

    private double rounded(OptionalDouble end) {
        return DecimalDigits.round(end.orElseThrow(), decimals());
    }
}
