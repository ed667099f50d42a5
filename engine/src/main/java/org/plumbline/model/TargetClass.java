package org.plumbline.model;

/** How binding a target is. */
public enum TargetClass implements Coded {
    BINDING("binding"),
    EXPECTED("expected"),
    STRETCH("stretch"),
    PLEDGE("pledge");

    private final String code;

    TargetClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True for the classes that are judged as the plan's commitment; the others stand beside them. */
    public boolean isCommitment() {
        return this == BINDING || this == EXPECTED;
    }
}
