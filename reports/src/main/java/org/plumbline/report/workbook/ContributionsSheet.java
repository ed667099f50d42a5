package org.plumbline.report.workbook;

import java.util.List;
import org.plumbline.report.content.ContributionRows;
import org.plumbline.report.content.ReportData;

/** What changes and gaps are made of, a row a part; left out where no target's can be taken apart. */
final class ContributionsSheet {
    private static final String FORMAT = "#,##0.####";

    private ContributionsSheet() {}

    static void write(Book book) {
        ReportData data = book.data();
        List<ContributionRows.Row> rows = ContributionRows.of(data);
        if (rows.isEmpty()) {
            return;
        }
        List<Column<ContributionRows.Row>> columns = List.of(
                Column.text(
                        data.text("column.indicator"),
                        30,
                        row -> data.name(row.assessment().indicator().name())),
                Column.text(
                        data.text("column.region"),
                        18,
                        row -> data.name(row.assessment().region().name())),
                Column.text(data.text("column.contribution"), 30, ContributionRows.Row::what),
                Column.text(data.text("column.contribution-method"), 22, ContributionRows.Row::method),
                Column.text(data.text("column.contribution-span"), 20, ContributionRows.Row::span),
                Column.text(data.text("column.contribution-part"), 34, ContributionRows.Row::part),
                Column.number(data.text("column.contribution-value"), row -> Content.cell(row.value(), FORMAT)),
                Column.number(data.text("column.contribution-total"), row -> Content.cell(row.total(), FORMAT)),
                Column.text(data.text("column.unit"), 12, ContributionRows.Row::unit),
                Column.text(
                        data.text("column.target"),
                        20,
                        row -> row.assessment().target().id().value()));
        String title = data.text("title.contributions", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.contributions"), title, data.text("describe.contributions")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        data.text("heading.contributions"))),
                        columns)
                .with(rows)
                .write("Contributions", 2);
    }
}
