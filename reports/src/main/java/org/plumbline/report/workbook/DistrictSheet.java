package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Source;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.TextWidth;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.DecimalDigits;

/**
 * One district table as planners print it: the unit above right, merged heads for periods and indicators, the whole first,
 * remarks below. Where nothing is observed only targets are shown.
 */
final class DistrictSheet {
    private static final int NARROWEST = 9;
    /** Room for an arrow. */
    private static final int ICON = 5;

    /** Targets in one table. */
    private static final int MOST_CELLS = 5_000;

    private final Book book;
    private final ReportData data;
    private final DistrictTable table;
    private final XSSFSheet sheet;
    private final int measures;
    private final int columnWidth;
    private final Map<List<Double>, List<CellRangeAddress>> told = new LinkedHashMap<>();
    private final Map<List<Double>, List<CellRangeAddress>> graded = new LinkedHashMap<>();
    private final Grades grades;

    private DistrictSheet(Book book, DistrictTable table, XSSFSheet sheet) {
        this.book = book;
        this.data = book.data();
        this.table = table;
        this.sheet = sheet;
        this.measures = table.hasActuals() ? 3 : 1;
        this.grades = new Grades(data);
        this.columnWidth = columnWidth();
    }

    /** True where the table fits on a sheet that can be read and held in memory; else a list of its targets does. */
    static boolean fits(DistrictTable table) {
        return (long) table.rows().size() * table.columns().size() <= MOST_CELLS;
    }

    static void write(Book book, DistrictTable table, int number) {
        ReportData data = book.data();
        String title = table.title(data.texts());
        XSSFSheet sheet = book.addSheet(data.text("sheet.district", number), title, data.text("describe.district"));
        new DistrictSheet(book, table, sheet).write(title);
    }

    private void write(String title) {
        int lastColumn = table.columns().size() * measures;
        int unitRow = TableSheet.heading(
                book,
                sheet,
                new Heading(
                        title,
                        List.of(data.text(
                                book.profile() == Profile.COUNCIL ? "heading.source-plan" : "heading.district-source",
                                table.source().map(this::cite).orElse("")))));
        Row unit = sheet.createRow(unitRow);
        for (int column = 0; column <= lastColumn; column++) {
            String text = column == lastColumn ? data.text("heading.unit", unitName()) : "";
            book.put(unit, column, Content.text(text), Look.SUBTITLE.aligned(Look.Align.RIGHT));
        }
        int headRow = unitRow + 1;
        int firstRow = heads(headRow);
        int row = firstRow;
        for (DistrictTable.Row line : table.rows()) {
            body(sheet.createRow(row++), line);
        }
        told.forEach((limits, cells) -> Rules.metOrMissed(book, sheet, limits, cells));
        graded.forEach((limits, cells) -> Rules.grade(book, sheet, limits, cells));
        remarks(row);
        sheet.setColumnWidth(0, widestRegion() * 256);
        for (int column = 1; column <= lastColumn; column++) {
            sheet.setColumnWidth(column, columnWidth * 256);
        }
        Book.freeze(sheet, 1, firstRow);
        book.preparePrint(sheet, headRow, firstRow - 1);
    }

    private String unitName() {
        return table.columns().isEmpty()
                ? ""
                : data.format().unit(table.columns().get(0).indicator());
    }

    private int widestRegion() {
        int widest = 10;
        for (DistrictTable.Row row : table.rows()) {
            widest = Math.max(widest, TextWidth.of(label(row)));
        }
        return Math.min(40, widest) + 4;
    }

    /** All columns alike, as wide as the widest number with its mark. */
    private int columnWidth() {
        int widest = measures == 1 ? 14 : NARROWEST;
        for (DistrictTable.Row row : table.rows()) {
            for (Optional<Assessment> cell : row.cells()) {
                if (cell.isPresent()) {
                    widest = Math.max(widest, width(cell.get()));
                }
            }
        }
        return widest + (measures == 3 && book.profile() == Profile.WORKING ? ICON : 3);
    }

    private int width(Assessment a) {
        double largest = Math.max(
                Math.abs(a.bound().orElse(0)),
                DistrictTable.actualOf(a).map(v -> Math.abs(v.value())).orElse(0.0));
        return ValueFormat.number(largest, data.format().decimals(a.indicator(), a.target()))
                .length();
    }

    private float indicatorHeight() {
        int most = 1;
        for (DistrictTable.Column column : table.columns()) {
            most = Math.max(most, TextWidth.lines(data.name(column.indicator().name()), columnWidth * measures - 2));
        }
        return most * 17f + 6;
    }

    private String cite(Source source) {
        return source.number().isEmpty()
                ? data.name(source.title())
                : data.text("bracket", data.name(source.title()), source.number());
    }

    /** Periods merged over their indicators, indicators over target, actual and achievement. */
    private int heads(int headRow) {
        int rows = measures == 1 ? 2 : 3;
        Look head = Look.HEAD.aligned(Look.Align.CENTRE).withRule(Look.LINE).inBox();
        for (int i = 0; i < rows; i++) {
            Row row = sheet.createRow(headRow + i);
            for (int column = 0; column <= table.columns().size() * measures; column++) {
                book.put(row, column, Content.text(""), head);
            }
            row.setHeightInPoints(i == 1 ? indicatorHeight() : 23);
        }
        sheet.getRow(headRow).getCell(0).setCellValue(data.text("column.region"));
        merge(headRow, headRow + rows - 1, 0, 0);
        int column = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Indicator indicator = table.columns().get(i).indicator();
            sheet.getRow(headRow + 1).getCell(column).setCellValue(data.name(indicator.name()));
            merge(headRow + 1, headRow + 1, column, column + measures - 1);
            if (measures == 3) {
                Row row = sheet.getRow(headRow + 2);
                row.getCell(column).setCellValue(data.text("column.target"));
                row.getCell(column + 1).setCellValue(data.text("column.actual"));
                row.getCell(column + 2).setCellValue(data.text("column.level-ratio"));
            }
            column += measures;
        }
        mergePeriods(headRow);
        return headRow + rows;
    }

    private void mergePeriods(int headRow) {
        int from = 0;
        while (from < table.columns().size()) {
            Period period = table.columns().get(from).period();
            int to = from;
            while (to + 1 < table.columns().size()
                    && table.columns().get(to + 1).period().equals(period)) {
                to++;
            }
            sheet.getRow(headRow)
                    .getCell(1 + from * measures)
                    .setCellValue(data.format().period(period));
            merge(headRow, headRow, 1 + from * measures, (to + 1) * measures);
            from = to + 1;
        }
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    private String label(DistrictTable.Row line) {
        String name = data.name(line.region().name());
        return line.whole() ? data.text("bracket", data.text("district.total"), name) : name;
    }

    private void body(Row row, DistrictTable.Row line) {
        Look look = line.whole() ? Look.BODY.bolder().filled(Look.SECTION_FILL).inBox() : Look.BODY.inBox();
        book.put(row, 0, Content.text(label(line)), look);
        int column = 1;
        for (Optional<Assessment> cell : line.cells()) {
            Look right = look.aligned(Look.Align.RIGHT);
            book.put(row, column, cell.map(this::target).orElse(Content.text(Content.MISSING)), right);
            if (measures == 3) {
                book.put(row, column + 1, cell.map(this::actual).orElse(Content.text(Content.MISSING)), right);
                achievement(row, column + 2, cell, right);
            }
            column += measures;
        }
        row.setHeightInPoints(23);
    }

    private Content target(Assessment a) {
        Content bound =
                Content.number(a.bound(), NumberFormats.plain(data.format().decimals(a.indicator(), a.target())));
        return a.bound().isPresent() ? follow(LiveDemand.of(a).boundColumn(), a, bound) : bound;
    }

    private Content follow(LiveColumn column, Assessment a, Content content) {
        return book.live().follow(column, a, content);
    }

    private Content actual(Assessment a) {
        return DistrictTable.actualOf(a)
                .map(v -> follow(
                        LiveColumn.ACTUAL,
                        a,
                        Content.number(
                                v.value(), NumberFormats.plain(data.format().decimals(a.indicator())))))
                .orElse(Content.text(Content.MISSING));
    }

    /** The ratio with the outcome's symbol in front and in its colours; still a number. */
    private void achievement(Row row, int column, Optional<Assessment> cell, Look look) {
        boolean observed = cell.flatMap(DistrictTable::actualOf).isPresent();
        if (!observed || cell.get().levelRatio().value().isEmpty()) {
            String shorthand = cell.filter(a -> observed)
                    .flatMap(a -> a.levelRatio().reason())
                    .map(Content::shorthand)
                    .orElse(Content.MISSING);
            book.put(row, column, Content.text(shorthand), look);
            return;
        }
        Assessment a = cell.get();
        OutcomeMark mark = OutcomeMark.of(a.outcome());
        double ratio = a.levelRatio().value().getAsDouble();
        boolean follows = book.live().active()
                && ((a.outcome() == Outcome.MET && ratio >= 1) || (a.outcome() == Outcome.MISSED && ratio < 1));
        if (book.profile() == Profile.COUNCIL) {
            book.put(row, column, Content.number(ratio, NumberFormats.RATIO), look);
            return;
        }
        String format = follows
                ? "[>=1]\"" + OutcomeMark.of(Outcome.MET).symbol() + " \"" + NumberFormats.RATIO + ";\""
                        + OutcomeMark.of(Outcome.MISSED).symbol() + " \"" + NumberFormats.RATIO
                : "\"" + mark.symbol() + " \"" + NumberFormats.RATIO;
        CellRangeAddress here = new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, column);
        (follows ? told : graded)
                .computeIfAbsent(grades.of(a, Grades.COMPLETION), limits -> new ArrayList<>())
                .add(here);
        book.put(
                row,
                column,
                follow(LiveColumn.LEVEL_RATIO, a, Content.number(ratio, format)),
                look.coloured(mark.text()).filled(mark.tint()));
    }

    private void remarks(int after) {
        int row = after;
        Look look = Look.SUBTITLE;
        if (measures > 1 && book.profile() != Profile.COUNCIL) {
            book.put(sheet, row++, 0, data.text("district.note-legend"), look);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<Assessment> whole = wholeOf(i);
            OptionalDouble sum = sumOfParts(i);
            if (whole.isPresent() && whole.get().bound().isPresent() && sum.isPresent()) {
                double total = whole.get().bound().getAsDouble();
                double difference = DecimalDigits.clean(sum.getAsDouble() - total);
                if (difference != 0) {
                    book.put(sheet, row++, 0, differs(i, whole.get(), total, sum.getAsDouble()), look);
                }
            }
            if (whole.isPresent() && !whole.get().inForce()) {
                book.put(sheet, row++, 0, superseded(i, whole.get()), look);
            }
        }
    }

    private Optional<Assessment> wholeOf(int column) {
        return table.rows().stream()
                .filter(DistrictTable.Row::whole)
                .findFirst()
                .flatMap(row -> row.cells().get(column));
    }

    /** Empty where no part adds to the whole, or one that would has no number. */
    private OptionalDouble sumOfParts(int column) {
        double sum = 0;
        int parts = 0;
        for (DistrictTable.Row row : table.rows()) {
            if (row.whole() || row.region().overlaps()) {
                continue;
            }
            OptionalDouble part = row.cells().get(column).map(Assessment::bound).orElse(OptionalDouble.empty());
            if (part.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += part.getAsDouble();
            parts++;
        }
        return parts == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private String differs(int column, Assessment whole, double total, double sum) {
        return data.text(
                "district.note-differs",
                data.format().period(table.columns().get(column).period()),
                data.name(whole.indicator().name()),
                data.format().withUnit(whole.indicator(), sum),
                data.format().withUnit(whole.indicator(), total));
    }

    private String superseded(int column, Assessment whole) {
        return data.text(
                "district.note-superseded",
                data.format().period(table.columns().get(column).period()),
                data.name(whole.indicator().name()),
                whole.supersededBy().map(id -> id.value()).orElse(""));
    }
}
