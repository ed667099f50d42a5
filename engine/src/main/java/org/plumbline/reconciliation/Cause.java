package org.plumbline.reconciliation;

import org.plumbline.model.Coded;

/** Why a check has its verdict. */
public enum Cause implements Coded {
    /** Nothing to explain. */
    NONE("none"),
    /** Ranges or bounds that leave room for the total. */
    WITHIN_RANGE("within-range"),
    /** Half units of the printed digits. */
    DIGITS("digits"),
    /** What figures called "about" leave open. */
    ABOUT("about"),
    /** Parts without a figure. */
    MISSING_PARTS("missing-parts"),
    /** The identity says that its parts are not all there is. */
    UNALLOCATED("unallocated"),
    /** The parts add up to a total since revised, or stem from another source than the total. */
    OTHER_VINTAGE("other-vintage"),
    /** The inputs agreed with the stated value before they were revised. */
    REVISED_INPUTS("revised-inputs"),
    EXCEEDS("exceeds"),
    FALLS_SHORT("falls-short"),
    /** Targets of the parts that ask for more than the target of the whole (层层加码). */
    ESCALATION("escalation"),
    /** A quotient other than the one stated. */
    DIFFERS("differs");

    private final String code;

    Cause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
