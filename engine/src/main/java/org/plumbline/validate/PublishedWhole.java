package org.plumbline.validate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;

/**
 * All values published for a whole under one definition. Parts that add up to any of them hold: where the whole was
 * revised and its parts were not, the differing values of the whole are the finding and not the sum.
 *
 * @param rows known rows of one cell and definition that state an actual value
 * @param counting the one of them that counts
 */
record PublishedWhole(KnownPlan known, List<Integer> rows, int counting) {

    /** The whole that rows of one cell and definition give, or empty where none of them states an actual value. */
    static Optional<PublishedWhole> of(KnownPlan known, int[] cellRows) {
        int first = cellRows[0];
        List<Integer> stated =
                Arrays.stream(cellRows).filter(known::statesActual).boxed().toList();
        return known.counting(
                        first,
                        known.observations().region(first),
                        known.observations().period(first))
                .filter(known::statesActual)
                .map(counting -> new PublishedWhole(known, stated, counting));
    }

    Period period() {
        return known.observations().period(counting);
    }

    /** The row that counts in another region or period under the same definition, unless it is a mere bound. */
    Optional<Integer> findPart(int region, Period period) {
        return known.counting(counting, region, period).filter(known::statesActual);
    }

    Optional<Finding> compare(List<Integer> partRows, boolean complete) {
        List<PrintedFigure> parts = partRows.stream()
                .map(row -> PrintedFigure.ofRow(known.observations(), row))
                .toList();
        if (rows.stream().anyMatch(row -> beside(row, parts, complete).verdict().isEmpty())) {
            return Optional.empty();
        }
        ObservationTable table = known.observations();
        return beside(counting, parts, complete)
                .finding(table.location(counting), known.subject(counting), period().toString(), table.text(counting));
    }

    private Parts beside(int row, List<PrintedFigure> parts, boolean complete) {
        double approx = known.plan().settings().approxTolerance();
        PrintedFigure whole = PrintedFigure.ofRow(known.observations(), row);
        double tolerance = whole.halfWidth(approx)
                + parts.stream().mapToDouble(p -> p.halfWidth(approx)).sum();
        return new Parts(parts, whole, tolerance, complete);
    }
}
