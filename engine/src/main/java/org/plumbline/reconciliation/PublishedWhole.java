package org.plumbline.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.known.KnownPlan;
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

    /** The parts beside the value that counts; what adds up to another published value is not an error. */
    Check compare(CheckKind kind, List<Integer> partRows, Sum.Rest rest, List<String> missing) {
        Check check = beside(counting, kind, partRows, rest, missing);
        boolean addsUpToAnother = check.failed()
                && rows.stream()
                        .anyMatch(row -> row != counting
                                && beside(row, kind, partRows, rest, missing)
                                                .verdict()
                                                .compareTo(Verdict.ROUNDING)
                                        <= 0);
        return addsUpToAnother ? check.with(Verdict.RESIDUAL, Cause.OTHER_VINTAGE) : check;
    }

    private Check beside(int row, CheckKind kind, List<Integer> partRows, Sum.Rest rest, List<String> missing) {
        return new Sum(
                        kind,
                        FigureKind.OBSERVATIONS,
                        "",
                        Amount.ofRow(known.plan(), row),
                        partRows.stream()
                                .map(part -> Amount.ofRow(known.plan(), part))
                                .toList(),
                        rest,
                        missing,
                        false)
                .judged();
    }
}
