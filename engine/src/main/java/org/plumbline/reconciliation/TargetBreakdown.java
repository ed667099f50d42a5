package org.plumbline.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Basis;
import org.plumbline.model.Figure;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetClass;

/**
 * What one source asks of the parts of a region, with what it asks of the region itself.
 *
 * @param totals the source's own targets for the whole; none where it sets none
 * @param parts one target per part that has one
 */
record TargetBreakdown(Key key, Region whole, List<Target> totals, List<Target> parts) {

    /** What targets must share to be summed. */
    record Key(
            IndicatorId indicator,
            Optional<SourceId> source,
            Basis basis,
            String definition,
            Period period,
            Optional<LocalDate> windowStart,
            Optional<TargetClass> outsideCommitment) {

        static Key of(Target t) {
            Optional<TargetClass> apart =
                    t.targetClass().isCommitment() ? Optional.empty() : Optional.of(t.targetClass());
            return new Key(t.indicator(), t.source(), t.basis(), t.definition(), t.period(), t.windowStart(), apart);
        }

        /** True for the key of another source about the same thing. */
        boolean isRivalOf(Key other) {
            return !source.equals(other.source) && isAboutTheSame(other);
        }

        /** True where the two ask for the same thing, whoever does. */
        boolean isAboutTheSame(Key other) {
            return indicator.equals(other.indicator)
                    && basis == other.basis
                    && definition.equals(other.definition)
                    && period.endsWith(other.period)
                    && outsideCommitment.equals(other.outsideCommitment);
        }
    }

    TargetBreakdown {
        totals = List.copyOf(totals);
        parts = List.copyOf(parts);
    }

    /** All breakdowns of additive indicators, in the order of their first rows. */
    static List<TargetBreakdown> list(KnownPlan known) {
        Map<Key, List<Target>> groups = known.targets().stream()
                .filter(t -> isAdditive(known.plan(), t))
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        List<TargetBreakdown> list = new ArrayList<>();
        groups.forEach((key, targets) -> list.addAll(breakdowns(known.plan(), key, targets)));
        return list;
    }

    static boolean isAdditive(Plan plan, Target target) {
        return plan.indicatorOf(target).aggregate() == Aggregate.SUM && target.convertible() && hasPlainValue(target);
    }

    private static boolean hasPlainValue(Target target) {
        return switch (target.kind()) {
            case REACH, AT_LEAST, AT_MOST, EXACT, APPROX -> target.value().isPresent();
            default -> false;
        };
    }

    private static List<TargetBreakdown> breakdowns(Plan plan, Key key, List<Target> targets) {
        Map<RegionId, List<Target>> byRegion = targets.stream()
                .collect(Collectors.groupingBy(Target::region, LinkedHashMap::new, Collectors.toList()));
        Set<RegionId> wholes = byRegion.keySet().stream()
                .map(plan.regions()::get)
                .filter(r -> !r.overlaps())
                .flatMap(r -> r.parent().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return wholes.stream()
                .flatMap(whole -> breakdown(plan, key, whole, byRegion).stream())
                .toList();
    }

    private static Optional<TargetBreakdown> breakdown(
            Plan plan, Key key, RegionId whole, Map<RegionId, List<Target>> byRegion) {
        List<Target> parts = new ArrayList<>();
        for (Region child : plan.regions().listBelow(whole)) {
            List<Target> of = byRegion.getOrDefault(child.id(), List.of());
            if (child.overlaps() || of.isEmpty()) {
                continue;
            }
            if (of.stream().map(TargetBreakdown::value).distinct().count() > 1) {
                return Optional.empty();
            }
            parts.add(of.get(0));
        }
        return Optional.of(
                new TargetBreakdown(key, plan.regions().get(whole), byRegion.getOrDefault(whole, List.of()), parts));
    }

    static double value(Target target) {
        return target.value().map(Figure::value).orElseThrow();
    }

    Set<RegionId> partRegions() {
        return parts.stream().map(Target::region).collect(Collectors.toSet());
    }

    /** Parts of the whole that could have a target and have none. */
    List<String> missing(Plan plan) {
        return plan.regions().listChildren(whole.id(), key.period()).stream()
                .map(Region::id)
                .filter(id -> !partRegions().contains(id))
                .map(RegionId::value)
                .toList();
    }

    /** The parts beside one target for the whole. */
    Check beside(Target total, boolean complete, boolean acrossSources, Plan plan) {
        return new Sum(
                        CheckKind.REGIONS,
                        FigureKind.TARGETS,
                        "",
                        Amount.ofTarget(plan, total, false).orElseThrow(),
                        parts.stream()
                                .flatMap(part -> Amount.ofTarget(plan, part, false).stream())
                                .toList(),
                        complete ? Sum.Rest.NONE : Sum.Rest.MISSING,
                        complete ? List.of() : missing(plan),
                        acrossSources)
                .judged();
    }

    /** True where every one of these regions has a part. */
    boolean covers(Collection<Region> regions) {
        return regions.size() > 1
                && partRegions().containsAll(regions.stream().map(Region::id).toList());
    }
}
