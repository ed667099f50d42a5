package org.plumbline.reconciliation;

import java.util.OptionalDouble;
import org.plumbline.value.PrintedFigure;

/**
 * The values a figure may stand for, ends included.
 *
 * @param low negative infinity where it is open below
 * @param high infinity where it is open above
 */
record Interval(double low, double high) {
    static final Interval ZERO = new Interval(0, 0);

    Interval {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
        }
    }

    static Interval around(double value, double halfWidth) {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return new Interval(low - other.high, high - other.low);
    }

    /** Multiplied by a number of zero or above. */
    Interval times(double factor) {
        return factor == 0 ? ZERO : new Interval(low * factor, high * factor);
    }

    /** The quotient of two intervals above zero, or of zero and one above zero; unbounded where the divisor may be 0. */
    Interval over(Interval divisor) {
        if (divisor.low <= 0) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        return new Interval(
                low >= 0 ? quotient(low, divisor.high) : quotient(low, divisor.low),
                high >= 0 ? quotient(high, divisor.low) : quotient(high, divisor.high));
    }

    private static double quotient(double above, double below) {
        return Double.isInfinite(above) ? above : above / below;
    }

    /** True where the two have a value in common, allowing for binary fractions. */
    boolean meets(Interval other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** True where every value lies below every one of the other. */
    boolean isBelow(Interval other) {
        double distance = other.low - high;
        return distance > 0 && !PrintedFigure.isWithin(distance, 0, high);
    }

    OptionalDouble findLow() {
        return finite(low);
    }

    OptionalDouble findHigh() {
        return finite(high);
    }

    OptionalDouble halfWidth() {
        return finite((high - low) / 2);
    }

    private static OptionalDouble finite(double end) {
        return Double.isFinite(end) ? OptionalDouble.of(end) : OptionalDouble.empty();
    }
}
