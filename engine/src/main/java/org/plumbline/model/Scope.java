package org.plumbline.model;

/** Whether an indicator covers all units or a changing panel such as enterprises above a size. */
public enum Scope implements Coded {
    ALL("all"),
    PANEL("panel");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
