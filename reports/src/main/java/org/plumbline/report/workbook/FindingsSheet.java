package org.plumbline.report.workbook;

import java.util.List;
import org.plumbline.calc.Outcome;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingMessages;
import org.plumbline.finding.Severity;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportData;

/** What is wrong, doubtful or worth knowing about the data, gravest first. */
final class FindingsSheet {
    private FindingsSheet() {}

    static void write(Book book) {
        ReportData data = book.data();
        FindingMessages messages = FindingMessages.in(data.texts().locale());
        List<Column<Finding>> columns = List.of(
                Column.of(data.text("column.severity"), 12, finding -> severity(data, finding)),
                Column.text(data.text("column.message"), 70, messages::message),
                Column.text(data.text("column.remedy"), 60, messages::remedy),
                Column.text(data.text("column.location"), 32, f -> f.location().display()),
                Column.text(data.text("column.column"), 16, f -> f.location().column()),
                Column.text(data.text("column.subject"), 28, Finding::subject),
                Column.text(data.text("column.offending"), 30, Finding::offending),
                Column.text(data.text("column.code"), 34, f -> f.code().code()),
                Column.text(data.text("column.waived"), 10, f -> f.waived() ? data.text("yes") : ""));
        String title = data.text("title.findings", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.findings"), title, data.text("describe.findings")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-none"),
                                        data.text(
                                                "heading.rows", data.findings().size()),
                                        data.text("heading.files"))),
                        columns)
                .with(data.findings())
                .write("Findings", 1);
    }

    /** Severities borrow the colours of outcomes that mean as much. */
    private static Content severity(ReportData data, Finding finding) {
        Outcome like = like(finding.severity());
        return new Content.Marked(
                like, OutcomeMark.of(like).symbol() + " " + data.texts().severity(finding.severity()));
    }

    private static Outcome like(Severity severity) {
        return switch (severity) {
            case ERROR -> Outcome.MISSED;
            case WARNING -> Outcome.BEHIND;
            case INFO -> Outcome.NOT_DUE;
        };
    }
}
