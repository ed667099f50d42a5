package org.plumbline.model;

/** How an annual flow is expected to fill up within its year while the year is open. */
public enum YearPlanBasis implements Coded {
    /** In proportion to time. */
    TIME("time"),
    /** By the median share of the year's total that past years had reached by the same month. */
    PAST_YEARS("past-years");

    private final String code;

    YearPlanBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
