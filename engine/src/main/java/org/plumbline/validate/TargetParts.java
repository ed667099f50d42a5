package org.plumbline.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;
import org.plumbline.model.Figure;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;

/**
 * The targets of a region's parts against the target of the region: first the total of the same source, then, as a
 * remark, the total in force where another source has set a different one.
 */
final class TargetParts implements Rule {
    @Override
    public String name() {
        return "target-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS, InputTable.REGIONS);
    }

    @Override
    public List<Finding> check(KnownPlan known) {
        List<TargetBreakdown> all = TargetBreakdown.list(known);
        List<Finding> found = new ArrayList<>();
        for (TargetBreakdown breakdown : all) {
            boolean complete = isComplete(breakdown, all, known.plan());
            distinct(breakdown.totals()).forEach(total -> finding(breakdown, total, complete, known.plan())
                    .ifPresent(found::add));
            distinct(totalsInForceElsewhere(breakdown, known)).stream()
                    .filter(total -> breakdown.totals().stream().noneMatch(own -> isSameValue(own, total)))
                    .forEach(total -> finding(breakdown, total, complete, known.plan())
                            .map(f -> f.withSeverity(Severity.INFO))
                            .ifPresent(found::add));
        }
        return found;
    }

    private static Optional<Finding> finding(TargetBreakdown breakdown, Target total, boolean complete, Plan plan) {
        return breakdown
                .beside(total, complete, plan)
                .finding(
                        total.location().inColumn("value"),
                        total.id().value(),
                        total.period().toString(),
                        total.value().map(Figure::text).orElse(""));
    }

    private static List<Target> totalsInForceElsewhere(TargetBreakdown breakdown, KnownPlan known) {
        return known.targets().stream()
                .filter(t -> t.region().equals(breakdown.whole().id()) && TargetBreakdown.isAdditive(known.plan(), t))
                .filter(t -> TargetBreakdown.Key.of(t).isRivalOf(breakdown.key()))
                .filter(known::isInForce)
                .toList();
    }

    /**
     * True where the parts are all there are: all alive throughout the period, or all alive when the source was issued, or
     * the same parts add up to the source's total elsewhere in it.
     */
    private static boolean isComplete(TargetBreakdown breakdown, List<TargetBreakdown> all, Plan plan) {
        return breakdown.covers(plan.regions()
                        .listChildren(breakdown.whole().id(), breakdown.key().period()))
                || issued(breakdown, plan)
                        .filter(day -> breakdown.covers(aliveOn(breakdown, day, plan)))
                        .isPresent()
                || all.stream().anyMatch(other -> provesComplete(other, breakdown, plan));
    }

    private static Optional<LocalDate> issued(TargetBreakdown breakdown, Plan plan) {
        return breakdown.parts().stream()
                .flatMap(t -> plan.sources().issuedOf(t).stream())
                .min(LocalDate::compareTo);
    }

    private static List<Region> aliveOn(TargetBreakdown breakdown, LocalDate day, Plan plan) {
        return plan.regions().listBelow(breakdown.whole().id()).stream()
                .filter(r -> !r.overlaps() && RegionLife.isAlive(r, day))
                .toList();
    }

    private static boolean provesComplete(TargetBreakdown other, TargetBreakdown breakdown, Plan plan) {
        return !other.equals(breakdown)
                && other.parts().size() > 1
                && other.key().source().equals(breakdown.key().source())
                && other.whole().id().equals(breakdown.whole().id())
                && other.partRegions().equals(breakdown.partRegions())
                && other.totals().stream()
                        .anyMatch(total -> other.beside(total, true, plan).addUp());
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
        return a.value().map(Figure::value).equals(b.value().map(Figure::value));
    }
}
