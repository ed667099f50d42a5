package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.calc.Assessment;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.CouncilNotes;
import org.plumbline.report.content.CouncilTargets;
import org.plumbline.report.content.CouncilVerdict;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.report.content.TextWidth;

/**
 * What goes before a council: the headline indicators in the plan's order with their numbers in one table of the form such
 * papers have, and the district tables of these indicators.
 */
final class CouncilSheets {
    private static final int[] WIDTHS = {7, 44, 18, 14, 18, 14, 16, 16, 44};
    private static final int TEXT = 8;

    private final Book book;
    private final ReportData data;
    private final CouncilTargets targets;

    CouncilSheets(Book book) {
        this.book = book;
        this.data = book.data();
        this.targets = CouncilTargets.of(data);
    }

    void cover() {
        String title = data.name(data.plan().title());
        XSSFSheet sheet = book.addSheet(data.text("sheet.cover"), title, data.text("describe.cover"));
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 90 * 256);
        int row = 0;
        book.put(sheet, row, 0, title, Look.TITLE.sized(22));
        sheet.getRow(row++).setHeightInPoints(44);
        book.put(sheet, row, 0, data.text("council.subtitle"), Look.SUBTITLE.sized(14));
        sheet.getRow(row++).setHeightInPoints(28);
        for (String caution : Cautions.of(data.plan(), data.findings(), data.texts())) {
            book.put(sheet, row++, 0, "※ " + caution, Look.CAUTION);
        }
        book.put(sheet, row++, 0, targets.summary(), Look.PLAIN.unwrapped());
        for (Map.Entry<String, String> fact : targets.facts().entrySet()) {
            book.put(sheet, row, 0, fact.getKey(), Look.PLAIN.unwrapped());
            book.put(sheet, row++, 1, fact.getValue(), Look.PLAIN.unwrapped());
        }
        Book.freeze(sheet, 0, 0);
        book.preparePrint(sheet, -1, -1);
    }

    void table() {
        String title = data.text("title.council", data.name(data.plan().title()));
        XSSFSheet sheet = book.addSheet(data.text("sheet.council"), title, data.text("describe.council"));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int row = TableSheet.heading(book, sheet, new Heading(title, List.of()));
        book.put(
                sheet,
                row++,
                WIDTHS.length - 1,
                targets.unitLine(),
                Look.PLAIN.unwrapped().aligned(Look.Align.RIGHT));
        int head = row;
        heads(sheet, head);
        row += 2;
        List<String> numbers = targets.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            line(sheet.createRow(row++), targets.list().get(i), numbers.get(i));
        }
        for (String note : targets.notes().lines()) {
            below(sheet, row++, note);
        }
        below(sheet, row, targets.sources());
        Book.freeze(sheet, 0, 0);
        book.preparePrint(sheet, head, head + 1);
    }

    /** A remark as wide as the table. */
    private void below(XSSFSheet sheet, int row, String text) {
        book.put(sheet, row, 0, text, Look.PLAIN);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, WIDTHS.length - 1));
        sheet.getRow(row)
                .setHeightInPoints(TextWidth.lines(text, IntStream.of(WIDTHS).sum() - 8) * 18f + 4);
    }

    private void heads(XSSFSheet sheet, int first) {
        Look look = Look.HEAD.aligned(Look.Align.CENTRE).withRule(Look.INK).inBox();
        String[] upper = {"number", "indicator", "unit", "target", "", "actual", "", "verdict", "reason"};
        String[] lower = {"", "", "", "period", "value", "period", "value", "", ""};
        Row[] rows = {sheet.createRow(first), sheet.createRow(first + 1)};
        for (int i = 0; i < upper.length; i++) {
            book.put(rows[0], i, Content.text(upper[i].isEmpty() ? "" : data.text("council.head." + upper[i])), look);
            book.put(rows[1], i, Content.text(lower[i].isEmpty() ? "" : data.text("council.head." + lower[i])), look);
            if (!upper[i].isEmpty() && lower[i].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(first, first + 1, i, i));
            } else if (!upper[i].isEmpty()) {
                sheet.addMergedRegion(new CellRangeAddress(first, first, i, i + 1));
            }
        }
        rows[0].setHeightInPoints(24);
        rows[1].setHeightInPoints(24);
    }

    private void line(Row row, Assessment a, String number) {
        Look look = Look.BODY.withRule(Look.INK).inBox();
        AssessmentColumns columns = new AssessmentColumns(book);
        String name = targets.name(a);
        String reason = CouncilVerdict.reason(a, data.texts(), data.format());
        List<Content> cells = List.of(
                Content.text(number),
                Content.text(name),
                Content.text(data.format().unit(a.indicator())),
                Content.text(data.format().period(a.target().period())),
                columns.requirement().content().apply(a),
                Content.text(CouncilTargets.actual(a)
                        .map(v -> data.format().period(v.period()))
                        .orElse("")),
                CouncilTargets.actual(a).isPresent()
                        ? columns.actual().content().apply(a)
                        : Content.text(Content.MISSING),
                Content.text(CouncilVerdict.of(a).text(data.texts())),
                Content.text(reason));
        for (int i = 0; i < cells.size(); i++) {
            boolean figure = i == 4 || i == 6;
            book.put(row, i, cells.get(i), figure ? look.aligned(Look.Align.RIGHT) : look);
        }
        String unit = data.format().unit(a.indicator());
        int lines = Math.max(
                Math.max(TextWidth.lines(name, WIDTHS[1] - 3), TextWidth.lines(unit, WIDTHS[2] - 2)),
                TextWidth.lines(reason, WIDTHS[TEXT] - 3));
        row.setHeightInPoints(lines * 18f + 6);
    }

    /** The notes by number, each with where it is used. */
    void notes() {
        String title = data.text("title.council-notes", data.name(data.plan().title()));
        List<CouncilNotes.Entry> notes = targets.notes().list();
        List<Column<CouncilNotes.Entry>> columns = List.of(
                Column.text(data.text("column.note-mark"), 16, targets.notes()::marker),
                Column.text(data.text("column.note-text"), 90, CouncilNotes.Entry::sentence),
                Column.text(data.text("council.note-where"), 60, this::where));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.notes"), title, data.text("describe.council-notes")),
                        new Heading(title, List.of()),
                        columns)
                .with(notes)
                .write("Notes", 0);
    }

    private String where(CouncilNotes.Entry note) {
        return note.where().isEmpty()
                ? data.text("council.note.whole")
                : data.texts()
                        .names(note.where().stream()
                                .map(i -> data.name(i.name()))
                                .toList());
    }

    /** The table with its headline indicators only. */
    static Optional<DistrictTable> headlineOnly(DistrictTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean headline = table.columns().get(i).indicator().headline()
                    || table.rows().stream()
                            .flatMap(row -> row.cells().get(column).stream())
                            .anyMatch(ReportOrder::isHeadline);
            if (headline) {
                kept.add(i);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DistrictTable(
                table.parent(),
                table.source(),
                table.unit(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new DistrictTable.Row(
                                row.region(),
                                row.whole(),
                                kept.stream().map(row.cells()::get).toList()))
                        .toList()));
    }
}
