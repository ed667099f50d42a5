package org.plumbline.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.model.Aggregate;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.RegionHierarchy;

/**
 * Observed values of a region's parts against the region's own.
 *
 * <p>Parts that add up to any value published for the whole hold: where the whole was revised and its parts were not, the
 * differing values of the whole are the finding and not the sum.
 */
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
        known.forEachCell(cell -> {
            if (known.indicatorOf(cell[0]).aggregate() == Aggregate.SUM) {
                known.byDefinition(cell).forEach(rows -> check(known, rows).ifPresent(found::add));
            }
        });
        return found;
    }

    private static Optional<Finding> check(KnownPlan known, int[] wholeRows) {
        ObservationTable table = known.observations();
        int first = wholeRows[0];
        Period period = table.period(first);
        List<PrintedFigure> parts = parts(known, first);
        int[] published = Arrays.stream(wholeRows).filter(known::statesActual).toArray();
        Optional<Integer> counting = known.counting(
                        table.indicator(first), table.region(first), period, table.definition(first))
                .filter(known::statesActual);
        if (parts.isEmpty() || counting.isEmpty()) {
            return Optional.empty();
        }
        boolean complete = isComplete(known, first, parts.size());
        if (Arrays.stream(published)
                .anyMatch(row -> beside(known, parts, row, complete).verdict().isEmpty())) {
            return Optional.empty();
        }
        int whole = counting.get();
        return beside(known, parts, whole, complete)
                .finding(table.location(whole), known.subject(whole), period.toString(), table.text(whole));
    }

    private static Parts beside(KnownPlan known, List<PrintedFigure> parts, int wholeRow, boolean complete) {
        double approx = known.plan().settings().approxTolerance();
        PrintedFigure whole = PrintedFigure.ofRow(known.observations(), wholeRow);
        double tolerance = whole.halfWidth(approx)
                + parts.stream().mapToDouble(p -> p.halfWidth(approx)).sum();
        return new Parts(parts, whole, tolerance, complete);
    }

    private static List<PrintedFigure> parts(KnownPlan known, int wholeRow) {
        ObservationTable table = known.observations();
        RegionHierarchy regions = known.plan().regions();
        Period period = table.period(wholeRow);
        List<PrintedFigure> parts = new ArrayList<>();
        for (Region child : regions.listChildren(known.regionOf(wholeRow).id(), period)) {
            known.counting(table.indicator(wholeRow), regions.indexOf(child.id()), period, table.definition(wholeRow))
                    .filter(known::statesActual)
                    .ifPresent(row -> parts.add(PrintedFigure.ofRow(table, row)));
        }
        return parts;
    }

    /** True where every part has a value and none came or went within the period. */
    private static boolean isComplete(KnownPlan known, int wholeRow, int parts) {
        Period period = known.observations().period(wholeRow);
        long alive = known.plan().regions().listBelow(known.regionOf(wholeRow).id()).stream()
                .filter(r -> !r.overlaps() && r.aliveDuring(period))
                .count();
        return parts > 1 && parts == alive;
    }
}
