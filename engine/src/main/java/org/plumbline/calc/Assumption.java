package org.plumbline.calc;

import org.plumbline.model.IndicatorId;
import org.plumbline.model.RegionId;

/**
 * What if: an indicator of a region changes at this rate from its latest observation on.
 *
 * @param rate a fraction per year above −1, such as 0.08
 */
public record Assumption(IndicatorId indicator, RegionId region, double rate) {
    public Assumption {
        if (!isRate(rate)) {
            throw new IllegalArgumentException("Not a rate of change: " + rate);
        }
    }

    /** True for rates at which something can change year after year. */
    public static boolean isRate(double rate) {
        return Double.isFinite(rate) && rate > -1;
    }
}
