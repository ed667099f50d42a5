package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;

/** A period marked as a break: nothing is compared across it without a link. */
final class SeriesBreak implements Rule {
    @Override
    public String name() {
        return "series-break";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        ObservationTable table = known.observations();
        known.forEachCell(rows -> {
            for (int row : rows) {
                if (table.status(row) == ObservationStatus.BREAK) {
                    found.add(Finding.of(
                            FindingCode.SERIES_BREAK,
                            table.location(row),
                            known.subject(row),
                            table.text(row),
                            table.period(row).toString()));
                    break;
                }
            }
        });
    }
}
