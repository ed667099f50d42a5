package org.plumbline.calc;

import java.util.Locale;

/** What can be said of a target as looked from the date of the evaluation. */
public enum Outcome {
    MET,
    EXCEEDED,
    MISSED,
    ON_TRACK,
    BEHIND,
    NOT_DUE,
    NOT_YET_PUBLISHED,
    NO_DATA,
    UNDETERMINED,
    NOT_COMPARABLE,
    NO_VALUE,
    QUALITATIVE;

    /** The stable code written in results, such as {@code on-track}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where the target's own period decided. */
    public boolean isFinal() {
        return this == MET || this == EXCEEDED || this == MISSED;
    }

    /** True where actual and target were compared, for good or bad. */
    public boolean isJudgement() {
        return isFavourable() || isUnfavourable();
    }

    public boolean isFavourable() {
        return this == MET || this == EXCEEDED || this == ON_TRACK;
    }

    public boolean isUnfavourable() {
        return this == MISSED || this == BEHIND;
    }
}
