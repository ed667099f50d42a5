package org.plumbline.reconciliation;

import org.plumbline.model.Coded;

/** How the parts of a check lie to its total. */
public enum Verdict implements Coded {
    /** Equal to the last digit, or a range or bound that leaves room for the total. */
    HOLDS("holds"),
    /** Different by no more than the figures' printed digits leave open. */
    ROUNDING("rounding"),
    /** Different by more, and something that explains it is known: parts missing, a rest nobody breaks down. */
    RESIDUAL("residual"),
    /** Different by more, and nothing explains it. */
    ERROR("error");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
