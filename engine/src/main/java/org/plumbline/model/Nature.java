package org.plumbline.model;

/** What kind of quantity an indicator is: decides what may be summed over time, prorated or divided. */
public enum Nature implements Coded {
    FLOW("flow"),
    STOCK("stock"),
    RATE("rate"),
    INDEX("index"),
    GROWTH("growth"),
    RANK("rank");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True for quantities whose differences are percentage points or plain differences, never percentages. */
    public boolean isRelative() {
        return this == RATE || this == INDEX || this == GROWTH || this == RANK;
    }

    /** True where a value of one period answers for another that ends the same day. */
    public boolean isPointInTime() {
        return this == STOCK || this == RATE || this == INDEX;
    }
}
