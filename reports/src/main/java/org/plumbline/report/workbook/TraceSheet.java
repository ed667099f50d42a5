package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.report.content.AssessmentGroup;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.trace.TraceStatement;
import org.plumbline.report.trace.Traces;

/**
 * How the numbers came about, a row a statement, as the command {@code trace} prints it: headline targets first, whole
 * targets only, as many as fit into {@link #MOST_ROWS}; the heading says how many were left out.
 */
final class TraceSheet {
    /** Beyond this a sheet is no longer read, and the workbook grows slow. */
    static final int MOST_ROWS = 6_000;

    private record Line(Assessment assessment, TraceStatement statement) {}

    private TraceSheet() {}

    static void write(Book book) {
        write(book, MOST_ROWS);
    }

    static void write(Book book, int mostRows) {
        ReportData data = book.data();
        List<Assessment> targets = new ArrayList<>();
        for (AssessmentGroup.Kind kind : List.of(AssessmentGroup.Kind.HEADLINE, AssessmentGroup.Kind.TOPIC)) {
            data.order().groups(kind).forEach(group -> targets.addAll(group.assessments()));
        }
        List<Line> lines = new ArrayList<>();
        Traces traces = Traces.of(data);
        int shown = 0;
        for (Assessment target : targets) {
            List<TraceStatement> statements = traces.statements(target);
            if (lines.size() + statements.size() > mostRows) {
                break;
            }
            statements.forEach(statement -> lines.add(new Line(target, statement)));
            shown++;
        }
        List<Column<Line>> columns = List.of(
                Column.text(
                        data.text("column.indicator"),
                        30,
                        line -> data.name(line.assessment().indicator().name())),
                Column.text(
                        data.text("column.region"),
                        18,
                        line -> data.name(line.assessment().region().name())),
                Column.text(data.text("column.period"), 14, line -> data.format()
                        .period(line.assessment().target().period())),
                Column.text(data.text("column.trace-section"), 26, line -> line.statement()
                        .section()),
                Column.text(
                        data.text("column.trace-label"),
                        36,
                        line -> "\u3000".repeat(line.statement().depth())
                                + line.statement().label()),
                Column.text(data.text("column.trace-text"), 100, line -> line.statement()
                        .text()),
                Column.text(
                        data.text("column.target"),
                        20,
                        line -> line.assessment().target().id().value()));
        String title = data.text("title.trace", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.trace"), title, data.text("describe.trace")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-none"),
                                        shown == targets.size()
                                                ? data.text("heading.trace-all", shown, lines.size())
                                                : data.text("heading.trace-some", shown, targets.size(), mostRows),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        columns)
                .with(lines)
                .forScreen()
                .write("Trace", 3);
    }
}
