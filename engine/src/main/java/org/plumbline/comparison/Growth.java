package org.plumbline.comparison;

import java.util.Optional;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;

/**
 * Rates of a change; all are fractions.
 *
 * @param rate the rate to be printed, of the kind that {@code basis} names
 * @param published true where the rate was published and not computed from levels
 * @param nominal the rate of levels in current prices or of a changing panel
 * @param real the rate at constant prices or of comparable units, as published
 * @param deflator implied price change, (1 + nominal)/(1 + real) − 1; only for all units in current prices
 * @param twoYearAverage average yearly rate over two years, where the base year is one year back and was unusual
 * @param average average yearly rate over several years
 */
public record Growth(
        Cell rate,
        Optional<RateBasis> basis,
        boolean published,
        Cell nominal,
        Cell real,
        Cell deflator,
        Cell twoYearAverage,
        Average average) {

    /**
     * Average yearly rates.
     *
     * @param years years after the base year
     * @param horizontal 水平法: (end/start)^(1/n) − 1
     * @param cumulative 累计法: the rate at which the base year's value grows to the same sum of all years; flows only
     * @param basis {@link RateBasis#SPAN} where real or comparable, {@link RateBasis#NOMINAL} where in current prices
     */
    public record Average(double years, Cell horizontal, Cell cumulative, RateBasis basis) {
        static Average unavailable(UnavailableReason why) {
            return new Average(0, Cell.unavailable(why), Cell.unavailable(why), RateBasis.SPAN);
        }
    }

    static Growth unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Growth(none, Optional.empty(), false, none, none, none, none, Average.unavailable(why));
    }
}
