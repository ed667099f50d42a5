package org.plumbline.model;

/** How a total is split. */
public enum SplitMethod implements Coded {
    EQUAL("equal"),
    PROPORTIONAL("proportional"),
    EQUAL_GROWTH("equal-growth"),
    PROJECTED_SHARE("projected-share"),
    CATCH_UP("catch-up"),
    WEIGHTED("weighted"),
    REFERENCE("reference"),
    CAPACITY("capacity"),
    LEAST_SQUARES("least-squares"),
    RAS("ras");

    private final String code;

    SplitMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
