package org.plumbline.report.workbook;

import java.util.List;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Warning;
import org.plumbline.report.content.WarningLevel;
import org.plumbline.report.content.Warnings;

/** What needs attention, how that moved since the observation before, and for how long it has been so. */
final class WarningsSheet {
    private final Book book;
    private final ReportData data;
    private final AssessmentColumns columns;

    private WarningsSheet(Book book) {
        this.book = book;
        this.data = book.data();
        this.columns = new AssessmentColumns(book);
    }

    static void write(Book book, Warnings warnings) {
        new WarningsSheet(book).write(warnings);
    }

    private void write(Warnings warnings) {
        String title = data.text("title.warnings", data.name(data.plan().title()));
        String counts = data.text(
                "heading.warnings",
                warnings.list().size(),
                warnings.count(WarningLevel.SEVERE),
                warnings.count(WarningLevel.BEHIND),
                warnings.count(WarningLevel.WATCH),
                warnings.count(WarningLevel.NONE));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.warnings"), title, data.text("describe.warnings")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        counts,
                                        data.text(
                                                warnings.followed()
                                                        ? "heading.warnings-rule"
                                                        : "heading.warnings-not-followed"))),
                        list())
                .with(warnings.list())
                .write("Warnings", 2);
    }

    private List<Column<Warning>> list() {
        return List.of(
                Column.of(head("warning-level"), 18, this::level),
                of(columns.indicator()),
                of(columns.region()),
                of(columns.period()),
                text("warning-reason", 44, w -> data.texts().names(w.reasons(data.texts()))),
                of(columns.requirement()),
                of(columns.actual()),
                of(columns.unit()),
                of(columns.actualPeriod()),
                text("movement", 12, w -> w.movement().text(data.texts())),
                Column.of(head("level-before"), 18, w -> w.before()
                        .map(b -> mark(b.level()))
                        .orElse(Content.text(Content.SENSELESS))),
                text("outcome-before", 24, w -> w.before()
                        .map(b -> data.text(
                                "bracket",
                                LiveTable.outcomeText(data, b.assessment().outcome()),
                                data.format().period(b.period())))
                        .orElse(Content.SENSELESS)),
                text("since", 16, w -> data.format().period(w.since())),
                Column.number(
                        head("observations-at-level"),
                        w -> Content.number(w.observations(), w.further() ? "\"≥ \"0" : NumberFormats.COUNT)),
                of(columns.leadUnits()),
                of(columns.id()));
    }

    private Content level(Warning warning) {
        return mark(warning.now().level());
    }

    /** Levels borrow the colours of outcomes that mean as much. */
    private Content mark(WarningLevel level) {
        Outcome like =
                switch (level) {
                    case SEVERE -> Outcome.MISSED;
                    case BEHIND -> Outcome.BEHIND;
                    case WATCH -> Outcome.NOT_DUE;
                    case NONE -> Outcome.ON_TRACK;
                };
        return new Content.Marked(like, (level.symbol() + " " + level.text(data.texts())).strip());
    }

    private Column<Warning> of(Column<Assessment> column) {
        return new Column<>(
                column.head(),
                column.numeric(),
                column.most(),
                w -> column.content().apply(w.assessment()),
                column.mark(),
                w -> column.limits().apply(w.assessment()));
    }

    private Column<Warning> text(String key, int most, Function<Warning, String> text) {
        return Column.text(head(key), most, text);
    }

    private String head(String key) {
        return data.text("column." + key);
    }
}
