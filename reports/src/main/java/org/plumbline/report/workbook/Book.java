package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Evaluation;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** The workbook while it is being written: its sheets in order, its styles, what it is made from. */
final class Book {
    /** A sheet with its line in the contents. */
    record Entry(String name, String title, String description) {}

    private static final double MARGIN_INCHES = 0.5;
    private static final int LONGEST_TEXT = 32_000;

    private final XSSFWorkbook workbook;
    private final ReportData data;
    private final Styles styles;
    private final NoteRegister notes;
    private final Profile profile;
    private final LiveTable live;
    private final LiveData liveData;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Consumer<Sheet>> later = new LinkedHashMap<>();
    private int held;

    /**
     * How much a sheet holds.
     *
     * @param streamingFrom from so many rows on a table is written row by row instead of being held in memory
     * @param mostRows rows of a sheet; longer tables go on on another one
     */
    record Limits(int streamingFrom, int mostRows) {
        static final Limits USUAL = new Limits(20_000, SpreadsheetVersion.EXCEL2007.getMaxRows());

        /** Beside many thousand targets little room is left for rows: only small tables are held. */
        private static final Limits LARGE = new Limits(1_000, SpreadsheetVersion.EXCEL2007.getMaxRows());

        static Limits of(Evaluation evaluation) {
            return evaluation.assessments().size() > LiveTable.MOST_TARGETS ? LARGE : USUAL;
        }

        /** For workbooks that write no rows at last. */
        static final Limits IN_MEMORY = new Limits(Integer.MAX_VALUE, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    Book(XSSFWorkbook workbook, ReportData data) {
        this(workbook, data, Profile.WORKING);
    }

    Book(XSSFWorkbook workbook, ReportData data, Profile profile) {
        this(workbook, data, profile, Limits.IN_MEMORY);
    }

    Book(XSSFWorkbook workbook, ReportData data, Profile profile, Limits limits) {
        this.workbook = workbook;
        this.limits = limits;
        this.profile = profile;
        this.live = new LiveTable(data, profile != Profile.COUNCIL);
        this.liveData = new LiveData(data, live.active(), limits.mostRows());
        workbook.setCellFormulaValidation(false);
        this.data = data;
        this.styles = new Styles(workbook, profile);
        this.notes = new NoteRegister(data);
    }

    ReportData data() {
        return data;
    }

    Profile profile() {
        return profile;
    }

    boolean isPublication() {
        return profile == Profile.PUBLICATION;
    }

    LiveTable live() {
        return live;
    }

    LiveData liveData() {
        return liveData;
    }

    Styles styles() {
        return styles;
    }

    NoteRegister notes() {
        return notes;
    }

    /** A new sheet, listed in the contents; the name is made unique and legal. */
    XSSFSheet addSheet(String wanted, String title, String description) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, '_');
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        XSSFSheet sheet = workbook.createSheet(name);
        entries.put(name, new Entry(name, title, description));
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(21);
        return sheet;
    }

    /** A further sheet with the same title and description, for what a sheet cannot hold. */
    XSSFSheet addSheetLike(XSSFSheet sheet) {
        Entry entry = entries.get(sheet.getSheetName());
        return entry == null
                ? addSheet(sheet.getSheetName(), sheet.getSheetName(), "")
                : addSheet(entry.name(), entry.title(), entry.description());
    }

    Limits limits() {
        return limits;
    }

    /** True where a table's rows may be held in memory; of a large plan beside those of all tables before it. */
    boolean holds(int rows) {
        int beside = limits.equals(Limits.LARGE) ? held : 0;
        boolean few = beside + rows < limits.streamingFrom();
        held += few ? rows : 0;
        return few;
    }

    /** Keeps rows to be written when everything else of the workbook is there. */
    void later(XSSFSheet sheet, Consumer<Sheet> rows) {
        later.put(sheet.getSheetName(), rows);
    }

    /** Rows to be written at last, by the names of their sheets. */
    Map<String, Consumer<Sheet>> later() {
        return later;
    }

    List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    static String place(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!A1";
    }

    /** An absolute reference to a cell. */
    static String cell(XSSFSheet sheet, int row, int column) {
        return new CellReference(sheet.getSheetName(), row, column, true, true).formatAsString();
    }

    /** Writes a cell; a text that a spreadsheet would take for a formula keeps being a text. */
    void put(Row row, int column, Content content, Look look) {
        Cell cell = row.createCell(column);
        if (content instanceof Content.Formula formula) {
            put(cell, formula, look);
        } else if (content instanceof Content.Numeric number) {
            cell.setCellValue(number.value());
            cell.setCellStyle(styles.of(look.formatted(number.format()).aligned(Look.Align.RIGHT)));
        } else if (content instanceof Content.Marked marked) {
            cell.setCellValue(marked.text());
            cell.setCellStyle(styles.of(Look.of(marked.outcome())));
        } else if (content instanceof Content.Link link) {
            cell.setCellValue(link.text());
            XSSFHyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress(link.place());
            cell.setHyperlink(hyperlink);
            cell.setCellStyle(styles.of(look.coloured(Look.LINK.colour()).underline()));
        } else {
            String text = ((Content.Text) content).text();
            if (!text.isEmpty()) {
                cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
            cell.setCellStyle(styles.of(looksLikeFormula(text) ? look.quote() : look));
        }
    }

    /** The stored result stays beside the formula for programs that do not recalculate. */
    private void put(Cell cell, Content.Formula formula, Look look) {
        cell.setCellFormula(formula.formula());
        if (formula.result() instanceof Content.Numeric number) {
            cell.setCellValue(number.value());
            cell.setCellStyle(styles.of(look.formatted(number.format()).aligned(Look.Align.RIGHT)));
        } else if (formula.result() instanceof Content.Marked marked) {
            cell.setCellValue(marked.text());
            cell.setCellStyle(styles.of(Look.of(marked.outcome())));
        } else {
            cell.setCellValue(((Content.Text) formula.result()).text());
            cell.setCellStyle(styles.of(look));
        }
    }

    /** Gives cells a name that formulas and users can refer to. */
    void define(String name, String reference) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(reference);
    }

    void put(XSSFSheet sheet, int rowIndex, int column, String text, Look look) {
        Row row = sheet.getRow(rowIndex);
        put(row == null ? sheet.createRow(rowIndex) : row, column, Content.text(text), look);
    }

    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    /** Keeps what lies above the row and left of the column in view; the cursor stays in the first cell. */
    static void freeze(XSSFSheet sheet, int columns, int rows) {
        if (columns > 0 || rows > 0) {
            sheet.createFreezePane(columns, rows);
        }
        sheet.setActiveCell(new CellAddress(0, 0));
    }

    /** Prints the first columns only, and all rows. */
    void printOnly(XSSFSheet sheet, int columns, int lastRow) {
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, lastRow);
    }

    /** A4 landscape, as wide as one page, head repeated, page numbers below. */
    void preparePrint(XSSFSheet sheet, int firstHeadRow, int lastHeadRow) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
        if (firstHeadRow >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(firstHeadRow, lastHeadRow, -1, -1));
        }
        sheet.getFooter().setCenter("&P / &N");
    }
}
