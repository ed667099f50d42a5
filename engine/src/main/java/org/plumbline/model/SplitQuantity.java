package org.plumbline.model;

/** What of an indicator is split. */
public enum SplitQuantity implements Coded {
    /** Amounts that add up to the total. */
    LEVEL("level"),
    /** Rates of growth a year, in percent, whose mean weighted by base size is the total's. */
    GROWTH("growth"),
    /** Cuts over the whole time, in percent, weighted by base size and each part's growth path. */
    REDUCTION("reduction"),
    /** Changes against the base. */
    CHANGE("change"),
    /** Ratios whose mean weighted by their denominators is the total's. */
    RATIO("ratio");

    private final String code;

    SplitQuantity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True where parts are weighted instead of added. */
    public boolean isWeighted() {
        return this == GROWTH || this == REDUCTION || this == RATIO;
    }
}
