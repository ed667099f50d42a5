package org.plumbline.reconciliation;

import org.plumbline.model.Coded;

/** What a check sets against what. */
public enum CheckKind implements Coded {
    /** The parts of a region against the region. */
    REGIONS("regions"),
    /** Indicators against the indicator they add up to. */
    INDICATORS("indicators"),
    /** Shorter periods against the longer one they make up. */
    PERIODS("periods"),
    /** A subset against what it is a subset of. */
    SUBSET("subset"),
    /** Numerator over denominator against the stated ratio. */
    RATIO("ratio"),
    /** Values of one thing implied by different figures. */
    IMPLIED("implied");

    private final String code;

    CheckKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
