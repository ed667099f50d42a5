package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.ObservationTable;
import org.plumbline.value.PrintedFigure;

/** The same value of the same cell from the same source, twice. */
final class ObservationDuplicate implements Rule {
    @Override
    public String name() {
        return "observation-duplicate";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.forEachCell(rows -> {
            for (int later = 1; later < rows.length; later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (isSame(known.observations(), rows[earlier], rows[later])) {
                        int first = rows[earlier];
                        int again = rows[later];
                        found.add(
                                FindingCode.OBSERVATION_DUPLICATE,
                                FindingCode.OBSERVATION_DUPLICATE.severity(),
                                () -> finding(known, first, again));
                        break;
                    }
                }
            }
        });
    }

    private static boolean isSame(ObservationTable table, int a, int b) {
        return PrintedFigure.isWithin(table.value(a) - table.value(b), 0, table.value(a))
                && table.source(a) == table.source(b)
                && table.published(a) == table.published(b)
                && table.stage(a) == table.stage(b)
                && table.qualifier(a) == table.qualifier(b)
                && table.definitionCode(a) == table.definitionCode(b);
    }

    private static Finding finding(KnownPlan known, int earlier, int later) {
        ObservationTable table = known.observations();
        return Finding.of(
                FindingCode.OBSERVATION_DUPLICATE,
                table.location(later),
                known.subject(later),
                table.text(later),
                table.location(earlier).display());
    }
}
