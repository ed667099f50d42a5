package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Region;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.RegionId;

/** Observed values of a region's parts against the region's own: parts alive throughout the period, without overlaps. */
public final class RegionSums {
    private RegionSums() {}

    /** Hands over a check for every published total that has parts, in the order of the observation table. */
    public static void forEach(KnownPlan known, Consumer<Check> consumer) {
        Set<RegionId> wholes = known.plan().regions().list().stream()
                .filter(region -> !region.overlaps())
                .flatMap(region -> region.parent().stream())
                .collect(Collectors.toSet());
        known.forEachCell(cell -> {
            if (known.indicatorOf(cell[0]).aggregate() == Aggregate.SUM
                    && wholes.contains(known.regionOf(cell[0]).id())) {
                known.byDefinition(cell)
                        .forEach(rows -> PublishedWhole.of(known, rows).ifPresent(whole -> check(whole, consumer)));
            }
        });
    }

    private static void check(PublishedWhole whole, Consumer<Check> consumer) {
        RegionHierarchy regions = whole.known().plan().regions();
        RegionId total = whole.known().regionOf(whole.counting()).id();
        List<Integer> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Region child : regions.listBelow(total)) {
            if (child.overlaps() || !child.aliveDuring(whole.period())) {
                continue;
            }
            whole.findPart(regions.indexOf(child.id()), whole.period())
                    .filter(row -> child.aliveThroughout(whole.period()))
                    .ifPresentOrElse(parts::add, () -> missing.add(child.id().value()));
        }
        if (!parts.isEmpty()) {
            boolean complete = missing.isEmpty() && parts.size() > 1;
            consumer.accept(
                    whole.compare(CheckKind.REGIONS, parts, complete ? Sum.Rest.NONE : Sum.Rest.MISSING, missing));
        }
    }
}
