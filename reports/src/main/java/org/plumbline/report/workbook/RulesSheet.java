package org.plumbline.report.workbook;

import java.util.List;
import java.util.function.Function;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.RuleRow;
import org.plumbline.report.content.RuleRows;

/** Methods, thresholds and settings that the results follow. */
final class RulesSheet {
    private RulesSheet() {}

    static void write(Book book) {
        ReportData data = book.data();
        List<RuleRow> rows = RuleRows.of(data);
        String title = data.text("title.rules", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.rules"), title, data.text("describe.rules")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-count"),
                                        data.text("heading.rules", rows.size()),
                                        data.text("heading.rules-source"))),
                        List.of(
                                text(data, "rule-kind", 14, RuleRow::kind),
                                text(data, "rule-name", 34, RuleRow::name),
                                text(data, "rule-code", 24, RuleRow::code),
                                text(data, "rule", 50, RuleRow::rule),
                                text(data, "rule-boundaries", 28, RuleRow::boundaries),
                                text(data, "rule-origin", 18, RuleRow::origin),
                                text(data, "rule-edition", 50, RuleRow::edition),
                                Column.number(
                                        data.text("column.rule-used"),
                                        r -> r.used() < 0
                                                ? Content.text(Content.SENSELESS)
                                                : Content.number(r.used(), NumberFormats.COUNT))))
                .with(rows)
                .write("Methods", 2);
    }

    private static Column<RuleRow> text(ReportData data, String key, int most, Function<RuleRow, String> text) {
        return Column.text(data.text("column." + key), most, text);
    }
}
