package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.value.DecimalDigits;

/**
 * The whole units a split is exact in: units of the last decimal, and steps of several units where the plan rounds to 5 or
 * 10. Sums of longs are exact.
 *
 * @param decimals of a unit
 * @param step units of a step, at least 1
 */
record Grid(int decimals, long step) {
    /** No bound: a sum that holds it is none either. */
    static final long NONE = Long.MAX_VALUE / 8;

    static Grid of(int decimals) {
        return new Grid(decimals, 1);
    }

    /** The grid that a unit of rounding needs. */
    static Grid of(int decimals, BigDecimal roundTo) {
        int digits = Math.max(decimals, Math.max(0, roundTo.stripTrailingZeros().scale()));
        return new Grid(digits, roundTo.movePointRight(digits).longValueExact());
    }

    long units(BigDecimal value) {
        return value.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    long units(double value) {
        return units(exact(value));
    }

    /** The fewest steps that reach a bound. */
    long stepsUp(BigDecimal bound) {
        return bound.movePointRight(decimals)
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    long stepsDown(BigDecimal bound) {
        return bound.movePointRight(decimals)
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    double value(long units) {
        return BigDecimal.valueOf(units, decimals).doubleValue();
    }

    /** A number of units as it is written. */
    String text(long units) {
        return BigDecimal.valueOf(units, decimals).stripTrailingZeros().toPlainString();
    }

    double inSteps(double value) {
        return value * Math.pow(10, decimals) / step;
    }

    double ofSteps(long steps) {
        return steps >= NONE
                ? Double.POSITIVE_INFINITY
                : steps <= -NONE ? Double.NEGATIVE_INFINITY : value(Math.multiplyExact(steps, step));
    }

    /** The decimal number a double is printed as, without the noise of computing. */
    static BigDecimal exact(double value) {
        return new BigDecimal(Double.toString(DecimalDigits.clean(value)));
    }
}
