package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.content.KeyPoint;
import org.plumbline.report.content.KeyPoints;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Warnings;

/** The things to know, each with the way to the figures it is made from. */
final class PointsSheet {
    private static final int WIDEST = 110;

    private record Line(int number, KeyPoint point) {}

    private PointsSheet() {}

    static void write(Book book, Warnings warnings) {
        ReportData data = book.data();
        List<Line> lines = new ArrayList<>();
        for (KeyPoint point : KeyPoints.of(data, warnings)) {
            lines.add(new Line(lines.size() + 1, point));
        }
        List<Column<Line>> columns = List.of(
                Column.number(
                        data.text("column.point-number"), line -> Content.number(line.number(), NumberFormats.COUNT)),
                Column.text(
                        data.text("column.point-kind"),
                        16,
                        line -> data.text(
                                "point-kind." + line.point().kind().name().toLowerCase(java.util.Locale.ROOT))),
                Column.text(
                        data.text("column.point"), WIDEST, line -> line.point().sentence()),
                Column.of(data.text("column.point-see"), 16, line -> link(data, line.point())));
        String title = data.text("title.points", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.points"), title, data.text("describe.points")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-text"),
                                        data.text("heading.points", lines.size()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        columns)
                .with(lines)
                .write("KeyPoints", 0);
    }

    private static Content link(ReportData data, KeyPoint point) {
        String sheet = data.text("sheet." + point.kind().sheet());
        return new Content.Link(sheet, Book.place(sheet));
    }
}
