package org.plumbline.collect;

import org.plumbline.model.Coded;

/** Who gets an entry form. */
public enum FormSplit implements Coded {
    /** Every lead unit, for its targets and tasks. */
    LEAD_UNIT("lead-unit"),
    /** Every region, for its own figures. */
    REGION("region");

    private final String code;

    FormSplit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
