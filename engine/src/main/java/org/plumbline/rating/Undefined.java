package org.plumbline.rating;

import java.util.Locale;

/** Why a rating has no number, or does not apply. */
public enum Undefined {
    NO_BASELINE,
    NO_OBSERVATION,
    NO_VALUE,
    NO_PEERS,
    PEERS_ALIKE,
    ZERO_BASE,
    ZERO_VALUE,
    ZERO_TARGET,
    SIGN_CHANGE,
    NEGATIVE_VALUE,
    TARGET_BEHIND_BASELINE,
    TARGET_EQUALS_BASELINE,
    TARGET_BEFORE_BASELINE,
    TOO_FEW_POINTS,
    OVERFLOW,
    NOT_APPLICABLE;

    /** The stable code written in results, such as {@code no-baseline}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
