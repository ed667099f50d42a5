package org.plumbline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.finding.SourceLocation;

/**
 * What is measured. Unit and direction belong here and nowhere else.
 *
 * @param decimals digits shown and compared; empty: compared unrounded, shown as printed
 * @param definition statistical definition (口径) that observations and targets have unless they name another
 * @param derivation how values follow from other indicators, if they do
 * @param growthOf indicator whose growth this one publishes
 * @param path shape of the paths to its targets; empty: as the target or the plan says
 * @param yearPlan how an open year is expected to fill up
 * @param extra columns the format does not know, by header
 */
public record Indicator(
        IndicatorId id,
        LocalizedText name,
        UnitOfMeasure unit,
        OptionalInt decimals,
        Direction direction,
        Nature nature,
        Subannual subannual,
        Optional<Derivation> derivation,
        Aggregate aggregate,
        Optional<IndicatorId> weightBy,
        OptionalDouble naturalLimit,
        PriceBasis priceBasis,
        OptionalInt priceYear,
        Optional<IndicatorId> growthOf,
        Optional<RateKind> rateKind,
        Scope scope,
        boolean seasonallyAdjusted,
        OptionalInt releaseLagMonths,
        Optional<PathShape> path,
        YearPlanBasis yearPlan,
        String definition,
        boolean headline,
        OptionalInt order,
        String topic,
        List<String> aliases,
        String note,
        Map<String, String> extra,
        SourceLocation location) {

    public Indicator {
        aliases = List.copyOf(aliases);
        extra = Map.copyOf(extra);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** True where growth cannot be read from levels: current prices or a changing panel. */
    public boolean levelsHideGrowth() {
        return priceBasis == PriceBasis.CURRENT || scope == Scope.PANEL;
    }
}
