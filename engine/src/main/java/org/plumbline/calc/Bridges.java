package org.plumbline.calc;

import java.util.HashSet;
import java.util.List;
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
import org.plumbline.value.RegionTimeline;
import org.plumbline.value.ValueResolver;

/**
 * Makes a value of one period comparable with a later one: unchanged where nothing happened in between, converted where
 * the plan states a link over a break or the share of a region change, otherwise not at all.
 */
public final class Bridges {
    private final Plan plan;
    private final ValueResolver values;
    private final RegionTimeline timeline;

    public Bridges(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
        this.timeline = new RegionTimeline(plan);
    }

    /** The value in terms of the later period's definition and region, or empty where nothing bridges the change. */
    public OptionalDouble carry(
            Indicator indicator, Region region, String definition, Period from, double value, Period to) {
        Period earlier = from.compareTo(to) <= 0 ? from : to;
        Period later = from.compareTo(to) <= 0 ? to : from;
        boolean backwards = !earlier.equals(from);
        OptionalDouble linked = overBreak(indicator, region, definition, from, value, to);
        if (linked.isEmpty()) {
            return linked;
        }
        double carried = linked.getAsDouble();
        for (RegionChange change : changes(indicator, region, earlier, later)) {
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

    /** The value in terms of the other period's definition: a break in between needs a stated link. */
    public OptionalDouble overBreak(
            Indicator indicator, Region region, String definition, Period from, double value, Period to) {
        Period earlier = from.compareTo(to) <= 0 ? from : to;
        Period later = from.compareTo(to) <= 0 ? to : from;
        if (!breaksOnTheWay(indicator, region, definition, earlier, later, new HashSet<>())) {
            return OptionalDouble.of(value);
        }
        Optional<DefinitionLink> link = linkOver(indicator, definition, earlier, later);
        if (link.isEmpty()) {
            return OptionalDouble.empty();
        }
        double factor = link.get().factor();
        return OptionalDouble.of(earlier.equals(from) ? value * factor : value / factor);
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

    /** Changes of boundaries between two periods; none where all values are on the boundaries of one day. */
    List<RegionChange> changes(Indicator indicator, Region region, Period one, Period other) {
        return values.isBridged() ? List.of() : timeline.listTouching(indicator, region.id(), one, other);
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
