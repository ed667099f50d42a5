package org.plumbline.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Authority;
import org.plumbline.model.Direction;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;

/**
 * The targets of a region's parts against the target of the region: first the total of the same source; then the total in
 * force where another source has set a different one; then what the districts have set themselves, each in its own source:
 * what is in force of it, and what a higher authority has set otherwise.
 */
public final class TargetSums {
    private final KnownPlan known;
    private final Plan plan;
    private final List<TargetBreakdown> breakdowns;
    private final Map<RegionId, List<TargetBreakdown>> breakdownsOf;
    private final Map<Total, List<Target>> totals;

    /** What a region with parts has targets for. */
    private record Total(IndicatorId indicator, RegionId whole) {}

    private TargetSums(KnownPlan known) {
        this.known = known;
        this.plan = known.plan();
        this.breakdowns = TargetBreakdown.list(known);
        this.breakdownsOf = breakdowns.stream()
                .collect(Collectors.groupingBy(breakdown -> breakdown.whole().id()));
        this.totals = known.targets().stream()
                .filter(t -> !plan.regions().listBelow(t.region()).isEmpty() && TargetBreakdown.isAdditive(plan, t))
                .collect(Collectors.groupingBy(t -> new Total(t.indicator(), t.region())));
    }

    /** The additive targets of a region with parts, in the order of the targets table. */
    private Stream<Target> totals(IndicatorId indicator, RegionId whole) {
        return totals.getOrDefault(new Total(indicator, whole), List.of()).stream();
    }

    private Stream<TargetBreakdown> breakdownsOf(RegionId whole) {
        return breakdownsOf.getOrDefault(whole, List.of()).stream();
    }

    /** Hands over the checks of parts that one source sets, in the order of the targets table. */
    public static void forEach(KnownPlan known, Consumer<Check> consumer) {
        new TargetSums(known).checkBreakdowns(consumer);
    }

    /** Hands over the checks of parts in force that several sources have set. */
    public static void forEachAcrossDistricts(KnownPlan known, Consumer<Check> consumer) {
        new TargetSums(known).checkDistricts(consumer);
    }

    private void checkBreakdowns(Consumer<Check> consumer) {
        for (TargetBreakdown breakdown : breakdowns) {
            if (breakdown.parts().isEmpty()) {
                continue;
            }
            boolean complete = isComplete(breakdown);
            distinct(breakdown.totals())
                    .forEach(total -> consumer.accept(escalated(breakdown.beside(total, complete, false, plan))));
            distinct(totalsInForceElsewhere(breakdown)).stream()
                    .filter(total -> breakdown.totals().stream().noneMatch(own -> isSameValue(own, total)))
                    .map(total -> escalated(breakdown.beside(total, complete, true, plan)))
                    .filter(check -> check.failed() || !breakdown.totals().isEmpty())
                    .forEach(consumer);
        }
    }

    /** Parts that together ask for more than the whole: more of what is to rise, less of what is to fall. */
    private Check escalated(Check check) {
        boolean falling = plan.indicators().get(check.indicator()).direction() == Direction.LOWER;
        return check.failed() && check.cause() == (falling ? Cause.FALLS_SHORT : Cause.EXCEEDS)
                ? check.with(Verdict.ERROR, Cause.ESCALATION)
                : check;
    }

    private List<Target> totalsInForceElsewhere(TargetBreakdown breakdown) {
        return totals(breakdown.key().indicator(), breakdown.whole().id())
                .filter(t -> TargetBreakdown.Key.of(t).isRivalOf(breakdown.key()))
                .filter(known::isInForce)
                .toList();
    }

    /**
     * True where the parts are all there are: all alive throughout the period, or all alive when the source was issued, or
     * the same parts add up to the source's total elsewhere in it.
     */
    private boolean isComplete(TargetBreakdown breakdown) {
        return breakdown.covers(plan.regions()
                        .listChildren(breakdown.whole().id(), breakdown.key().period()))
                || issued(breakdown)
                        .filter(day -> breakdown.covers(aliveOn(breakdown, day)))
                        .isPresent()
                || breakdownsOf(breakdown.whole().id()).anyMatch(other -> provesComplete(other, breakdown));
    }

    private Optional<LocalDate> issued(TargetBreakdown breakdown) {
        return breakdown.parts().stream()
                .flatMap(t -> plan.sources().issuedOf(t).stream())
                .min(LocalDate::compareTo);
    }

    private List<Region> aliveOn(TargetBreakdown breakdown, LocalDate day) {
        return plan.regions().listBelow(breakdown.whole().id()).stream()
                .filter(r -> !r.overlaps() && r.aliveOn(day))
                .toList();
    }

    private boolean provesComplete(TargetBreakdown other, TargetBreakdown breakdown) {
        return !other.equals(breakdown)
                && other.parts().size() > 1
                && other.key().source().equals(breakdown.key().source())
                && other.partRegions().equals(breakdown.partRegions())
                && other.totals().stream()
                        .anyMatch(total ->
                                other.beside(total, true, false, plan).verdict().compareTo(Verdict.ROUNDING) <= 0);
    }

    private void checkDistricts(Consumer<Check> consumer) {
        Map<Group, List<Target>> inForce = groups(known::isInForce);
        inForce.forEach((group, parts) -> totals(group).forEach(total -> districts(group, parts, total, consumer)));
        groups(this::isOverruledDistricts).forEach((group, overruled) -> {
            List<Target> parts = overruled.stream()
                    .sorted(Comparator.comparing(this::issuedOf).reversed())
                    .collect(Collectors.toCollection(ArrayList::new));
            parts.addAll(inForce.getOrDefault(group, List.of()));
            totals(group).forEach(total -> districts(group, parts, total, consumer));
        });
    }

    /** True for what a district has set itself and a higher authority has set otherwise. */
    private boolean isOverruledDistricts(Target target) {
        return !known.isInForce(target)
                && target.source()
                        .flatMap(plan.sources()::find)
                        .filter(source -> source.authority() == Authority.DISTRICT)
                        .isPresent();
    }

    private LocalDate issuedOf(Target target) {
        return plan.sources().issuedOf(target).orElse(LocalDate.MIN);
    }

    private Map<Group, List<Target>> groups(Predicate<Target> wanted) {
        Map<Group, List<Target>> groups = new LinkedHashMap<>();
        for (Target target : known.targets()) {
            Region region = plan.regions().get(target.region());
            if (TargetBreakdown.isAdditive(plan, target)
                    && wanted.test(target)
                    && !region.overlaps()
                    && region.parent().isPresent()) {
                Group group = Group.of(target, region.parent().get());
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(target);
            }
        }
        return groups;
    }

    /** What targets of several sources must share to be summed; the periods need only end together. */
    private record Group(TargetBreakdown.Key key, int lastMonth, RegionId whole) {
        static Group of(Target target, RegionId whole) {
            TargetBreakdown.Key key = TargetBreakdown.Key.of(target);
            return new Group(
                    new TargetBreakdown.Key(
                            key.indicator(),
                            Optional.empty(),
                            key.basis(),
                            key.definition(),
                            target.period(),
                            Optional.empty(),
                            key.outsideCommitment()),
                    target.period().lastMonth(),
                    whole);
        }
    }

    /** The commitments in force for the whole: pledges and stretch targets of the parts are measured by them too. */
    private List<Target> totals(Group group) {
        return distinct(totals(group.key().indicator(), group.whole())
                .filter(t -> t.targetClass().isCommitment() && known.isInForce(t))
                .filter(t -> t.basis() == group.key().basis()
                        && t.definition().equals(group.key().definition())
                        && t.period().equals(group.key().period()))
                .toList());
    }

    private void districts(Group group, List<Target> parts, Target total, Consumer<Check> consumer) {
        boolean ofOneSource = parts.stream().map(Target::source).distinct().count() == 1;
        boolean ofTheTotals = parts.stream().allMatch(p -> p.source().equals(total.source()));
        boolean sameRank = group.key().outsideCommitment().isEmpty();
        // Parts of one source have been checked above; what is left is parts of several, and pledges against
        // commitments.
        if (sameRank && (ofOneSource || ofTheTotals)) {
            return;
        }
        Map<RegionId, Target> byRegion = new HashMap<>();
        parts.forEach(part -> byRegion.putIfAbsent(part.region(), part));
        List<Target> ordered = plan.regions().listBelow(group.whole()).stream()
                .flatMap(r -> Optional.ofNullable(byRegion.get(r.id())).stream())
                .toList();
        TargetBreakdown breakdown =
                new TargetBreakdown(group.key(), plan.regions().get(group.whole()), List.of(total), ordered);
        consumer.accept(escalated(breakdown.beside(total, isComplete(breakdown), true, plan))
                .withAssigned(assigned(total, ordered)));
    }

    /** What the source of the total sets for the same regions, where these have set something of their own. */
    private Map<RegionId, Double> assigned(Target total, List<Target> parts) {
        TargetBreakdown.Key key = TargetBreakdown.Key.of(total);
        Map<RegionId, Double> set = new HashMap<>();
        breakdownsOf(total.region())
                .filter(breakdown -> breakdown.key().equals(key))
                .flatMap(breakdown -> breakdown.parts().stream())
                .forEach(part -> set.put(part.region(), TargetBreakdown.value(part)));
        Map<RegionId, Double> assigned = new LinkedHashMap<>();
        for (Target part : parts) {
            Double value = set.get(part.region());
            if (value != null && !part.source().equals(total.source())) {
                assigned.put(part.region(), value);
            }
        }
        return assigned;
    }

    private static List<Target> distinct(List<Target> totals) {
        List<Target> distinct = new ArrayList<>();
        for (Target total : totals) {
            if (distinct.stream().noneMatch(t -> isSameValue(t, total))) {
                distinct.add(total);
            }
        }
        return distinct;
    }

    private static boolean isSameValue(Target a, Target b) {
        return TargetBreakdown.value(a) == TargetBreakdown.value(b);
    }
}
