package org.plumbline.report.workbook;

import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Source;
import org.plumbline.model.TargetId;
import org.plumbline.report.content.ReportData;

/** Columns of the target ledger: what was set, by whom, and how it stands. */
final class LedgerColumns {
    private final ReportData data;
    private final AssessmentColumns columns;

    LedgerColumns(Book book, AssessmentColumns columns) {
        this.data = book.data();
        this.columns = columns;
    }

    List<Column<Assessment>> list() {
        return List.of(
                columns.id(),
                columns.indicator(),
                columns.region(),
                columns.period(),
                columns.kind(),
                columns.basis(),
                columns.stated(),
                columns.low(),
                columns.high(),
                columns.unit(),
                columns.targetClass(),
                text("baseline-period", 16, a -> a.baseline()
                        .map(b -> data.format().period(b.period()))
                        .orElse(Content.SENSELESS)),
                Column.number(head("baseline"), this::baseline),
                text("in-force", 10, a -> data.text(a.inForce() ? "yes" : "no")),
                text("superseded-by", 24, a -> a.supersededBy()
                        .map(TargetId::value)
                        .orElse("")),
                columns.outcome(),
                columns.actual(),
                columns.actualPeriod(),
                columns.sourceTitle(),
                text("source-number", 22, a -> columns.source(a)
                        .map(Source::number)
                        .orElse("")),
                text("issued", 16, a -> data.plan()
                        .sources()
                        .issuedOf(a.target())
                        .map(data.format()::day)
                        .orElse("")),
                text("section", 14, a -> a.target().section()),
                columns.leadUnits(),
                text("support-units", 30, a -> data.texts().names(a.target().supportUnits())),
                text(
                        "target-note",
                        50,
                        a -> data.note(a.target().note(), a.target().extra())),
                columns.notes(),
                text("location", 30, a -> a.target().location().display()));
    }

    private Content baseline(Assessment a) {
        return a.baseline()
                .map(b -> Content.number(b.value(), NumberFormats.plain(columns.decimals(a))))
                .orElse(Content.text(Content.SENSELESS));
    }

    private Column<Assessment> text(String key, int most, java.util.function.Function<Assessment, String> text) {
        return Column.text(head(key), most, text);
    }

    private String head(String key) {
        return data.text("column." + key);
    }
}
