package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.WaiverColumn;
import org.plumbline.model.Waiver;

/**
 * The waivers table: findings that somebody accepts. {@code code}, {@code subject} (the finding's subject, or its place such
 * as {@code targets.csv:12}), {@code reason}, {@code by}, {@code date}: all required.
 */
final class WaiverReader {
    private final Findings findings;

    WaiverReader(Findings findings) {
        this.findings = findings;
    }

    List<Waiver> read(TableSource tables) {
        List<Waiver> waivers = new ArrayList<>();
        tables.read(PlanTable.WAIVERS, row -> read(row, waivers));
        return waivers;
    }

    private void read(Row row, List<Waiver> waivers) {
        Cells cells = new Cells(row, findings, row.cell(WaiverColumn.SUBJECT));
        String code = cells.required(WaiverColumn.CODE);
        Waiver waiver = new Waiver(
                code,
                cells.required(WaiverColumn.SUBJECT),
                cells.required(WaiverColumn.REASON),
                cells.required(WaiverColumn.BY),
                cells.required(WaiverColumn.DATE),
                cells.location());
        if (!code.isEmpty() && FindingCode.find(code).isEmpty()) {
            List<String> codes =
                    Arrays.stream(FindingCode.values()).map(FindingCode::code).toList();
            cells.report(
                    FindingCode.CODE_INVALID,
                    Severity.WARNING,
                    WaiverColumn.CODE,
                    code,
                    WaiverColumn.CODE.header(),
                    "docs/findings.md",
                    NearestName.find(code, codes).orElse("@none"));
        } else if (!cells.failed()) {
            waivers.add(waiver);
        }
    }
}
