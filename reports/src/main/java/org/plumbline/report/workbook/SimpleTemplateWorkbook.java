package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.model.Language;
import org.plumbline.report.office.DeterministicZip;

/** The simple workbook to fill in: heads and three made-up rows, title and language, and a sheet that explains the columns. */
public final class SimpleTemplateWorkbook {
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "unit",
            "region",
            "period",
            "target",
            "actual",
            "direction",
            "definition",
            "baseline_period",
            "baseline_value",
            "source",
            "lead_units",
            "note");
    private static final Set<String> REQUIRED = Set.of("indicator", "unit", "region", "period", "target", "actual");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int EXAMPLE_ROWS = 3;
    private static final int PLAN_ROWS = 6;
    private static final Optional<Date> NO_DATE = Optional.of(Date.from(Instant.EPOCH));

    /** Chinese characters take two of the units that column widths are counted in. */
    private static final int WIDE = 2 * 256;

    private final ResourceBundle texts;
    private final XSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle wrapped;
    private final Map<Integer, CellStyle> decimals = new HashMap<>();

    private SimpleTemplateWorkbook(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.texts = ResourceBundle.getBundle(
                "org.plumbline.report.workbook.simpletemplate",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.head = headStyle();
        this.wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** Writes the template, always with the same bytes; does not close the stream. */
    public static void write(OutputStream out, Language language) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SimpleTemplateWorkbook template = new SimpleTemplateWorkbook(workbook, language);
            template.targets();
            template.plan();
            template.notes();
            workbook.getProperties().getCoreProperties().setCreated(NO_DATE);
            workbook.getProperties().getCoreProperties().setModified(NO_DATE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            DeterministicZip.rewrite(bytes.toByteArray(), out);
        }
    }

    private void targets() {
        Sheet sheet = workbook.createSheet(texts.getString("sheet"));
        sheet.createFreezePane(1, 1);
        Row heads = sheet.createRow(0);
        for (int i = 0; i < COLUMNS.size(); i++) {
            set(heads, i, texts.getString("head." + COLUMNS.get(i)), head);
            sheet.setColumnWidth(i, (i == 0 ? 13 : 8) * WIDE);
        }
        for (int i = 1; i <= EXAMPLE_ROWS; i++) {
            Row row = sheet.createRow(i);
            String[] cells = texts.getString("row" + i).split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                setTyped(row, j, cells[j]);
            }
        }
    }

    private void plan() {
        Sheet sheet = workbook.createSheet(texts.getString("plan"));
        sheet.setColumnWidth(0, 9 * WIDE);
        sheet.setColumnWidth(1, 30 * WIDE);
        for (int i = 0; i < PLAN_ROWS; i++) {
            Row row = sheet.createRow(i);
            String[] cells = texts.getString("plan" + i).split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                row.createCell(j).setCellValue(cells[j]);
                if (i == 0) {
                    row.getCell(j).setCellStyle(head);
                }
            }
        }
    }

    private void notes() {
        Sheet sheet = workbook.createSheet(texts.getString("notes"));
        sheet.setColumnWidth(0, 9 * WIDE);
        sheet.setColumnWidth(1, 34 * WIDE);
        sheet.setColumnWidth(2, 18 * WIDE);
        set(sheet.createRow(0), 1, texts.getString("notes.intro"), wrapped);
        Row heads = sheet.createRow(2);
        set(heads, 0, texts.getString("notes.column"), head);
        set(heads, 1, texts.getString("notes.meaning"), head);
        set(heads, 2, texts.getString("notes.example"), head);
        int next = 3;
        for (String column : COLUMNS) {
            Row row = sheet.createRow(next++);
            String mark = REQUIRED.contains(column) ? " *" : "";
            set(row, 0, texts.getString("head." + column) + mark, wrapped);
            set(row, 1, texts.getString("meaning." + column), wrapped);
            set(row, 2, texts.getString("example." + column), wrapped);
        }
    }

    private CellStyle headStyle() {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle decimals(int digits) {
        return decimals.computeIfAbsent(digits, count -> {
            CellStyle style = workbook.createCellStyle();
            String format = count == 0 ? "0" : "0." + "0".repeat(count);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private static void set(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }

    /** Numbers keep the decimals they are written with. */
    private void setTyped(Row row, int column, String text) {
        int point = text.indexOf('.');
        if (NUMBER.matcher(text).matches()) {
            row.createCell(column).setCellValue(Double.parseDouble(text));
            row.getCell(column).setCellStyle(decimals(point < 0 ? 0 : text.length() - point - 1));
        } else if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }
}
