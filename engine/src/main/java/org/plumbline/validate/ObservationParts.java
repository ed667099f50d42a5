package org.plumbline.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.model.Aggregate;
import org.plumbline.model.RegionHierarchy;
import org.plumbline.model.RegionId;

/** Observed values of a region's parts against the region's own. */
final class ObservationParts implements Rule {
    @Override
    public String name() {
        return "observation-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS, InputTable.REGIONS);
    }

    @Override
    public List<Finding> check(KnownPlan known) {
        List<Finding> found = new ArrayList<>();
        Set<RegionId> wholes = known.plan().regions().list().stream()
                .filter(region -> !region.overlaps())
                .flatMap(region -> region.parent().stream())
                .collect(Collectors.toSet());
        known.forEachCell(cell -> {
            if (known.indicatorOf(cell[0]).aggregate() == Aggregate.SUM
                    && wholes.contains(known.regionOf(cell[0]).id())) {
                known.byDefinition(cell).forEach(rows -> PublishedWhole.of(known, rows)
                        .flatMap(ObservationParts::check)
                        .ifPresent(found::add));
            }
        });
        return found;
    }

    private static Optional<Finding> check(PublishedWhole whole) {
        RegionHierarchy regions = whole.known().plan().regions();
        List<Integer> parts =
                regions.listChildren(whole.known().regionOf(whole.counting()).id(), whole.period()).stream()
                        .flatMap(child -> whole.findPart(regions.indexOf(child.id()), whole.period()).stream())
                        .toList();
        return whole.compare(parts, isComplete(whole, parts.size()));
    }

    /** True where every part has a value and none came or went within the period. */
    private static boolean isComplete(PublishedWhole whole, int parts) {
        long alive = whole
                .known()
                .plan()
                .regions()
                .listBelow(whole.known().regionOf(whole.counting()).id())
                .stream()
                .filter(r -> !r.overlaps() && r.aliveDuring(whole.period()))
                .count();
        return parts > 1 && parts == alive;
    }
}
