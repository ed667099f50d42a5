package org.plumbline.report.workbook;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.release.Confidentiality;
import org.plumbline.value.KnownObservations;

/** All observations known on the date as tidy rows, with a mark on those that count. */
final class DataSheet {
    private final Book book;
    private final ReportData data;
    private final Plan plan;
    private final ObservationTable table;
    private final KnownObservations known;
    private final BitSet counting = new BitSet();
    private final AssessmentColumns marks;

    DataSheet(Book book) {
        this.book = book;
        this.data = book.data();
        this.plan = data.plan();
        this.table = plan.observations();
        this.known = new KnownObservations(
                plan,
                data.evaluation().request().asOf(),
                data.evaluation().request().knownAt());
        this.marks = new AssessmentColumns(book);
    }

    private String title() {
        return data.text("title.data", data.name(plan.title()));
    }

    void write() {
        List<Integer> rows = book.liveData().rows();
        rows.forEach(row ->
                known.series(table.indicator(row), table.region(row)).rows().forEach(counting::set));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.data"), title(), data.text("describe.data")),
                        new Heading(
                                title(),
                                List.of(
                                        data.text("heading.unit-column"),
                                        data.text("heading.rows", rows.size()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        columns())
                .with(rows)
                .forScreen()
                .write(LiveData.TABLE, 3);
    }

    private List<Column<Integer>> columns() {
        return List.of(
                text("indicator", 36, row -> data.name(indicator(row).name())),
                text("region", 18, row -> data.name(region(row).name())),
                text("period", 18, row -> data.format().period(table.period(row))),
                Column.<Integer>number(
                                data.text("column.value"),
                                row -> Content.number(
                                        table.value(row),
                                        NumberFormats.marked(
                                                NumberFormats.mark(table.qualifier(row), data.text("mark.about")),
                                                data.format().decimals(indicator(row)))))
                        .as(book.liveData().active() ? Column.Mark.INPUT : Column.Mark.NONE),
                text("unit", 14, row -> data.format().unit(indicator(row))),
                text("counts", 22, this::counts),
                text("status", 10, this::marks),
                text("stage", 12, row -> data.texts().stage(table.stage(row))),
                text("observation-status", 14, row -> data.texts().status(table.status(row))),
                text(
                        "published",
                        18,
                        row -> table.published(row) == ObservationTable.NO_DAY
                                ? Content.MISSING
                                : data.format().day(LocalDate.ofEpochDay(table.published(row)))),
                text("source-title", 44, this::source),
                text("definition", 24, table::definition),
                text("stored-text", 16, table::text),
                text("stored-unit", 14, row -> table.storedUnit(row)),
                text("observation-note", 40, table::note),
                text("location", 34, row -> table.location(row).display()),
                text("indicator-id", 28, row -> indicator(row).id().value()),
                text("region-id", 18, row -> region(row).id().value()),
                text("period-code", 18, row -> table.period(row).toString()),
                Column.number(
                        data.text("column.row-number"),
                        row -> Content.number(book.liveData().number(row), NumberFormats.COUNT)));
    }

    private Column<Integer> text(String head, int most, Function<Integer, String> text) {
        return Column.text(data.text("column." + head), most, text);
    }

    private Indicator indicator(int row) {
        return plan.indicators().at(table.indicator(row));
    }

    private Region region(int row) {
        return plan.regions().at(table.region(row));
    }

    private String marks(int row) {
        return marks.mark(table.stage(row), table.status(row))
                + (table.isConfidential(row) ? Confidentiality.MARK : "");
    }

    private String counts(int row) {
        if (counting.get(row)) {
            return data.text("counts.yes");
        }
        if (!known.isActual(row)) {
            return data.text("counts.expected");
        }
        return data.text(known.isKnown(row) ? "counts.replaced" : "counts.after");
    }

    private String source(int row) {
        return Optional.of(table.source(row))
                .filter(source -> source != ObservationTable.NO_SOURCE)
                .map(source -> data.name(plan.sources().at(source).title()))
                .orElse(Content.MISSING);
    }
}
