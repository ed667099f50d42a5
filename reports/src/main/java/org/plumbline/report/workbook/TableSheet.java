package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.TextWidth;
import org.plumbline.report.content.ValueFormat;

/**
 * Writes one table on one sheet, starting in column A with nothing below it: heading lines, one head row, rows. Without
 * section rows it is a real Excel table with filters, else a filtered range.
 */
final class TableSheet<T> {
    private static final int NARROWEST = 6;
    private static final int FILTER_BUTTON = 3;
    private static final int PADDING = 3;
    /** Room for an arrow. */
    private static final int ICON = 3;

    /** For numbers in rows that were not measured. */
    private static final int SPARE_DIGITS = 2;

    /** About as many characters fit on a page across before the print becomes too small to read. */
    private static final int PAGE_CHARACTERS = 220;

    /** Rows that a sheet for the screen prints, on one page, so that a print of the whole workbook shows what it holds. */
    private static final int SCREEN_ROWS = 30;

    /** Of longer tables the columns are fitted to some rows, evenly spread. */
    private static final int MOST_ROWS_MEASURED = 20_000;

    private static final double LINE_POINTS = 17;
    private static final double ROW_PADDING = 6;

    private final Book book;
    private final XSSFSheet sheet;
    private final Heading heading;
    private final List<Column<T>> columns;
    private final TableLines<T> lines = new TableLines<>();
    private boolean sections;
    private boolean kept;
    private boolean screen;

    TableSheet(Book book, XSSFSheet sheet, Heading heading, List<Column<T>> columns) {
        this.book = book;
        this.sheet = sheet;
        this.heading = heading;
        this.columns = List.copyOf(columns);
    }

    void section(String title) {
        sections = true;
        lines.addSection(title);
    }

    void rows(List<T> items) {
        lines.addItems(items);
    }

    /** Adds rows and returns itself. */
    TableSheet<T> with(List<T> items) {
        rows(items);
        return this;
    }

    /** Writes the rows at once, however many: charts read them. */
    TableSheet<T> kept() {
        kept = true;
        return this;
    }

    /** Prints one page only of a long table: it is looked things up in, not read. */
    TableSheet<T> forScreen() {
        screen = true;
        return this;
    }

    /**
     * Writes everything; a long table's rows once all sheets are there, and on several sheets where one cannot hold them.
     *
     * @param tableName name of the Excel table, unique in the workbook
     * @param frozenColumns columns that stay when scrolling
     */
    void write(String tableName, int frozenColumns) {
        int most = book.limits().mostRows() - headRow(book, heading) - 2;
        int[] widths = widths();
        if (lines.size() <= most) {
            part(sheet, heading, lines, tableName, frozenColumns, widths);
            return;
        }
        int parts = (lines.size() + most - 1) / most;
        for (int i = 0; i < parts; i++) {
            List<TableLines.Line<T>> own = lines.subList(i * most, Math.min((i + 1) * most, lines.size()));
            List<String> said = new ArrayList<>(heading.lines());
            said.add(book.data().text("heading.part", i + 1, parts, i * most + 1, i * most + own.size()));
            part(
                    i == 0 ? sheet : book.addSheetLike(sheet),
                    new Heading(heading.title(), said),
                    own,
                    i == 0 ? tableName : tableName + "_" + (i + 1),
                    frozenColumns,
                    widths);
        }
    }

    private void part(
            XSSFSheet onto,
            Heading said,
            List<TableLines.Line<T>> rows,
            String tableName,
            int frozenColumns,
            int[] widths) {
        int printed = printed(widths);
        int headRow = heading(book, onto, printedPart(said, printed, rows.size()));
        for (int i = 0; i < widths.length; i++) {
            onto.setColumnWidth(i, Math.min(255, widths[i] + PADDING) * 256);
        }
        head(onto, headRow, widths);
        finish(onto, tableName, frozenColumns, headRow, headRow + Math.max(1, rows.size()), widths);
        grade(onto, rows, headRow + 1);
        if (kept || book.holds(rows.size())) {
            body(onto, rows, headRow + 1, widths);
        } else {
            book.later(onto, body -> body(body, rows, headRow + 1, widths));
        }
    }

    private void body(Sheet body, List<TableLines.Line<T>> rows, int first, int[] widths) {
        int row = first;
        for (TableLines.Line<T> line : rows) {
            if (line.item().isEmpty()) {
                section(body.createRow(row), line.section());
            } else {
                body(body.createRow(row), line.item().get(0), widths);
            }
            row++;
        }
        if (rows.isEmpty()) {
            Row none = body.createRow(row);
            for (int i = 0; i < columns.size(); i++) {
                book.put(none, i, Content.text(i == 0 ? book.data().text("table.empty") : ""), Look.BODY.unwrapped());
            }
        }
    }

    /** The row the head goes to below a heading. */
    static int headRow(Book book, Heading heading) {
        int cautions = Cautions.of(
                        book.data().plan(), book.data().findings(), book.data().texts())
                .size();
        return cautions + heading.lines().size() + 2;
    }

    /** Writes title, lines and the way back to the contents; returns the row the head goes to. */
    static int heading(Book book, XSSFSheet sheet, Heading heading) {
        book.put(sheet, 0, 0, heading.title(), Look.TITLE);
        sheet.getRow(0).setHeightInPoints(32);
        int row = 1;
        for (String caution : Cautions.of(
                book.data().plan(), book.data().findings(), book.data().texts())) {
            book.put(sheet, row, 0, "※ " + caution, Look.CAUTION);
            sheet.getRow(row).setHeightInPoints(20);
            row++;
        }
        for (String line : heading.lines()) {
            book.put(sheet, row, 0, line, Look.SUBTITLE);
            sheet.getRow(row).setHeightInPoints(18);
            row++;
        }
        Row back = sheet.createRow(row);
        String contents = book.data().text("sheet.contents");
        book.put(back, 0, new Content.Link(book.data().text("back"), Book.place(contents)), Look.LINK);
        back.setHeightInPoints(22);
        return row + 1;
    }

    private void head(XSSFSheet onto, int headRow, int[] widths) {
        Row row = onto.createRow(headRow);
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Look.Align align = column.numeric() ? Look.Align.RIGHT : Look.Align.LEFT;
            book.put(row, i, Content.text(column.head()), Look.HEAD.aligned(align));
            most = Math.max(most, TextWidth.lines(column.head(), widths[i] - FILTER_BUTTON));
        }
        row.setHeightInPoints((float) (Math.max(2, most) * LINE_POINTS + ROW_PADDING));
    }

    private void section(Row row, String title) {
        for (int i = 0; i < columns.size(); i++) {
            book.put(row, i, Content.text(i == 0 ? title : ""), Look.SECTION);
        }
        row.setHeightInPoints(25);
    }

    private void body(Row row, T item, int[] widths) {
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Content content = column.content().apply(item);
            Look look = column.numeric() ? Look.BODY.aligned(Look.Align.RIGHT) : Look.BODY;
            book.put(row, i, content, column.mark() == Column.Mark.INPUT ? look.coloured(Look.INPUT_INK) : look);
            if (!(content instanceof Content.Numeric && isLong())) {
                most = Math.max(most, TextWidth.lines(shown(content), widths[i] + 1));
            }
        }
        row.setHeightInPoints((float) Math.min(400, most * LINE_POINTS + ROW_PADDING));
    }

    /** How many columns are printed. */
    private int printed(int[] widths) {
        int total = 0;
        int fitting = 0;
        while (fitting < widths.length && total + widths[fitting] <= PAGE_CHARACTERS) {
            total += widths[fitting++];
        }
        return fitting;
    }

    private boolean onePage(int rows) {
        return screen && rows > SCREEN_ROWS;
    }

    /** Says in the second line that some columns or rows are not printed. */
    private Heading printedPart(Heading said, int printed, int rows) {
        if (printed == columns.size() && !onePage(rows)) {
            return said;
        }
        List<String> some = new ArrayList<>(said.lines());
        int place = Math.min(1, some.size() - 1);
        String line = some.get(place);
        some.set(
                place,
                onePage(rows)
                        ? book.data().text("heading.screen", line, SCREEN_ROWS)
                        : book.data().text("heading.printed", line, printed));
        return new Heading(said.title(), some);
    }

    private void finish(XSSFSheet onto, String tableName, int frozenColumns, int headRow, int lastRow, int[] widths) {
        Book.freeze(onto, frozenColumns, headRow + 1);
        if (sections) {
            onto.setAutoFilter(new CellRangeAddress(headRow, lastRow, 0, columns.size() - 1));
        } else {
            table(onto, tableName, headRow, lastRow);
        }
        for (int i = 0; i < columns.size(); i++) {
            Rules.mark(book, onto, columns.get(i).mark(), headRow + 1, lastRow, i);
        }
        book.preparePrint(onto, headRow, headRow);
        int printed = printed(widths);
        boolean onePage = onePage(lastRow - headRow);
        if (onePage) {
            onto.getPrintSetup().setFitHeight((short) 1);
        }
        if (onePage || printed < columns.size()) {
            book.printOnly(onto, printed, onePage ? headRow + SCREEN_ROWS : lastRow);
        }
    }

    /** Arrows in graded columns, rows with the same boundaries together. */
    private void grade(XSSFSheet onto, List<TableLines.Line<T>> rows, int first) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).mark() != Column.Mark.GRADE) {
                continue;
            }
            Map<List<Double>, List<CellRangeAddress>> areas = new LinkedHashMap<>();
            for (int from = 0; from < rows.size(); ) {
                List<Double> limits = limits(columns.get(i), rows.get(from));
                int to = from + 1;
                while (to < rows.size() && limits(columns.get(i), rows.get(to)).equals(limits)) {
                    to++;
                }
                areas.computeIfAbsent(limits, key -> new ArrayList<>())
                        .add(new CellRangeAddress(first + from, first + to - 1, i, i));
                from = to;
            }
            areas.forEach((limits, cells) -> Rules.grade(book, onto, limits, cells));
        }
    }

    private List<Double> limits(Column<T> column, TableLines.Line<T> line) {
        return line.item().isEmpty()
                ? List.of()
                : column.limits().apply(line.item().get(0));
    }

    private void table(XSSFSheet onto, String name, int headRow, int lastRow) {
        AreaReference area = new AreaReference(
                new CellReference(headRow, 0),
                new CellReference(lastRow, columns.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = onto.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        for (int i = 0; i < columns.size(); i++) {
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(i)
                    .setName(columns.get(i).head());
        }
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        int step = isLong() ? (lines.size() + MOST_ROWS_MEASURED - 1) / MOST_ROWS_MEASURED : 1;
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            int head = TextWidth.of(column.head());
            int wanted = Math.max(NARROWEST, Math.min(head, 10) + FILTER_BUTTON);
            for (int row = 0; row < lines.size(); row += step) {
                TableLines.Line<T> line = lines.get(row);
                if (!line.item().isEmpty()) {
                    wanted = Math.max(
                            wanted,
                            TextWidth.of(
                                    shown(column.content().apply(line.item().get(0)))));
                }
            }
            int spare = step > 1 && column.numeric() ? SPARE_DIGITS : 0;
            int icon = column.mark() == Column.Mark.GRADE ? ICON : 0;
            widths[i] = Math.min(wanted + icon + spare, column.most());
        }
        return widths;
    }

    private boolean isLong() {
        return lines.size() > MOST_ROWS_MEASURED;
    }

    /** About what a reader sees in the cell. */
    private static String shown(Content content) {
        if (content instanceof Content.Formula formula) {
            return shown(formula.result());
        }
        if (content instanceof Content.Numeric number) {
            int point = number.format().indexOf('.');
            int decimals = point < 0
                    ? 0
                    : (int) number.format()
                            .substring(point + 1)
                            .chars()
                            .takeWhile(c -> c == '0')
                            .count();
            boolean percent = number.format().contains("%");
            boolean marked = number.format().startsWith("\"");
            String mark = marked ? number.format().substring(1, number.format().indexOf('"', 1)) : "";
            String sign = number.format().startsWith("+") ? "+" : "";
            return mark
                    + sign
                    + ValueFormat.number(number.value() * (percent ? 100 : 1), decimals)
                    + (percent ? "%" : "");
        }
        if (content instanceof Content.Marked marked) {
            return marked.text();
        }
        return content instanceof Content.Link link ? link.text() : ((Content.Text) content).text();
    }
}
