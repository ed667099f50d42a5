package org.plumbline.breakdown;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Cell;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.value.Actual;

/**
 * What one part is given.
 *
 * @param value in the indicator's unit; growth and reduction in percent; empty where the split is not feasible
 * @param base the part's latest observation before the period
 * @param requiredRate yearly growth from the base as a fraction, or why there is none
 * @param held true where the value was fixed beforehand
 * @param workings how it came about
 */
public record SplitCell(
        RegionId region,
        IndicatorId indicator,
        Period period,
        OptionalDouble value,
        Optional<Actual> base,
        Cell requiredRate,
        boolean held,
        Workings workings) {

    /**
     * The line a part lies on: {@code start + slope·t}, kept between its bounds.
     *
     * @param start where the part begins
     * @param slope its weight in what is handed out
     * @param coefficient its weight in the total, 1 where parts are added
     * @param exact before rounding
     * @param minimum least value, empty for none
     * @param maximum greatest value, empty for none
     */
    public record Workings(
            double start,
            double slope,
            double coefficient,
            OptionalDouble exact,
            OptionalDouble minimum,
            OptionalDouble maximum) {}
}
