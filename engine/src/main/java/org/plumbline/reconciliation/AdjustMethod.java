package org.plumbline.reconciliation;

import org.plumbline.model.Coded;

/** How figures are adjusted so that they add up. */
public enum AdjustMethod implements Coded {
    /** Each sum by itself: all its parts by one factor. */
    PROPORTIONAL("proportional"),
    /** Sums that share figures together: the smallest change weighted by the figures' sizes. */
    LEAST_SQUARES("least-squares"),
    /** Over time: the movement of the short periods is kept (Denton 1971, first period after Cholette 1984). */
    DENTON("denton"),
    /** Over time: regression on the totals with errors that die out (Cholette and Dagum 1994). */
    CHOLETTE("cholette");

    private final String code;

    AdjustMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** True where only the parts of years are adjusted. */
    public boolean isOverTime() {
        return this == DENTON || this == CHOLETTE;
    }
}
