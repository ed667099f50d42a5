package org.plumbline.calc;

import java.util.Locale;

/** Why a measure has no number. Texts are in the reports' message bundle under {@code reason.<code>}. */
public enum UnavailableReason {
    NO_BASELINE,
    NO_OBSERVATION,
    NO_VALUE,
    NO_WINDOW,
    NO_REAL_SERIES,
    ZERO_BASE,
    NEGATIVE_BASE,
    NOT_SEASONALLY_ADJUSTED,
    NOT_KNOWN_THEN,
    ZERO_TARGET,
    /** The numbers compared lie on both sides of zero. */
    SIGN_CHANGE,
    /** Numbers below zero, which have no compound rate and no logarithm. */
    NEGATIVE_VALUE,
    TARGET_BEHIND_BASELINE,
    TARGET_EQUALS_BASELINE,
    TARGET_BEFORE_BASELINE,
    TOO_FEW_POINTS,
    NOT_COMPARABLE,
    OUTSIDE_PATH,
    PERIOD_OPEN,
    PERIOD_CLOSED,
    NOT_ADDITIVE,
    NOT_ZERO_BASED,
    BOUND_ONLY,
    UNIT_MISMATCH,
    NOT_APPLICABLE,
    NO_PEERS,
    PEERS_ALIKE,
    ZERO_VALUE,
    ZERO_VARIANCE,
    OUTSIDE_BOUNDS,
    NO_CEILING,
    UNEVEN_SPACING,
    NOT_AHEAD,
    OVERFLOW,
    NOT_REACHED,
    QUALITATIVE;

    /** The stable code written in results, such as {@code no-baseline}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
