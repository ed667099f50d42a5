package org.plumbline.validate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.ObservationTable;

/** Differing values of one cell and definition. Where each stage has one value, the release cycle explains them. */
final class ObservationConflict implements Rule {
    @Override
    public String name() {
        return "observation-conflict";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.forEachCell(cell -> {
            if (cell.length > 1) {
                known.byDefinition(cell).forEach(rows -> check(known, rows, found));
            }
        });
    }

    private static void check(KnownPlan known, int[] rows, Findings found) {
        int[] actual = Arrays.stream(rows).filter(known::isActual).toArray();
        boolean differ = false;
        boolean differWithinStage = false;
        ObservationTable table = known.observations();
        for (int a = 0; a < actual.length; a++) {
            for (int b = a + 1; b < actual.length; b++) {
                if (!known.agree(actual[a], actual[b])) {
                    differ = true;
                    differWithinStage |= table.stage(actual[a]) == table.stage(actual[b]);
                }
            }
        }
        if (differ) {
            Severity severity = differWithinStage ? FindingCode.OBSERVATION_CONFLICT.severity() : Severity.INFO;
            found.add(FindingCode.OBSERVATION_CONFLICT, severity, () -> finding(known, actual)
                    .withSeverity(severity));
        }
    }

    private static Finding finding(KnownPlan known, int[] rows) {
        ObservationTable table = known.observations();
        int last = rows[rows.length - 1];
        String values = Arrays.stream(rows)
                .mapToObj(row -> table.text(row) + " (" + table.location(row).display() + ")")
                .collect(Collectors.joining("; "));
        return Finding.of(
                FindingCode.OBSERVATION_CONFLICT,
                table.location(last),
                known.subject(last),
                table.text(last),
                table.period(last).toString(),
                values);
    }
}
