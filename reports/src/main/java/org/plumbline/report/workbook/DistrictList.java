package org.plumbline.report.workbook;

import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Region;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.ReportData;

/** A district table as a flat list, one row for each region, period and indicator. */
final class DistrictList {
    private DistrictList() {}

    static void write(Book book, DistrictTable table, int number) {
        ReportData data = book.data();
        AssessmentColumns columns = new AssessmentColumns(book);
        List<Assessment> rows = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .toList();
        String title = table.title(data.texts());
        Optional<Region> whole = table.rows().stream()
                .filter(DistrictTable.Row::whole)
                .map(DistrictTable.Row::region)
                .findFirst();
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.district", number), title, data.text("describe.district-list")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        data.text(
                                                "heading.district-source",
                                                table.source()
                                                        .map(s -> data.name(s.title()))
                                                        .orElse("")))),
                        List.of(
                                columns.region(),
                                Column.text(
                                        data.text("column.part"),
                                        12,
                                        a -> data.text(
                                                whole.filter(a.region()::equals).isPresent()
                                                        ? "district.total"
                                                        : "district.part")),
                                columns.indicator(),
                                columns.period(),
                                columns.requirement(),
                                columns.actual(),
                                columns.unit(),
                                columns.actualPeriod(),
                                columns.status(),
                                columns.levelRatio(),
                                columns.outcome(),
                                columns.noteMarkers()))
                .with(rows)
                .write("Regions" + number, 1);
    }
}
