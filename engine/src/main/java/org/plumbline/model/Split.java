package org.plumbline.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/**
 * How the total of an indicator is to be split to regions, and to indicators of a second axis.
 *
 * @param period a period, or an interval of years: then every year of it
 * @param parts regions; empty: the children of the total's region
 * @param secondAxis indicators; empty: one axis only
 * @param quantity empty: decided by the indicator
 * @param weights by region or cell, as they are
 * @param factors by indicator: shares in the sum of weighted factors; one alone is the indicator the weights are taken from
 * @param weightsPeriod empty: the latest before the period
 * @param pressure what the parts are to exceed the total by, as a fraction
 * @param minimum in the indicator's unit; a region of a split with two axes means its total
 * @param hold values that are fixed
 * @param residualRegion takes what no part takes
 * @param roundTo unit of rounding in the indicator's unit, above zero
 */
public record Split(
        SplitId id,
        IndicatorId indicator,
        Period period,
        RegionId totalRegion,
        List<RegionId> parts,
        List<IndicatorId> secondAxis,
        Optional<SplitQuantity> quantity,
        SplitMethod method,
        Map<SplitKey, Double> weights,
        Map<IndicatorId, Double> factors,
        Optional<Period> weightsPeriod,
        SplitReference reference,
        double pressure,
        Map<SplitKey, BigDecimal> minimum,
        Map<SplitKey, BigDecimal> maximum,
        Map<SplitKey, BigDecimal> hold,
        Optional<RegionId> residualRegion,
        Optional<BigDecimal> roundTo,
        SourceLocation location) {

    public Split {
        parts = List.copyOf(parts);
        secondAxis = List.copyOf(secondAxis);
        weights = ordered(weights);
        factors = ordered(factors);
        minimum = ordered(minimum);
        maximum = ordered(maximum);
        hold = ordered(hold);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public boolean hasTwoAxes() {
        return !secondAxis.isEmpty();
    }

    /** The same with another method. */
    public Split by(SplitMethod other) {
        return new Split(
                id,
                indicator,
                period,
                totalRegion,
                parts,
                secondAxis,
                quantity,
                other,
                weights,
                factors,
                weightsPeriod,
                reference,
                pressure,
                minimum,
                maximum,
                hold,
                residualRegion,
                roundTo,
                location);
    }
}
