package org.plumbline.calc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionChange;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * Makes a value of one period comparable with a later one: unchanged where nothing happened in between, converted where
 * the plan states a link over a break or the share of a region change, otherwise not at all.
 */
final class Bridges {
    private final Plan plan;
    private final ValueResolver values;

    Bridges(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    /** The value in terms of the later period's definition and region, or empty where nothing bridges the change. */
    OptionalDouble carry(Indicator indicator, Region region, String definition, Period from, double value, Period to) {
        Period earlier = from.compareTo(to) <= 0 ? from : to;
        Period later = from.compareTo(to) <= 0 ? to : from;
        boolean backwards = !earlier.equals(from);
        double carried = value;
        if (breaksOnTheWay(indicator, region, definition, earlier, later, new HashSet<>())) {
            Optional<DefinitionLink> link = linkOver(indicator, definition, earlier, later);
            if (link.isEmpty()) {
                return OptionalDouble.empty();
            }
            carried = backwards
                    ? carried / link.get().factor()
                    : carried * link.get().factor();
        }
        for (RegionChange change : plan.regionChanges()) {
            if (!concerns(change, indicator, region) || !liesBetween(change.date(), earlier, later)) {
                continue;
            }
            OptionalDouble bridged = backwards
                    ? OptionalDouble.empty()
                    : overRegionChange(change, indicator, region, definition, from, carried);
            if (bridged.isEmpty()) {
                return OptionalDouble.empty();
            }
            carried = bridged.getAsDouble();
        }
        return OptionalDouble.of(carried);
    }

    private boolean breaksOnTheWay(
            Indicator indicator,
            Region region,
            String definition,
            Period earlier,
            Period later,
            Set<IndicatorId> seen) {
        if (!seen.add(indicator.id())) {
            return false;
        }
        if (values.series(indicator, region).breaksBetween(earlier, later, definition)) {
            return true;
        }
        boolean stored = values.stored(indicator, region, later, definition).isPresent()
                && values.stored(indicator, region, earlier, definition).isPresent();
        return !stored
                && indicator.derivation().stream()
                        .flatMap(how -> how.inputs().stream())
                        .map(plan.indicators()::get)
                        .anyMatch(input -> breaksOnTheWay(input, region, input.definition(), earlier, later, seen));
    }

    private Optional<DefinitionLink> linkOver(Indicator indicator, String definition, Period earlier, Period later) {
        return plan.links().stream()
                .filter(link -> link.indicator().equals(indicator.id()))
                .filter(link -> link.fromDefinition().equals(link.toDefinition())
                        && (link.toDefinition().isEmpty() || link.toDefinition().equals(definition)))
                .filter(link ->
                        link.at().lastMonth() > earlier.lastMonth() && link.at().lastMonth() <= later.lastMonth())
                .findFirst();
    }

    private static boolean concerns(RegionChange change, Indicator indicator, Region region) {
        return (change.from().equals(region.id()) || change.to().equals(region.id()))
                && change.indicator().map(indicator.id()::equals).orElse(true);
    }

    private static boolean liesBetween(LocalDate date, Period earlier, Period later) {
        return date.isAfter(earlier.end()) && !date.isAfter(later.end());
    }

    private OptionalDouble overRegionChange(
            RegionChange change, Indicator indicator, Region region, String definition, Period at, double value) {
        boolean additive = !indicator.nature().isRelative();
        if (!additive || change.share().isEmpty()) {
            return OptionalDouble.empty();
        }
        double share = change.share().getAsDouble();
        if (change.from().equals(region.id())) {
            return OptionalDouble.of(value * (1 - share));
        }
        Optional<Actual> gained =
                plan.regions().find(change.from()).flatMap(from -> values.at(indicator, from, at, definition));
        return gained.isPresent() ? OptionalDouble.of(value + gained.get().value() * share) : OptionalDouble.empty();
    }
}
