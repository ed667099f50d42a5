package org.plumbline.report.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.collect.EntryForm;
import org.plumbline.collect.FormColumn;
import org.plumbline.collect.FormHead;
import org.plumbline.collect.FormPurpose;
import org.plumbline.collect.FormRow;
import org.plumbline.model.FormHeading;
import org.plumbline.model.Language;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.TextBundle;
import org.plumbline.report.content.TextWidth;
import org.plumbline.report.form.FormStyles.Role;
import org.plumbline.report.office.DeterministicZip;
import org.plumbline.report.office.DocumentProperties;

/**
 * Writes an entry form as a workbook: head, table and spare rows on the first sheet, explanations on the second. Cells that
 * are not to be filled in are locked without a password; entry cells take only what can be read back.
 */
public final class FormWorkbook {
    private static final List<List<FormHead>> HEADS = List.of(
            List.of(FormHead.UNIT, FormHead.RESPONSIBLE, FormHead.NUMBER),
            List.of(FormHead.PERIOD, FormHead.AUTHOR, FormHead.AUTHORITY),
            List.of(FormHead.REPORTED, FormHead.PHONE, FormHead.APPROVAL),
            List.of(FormHead.FORM, FormHead.VALID_TO));
    private static final int SPARE_ROWS = 3;
    private static final int LINE_POINTS = 17;

    private final XSSFWorkbook workbook;
    private final ReportData data;
    private final TextBundle texts;
    private final FormStyles styles;
    private final FormCells cells;
    private final EntryForm form;
    private final List<FormColumn> columns;
    private final XSSFSheet sheet;
    private int next;

    private FormWorkbook(XSSFWorkbook workbook, ReportData data, EntryForm form) {
        this.workbook = workbook;
        this.data = data;
        this.form = form;
        this.texts = TextBundle.of("org.plumbline.report.form.form", language(data));
        this.styles = new FormStyles(workbook);
        this.cells = new FormCells(data, texts);
        this.columns = FormColumn.of(purpose());
        this.sheet = workbook.createSheet(texts.text("sheet"));
        workbook.setCellFormulaValidation(false);
    }

    /** Writes the form, always with the same bytes; does not close the stream. */
    public static void write(EntryForm form, ReportData data, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormWorkbook written = new FormWorkbook(workbook, data, form);
            written.head();
            written.table();
            written.explain();
            DocumentProperties.fill(
                    workbook.getProperties(), data, written.title(), form.id().text());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            DeterministicZip.rewrite(bytes.toByteArray(), out);
        }
    }

    private static Language language(ReportData data) {
        return data.texts().language();
    }

    private FormPurpose purpose() {
        return form.id().request().purpose();
    }

    private String title() {
        return texts.text("title." + purpose().code(), form.id().request().round());
    }

    private Cell put(int row, int column, String text, Role role) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        cell.setCellStyle(styles.of(role));
        return cell;
    }

    private void merge(int row, int first, int last) {
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
        }
    }

    private void head() {
        int last = columns.size() - 1;
        put(0, 0, data.name(data.plan().title()) + " " + title(), Role.TITLE);
        merge(0, 0, last);
        sheet.getRow(0).setHeightInPoints(34);
        next = 1;
        for (List<FormHead> line : HEADS) {
            int step = columns.size() / 3;
            for (int i = 0; i < line.size(); i++) {
                boolean wide = line.size() < 3 && i == 0;
                int slot = wide ? 0 : i + 3 - line.size();
                int end = wide ? 2 * step - 1 : slot == 2 ? last : (slot + 1) * step - 1;
                pair(next, slot * step, end, line.get(i));
            }
            sheet.getRow(next).setHeightInPoints(21);
            next++;
        }
        next++;
    }

    /** A label and the value behind it; the first column is too narrow for a label and keeps free. */
    private void pair(int row, int first, int last, FormHead head) {
        put(row, first, head.label(language(data)) + (language(data) == Language.ZH ? "：" : ":"), Role.LABEL);
        Role role = head.isInput() ? head == FormHead.REPORTED ? Role.ENTRY_HEAD_DATE : Role.ENTRY_HEAD : Role.GIVEN;
        for (int column = first + 1; column <= last; column++) {
            put(row, column, column == first + 1 ? given(head) : "", role);
        }
        merge(row, first + 1, last);
        if (head == FormHead.REPORTED) {
            new FormRules(sheet, texts).day(row, row, first + 1);
        }
    }

    private String given(FormHead head) {
        FormHeading heading = data.plan().form();
        return switch (head) {
            case NUMBER -> heading.number();
            case AUTHORITY -> heading.authority();
            case APPROVAL -> heading.approval();
            case VALID_TO -> heading.validTo();
            case UNIT -> data.name(form.unitName());
            case PERIOD -> data.format().period(form.id().request().period());
            case FORM -> form.id().text();
            default -> "";
        };
    }

    private void table() {
        bands();
        int headRow = next++;
        for (int i = 0; i < columns.size(); i++) {
            put(headRow, i, columns.get(i).head(language(data)), Role.HEAD);
            sheet.setColumnWidth(i, width(columns.get(i)) * 256);
        }
        sheet.getRow(headRow).setHeightInPoints(36);
        int first = next;
        for (FormRow row : form.rows()) {
            row(cells.of(row));
        }
        int spare = purpose() == FormPurpose.ACTUALS ? SPARE_ROWS : 0;
        for (int i = 0; i < spare; i++) {
            spareRow();
        }
        guard(first, next - 1);
        sheet.createFreezePane(columns.indexOf(FormColumn.REGION) < 0 ? 2 : 3, first);
        new FormPage(sheet).prepare(headRow - 1, headRow, purpose() == FormPurpose.ACTUALS);
    }

    private void bands() {
        int row = next++;
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            String band = band(columns.get(from));
            if (i == columns.size() || !band(columns.get(i)).equals(band)) {
                for (int column = from; column < i; column++) {
                    put(row, column, column == from ? texts.text("band." + band) : "", Role.BAND);
                }
                merge(row, from, i - 1);
                from = i;
            }
        }
        sheet.getRow(row).setHeightInPoints(21);
    }

    private String band(FormColumn column) {
        return switch (column) {
            case REVISED_PERIOD, REVISED_VALUE, REASON -> "revision";
            case SHORTFALL, MEASURES, NOTE -> "remarks";
            case VALUE, CUMULATIVE, CHANGE, STAGE, STATE, PROGRESS, DONE_ON -> "entry";
            case OFFER, DIFFERENCE, OFFER_REASON -> "offer";
            default -> "given";
        };
    }

    private int width(FormColumn column) {
        return switch (column) {
            case KEY -> 18;
            case TASK -> 46;
            case INDICATOR -> 26;
            case REGION, UNIT, STAGE -> 11;
            case TARGET, SHORTFALL, MEASURES, SUPPORT, OFFER_REASON -> 26;
            case REASON -> 20;
            case LAST -> 20;
            default -> 14;
        };
    }

    private void row(Map<FormColumn, FormCell> values) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            FormCell cell =
                    values.getOrDefault(column, FormCell.text(column.isInput() ? Role.ENTRY_TEXT : Role.TEXT, ""));
            write(row, i, cell);
            lines = Math.max(lines, TextWidth.lines(cell.text(), width(column) - 2));
        }
        row.setHeightInPoints(Math.max(24, lines * LINE_POINTS + 6));
    }

    private void write(Row row, int position, FormCell content) {
        Cell cell = row.createCell(position);
        cell.setCellStyle(styles.of(content.role(), content.format()));
        if (content.number().isPresent()) {
            cell.setCellValue(content.number().getAsDouble());
        } else if (!content.formula().isEmpty()) {
            cell.setCellFormula(resolve(content.formula(), row.getRowNum()));
            cell.setCellValue("");
        } else if (!content.text().isEmpty()) {
            cell.setCellValue(content.text());
        }
    }

    private String resolve(String formula, int row) {
        String resolved = formula;
        for (int i = 0; i < columns.size(); i++) {
            resolved = resolved.replace("{" + columns.get(i).name() + "}", new CellReference(row, i).formatAsString());
        }
        return resolved;
    }

    private void spareRow() {
        Map<FormColumn, FormCell> blank = new EnumMap<>(FormColumn.class);
        for (FormColumn column : columns) {
            boolean number = List.of(FormColumn.VALUE, FormColumn.CUMULATIVE, FormColumn.REVISED_VALUE)
                    .contains(column);
            blank.put(column, FormCell.text(number ? Role.ENTRY_NUMBER : Role.ENTRY_TEXT, ""));
        }
        row(blank);
    }

    private void guard(int first, int last) {
        FormRules rules = new FormRules(sheet, texts);
        for (int i = 0; i < columns.size() && last >= first; i++) {
            switch (columns.get(i)) {
                case VALUE, CUMULATIVE, REVISED_VALUE -> rules.number(first, last, i);
                case PROGRESS -> rules.percent(first, last, i);
                case DONE_ON -> rules.day(first, last, i);
                case STAGE, STATE -> rules.choice(first, last, i, cells.choices(columns.get(i)));
                default -> {
                    // Texts, and offers that may be ranges, are free.
                }
            }
        }
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }

    private void explain() {
        XSSFSheet notes = workbook.createSheet(texts.text("notes.sheet"));
        notes.setDisplayGridlines(false);
        notes.setColumnWidth(0, 110 * 256);
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.addAll(Arrays.asList(texts.text("notes." + purpose().code()).split("\n")));
        lines.addAll(Arrays.asList(texts.text("notes.all").split("\n")));
        if (!data.plan().form().note().isEmpty()) {
            lines.add(data.plan().form().note());
        }
        if (!data.plan().contact().isEmpty()) {
            lines.add(texts.text("notes.contact", data.plan().contact()));
        }
        for (int i = 0; i < lines.size(); i++) {
            Row row = notes.createRow(i);
            Cell cell = row.createCell(0);
            cell.setCellValue(lines.get(i));
            cell.setCellStyle(styles.of(i == 0 ? Role.TITLE : Role.NOTE));
            row.setHeightInPoints(i == 0 ? 34 : TextWidth.lines(lines.get(i), 106) * LINE_POINTS + 5);
        }
        notes.enableLocking();
        new FormPage(notes).prepareNotes();
        sheet.setActiveCell(new CellAddress(0, 0));
        workbook.setActiveSheet(0);
    }
}
