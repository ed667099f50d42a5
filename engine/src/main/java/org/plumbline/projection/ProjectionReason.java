package org.plumbline.projection;

import java.util.Locale;

/** Why a projection, its interval or its probability has no number. */
public enum ProjectionReason {
    /** Fewer points than the method, the interval or the probability needs. */
    TOO_FEW_POINTS,
    /** A logarithm of zero. */
    ZERO_VALUE,
    /** A logarithm of values below zero. */
    NEGATIVE_VALUE,
    /** A logarithm of values on both sides of zero. */
    SIGN_CHANGE,
    /** A value on or beyond the natural bounds. */
    OUTSIDE_BOUNDS,
    /** The method needs natural bounds and the quantity has none. */
    NOT_APPLICABLE,
    /** The method needs evenly spaced points. */
    UNEVEN_SPACING,
    /** The time asked for lies before the last point. */
    NOT_AHEAD,
    /** The model meets every point exactly, so the series does not show how far off it may be. */
    ZERO_VARIANCE,
    /** The result is too large for a number. */
    OVERFLOW;

    /** The stable code written in results, such as {@code too-few-points}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
