package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Assessment;

/**
 * The place in a template that is filled downwards: a table or named range whose first row are heads. Columns whose heads
 * name fields get values, formulas of the first row below the heads are carried down, other columns stay as they are; rows
 * further down look like the first.
 */
final class TemplateRows {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Optional<XSSFTable> table;
    private final int headRow;
    private final int lastRow;
    private final int firstColumn;
    private final int lastColumn;
    private final List<Optional<TemplateField>> fields = new ArrayList<>();

    private TemplateRows(XSSFSheet sheet, AreaReference area, Optional<XSSFTable> table) {
        this.workbook = sheet.getWorkbook();
        this.sheet = sheet;
        this.table = table;
        this.headRow = area.getFirstCell().getRow();
        this.lastRow = Math.max(headRow + 1, area.getLastCell().getRow());
        this.firstColumn = area.getFirstCell().getCol();
        this.lastColumn = area.getLastCell().getCol();
        for (int column = firstColumn; column <= lastColumn; column++) {
            fields.add(text(headRow, column).flatMap(TemplateField::find));
        }
    }

    static TemplateRows of(XSSFSheet sheet, AreaReference area) {
        return new TemplateRows(sheet, area, Optional.empty());
    }

    static TemplateRows of(XSSFTable table) {
        return new TemplateRows(table.getXSSFSheet(), table.getArea(), Optional.of(table));
    }

    String sheetName() {
        return sheet.getSheetName();
    }

    /** True where at least one head names a field. */
    boolean asksForSomething() {
        return fields.stream().anyMatch(Optional::isPresent);
    }

    /** The first cell with content below the place that the rows would overwrite, by its address. */
    Optional<String> inTheWay(int rows) {
        for (int row = lastRow + 1; row <= headRow + rows; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                if (isFilled(row, column)) {
                    return Optional.of(new CellReference(row, column).formatAsString());
                }
            }
        }
        return Optional.empty();
    }

    /** Writes the rows; returns the area with the heads. */
    AreaReference fill(List<Assessment> assessments, TemplateField.Texts texts) {
        int rows = Math.max(1, assessments.size());
        for (int i = 0; i < rows; i++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                cell(headRow + 1 + i, column, assessments.subList(i, Math.min(i + 1, assessments.size())), texts);
            }
        }
        for (int row = headRow + rows + 1; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                clear(row, column);
            }
        }
        AreaReference area = new AreaReference(
                new CellReference(headRow, firstColumn),
                new CellReference(headRow + rows, lastColumn),
                SpreadsheetVersion.EXCEL2007);
        table.ifPresent(filled -> resize(filled, area));
        return area;
    }

    private static void resize(XSSFTable table, AreaReference area) {
        boolean filtered = table.getCTTable().isSetAutoFilter();
        table.setCellReferences(area);
        table.setDataRowCount(area.getLastCell().getRow() - area.getFirstCell().getRow());
        if (filtered) {
            table.getCTTable().getAutoFilter().setRef(area.formatAsString());
        }
    }

    private void cell(int rowIndex, int column, List<Assessment> assessment, TemplateField.Texts texts) {
        XSSFRow row = sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
        Optional<XSSFCell> model =
                Optional.ofNullable(sheet.getRow(headRow + 1)).map(r -> r.getCell(column));
        Optional<TemplateField> field = fields.get(column - firstColumn);
        if (field.isEmpty() && model.isEmpty()) {
            return;
        }
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        boolean below = rowIndex > headRow + 1;
        if (below && rowIndex > lastRow) {
            model.ifPresent(m -> cell.setCellStyle(m.getCellStyle()));
        }
        if (field.isPresent()) {
            cell.setBlank();
            assessment.forEach(a -> TemplateWorkbook.put(cell, field.get().of(texts, a)));
        } else if (below && model.get().getCellType() == CellType.FORMULA) {
            cell.setCellFormula(shifted(model.get().getCellFormula(), rowIndex));
        }
    }

    /** The formula as if its cell had been copied down to the row. */
    private String shifted(String formula, int row) {
        XSSFEvaluationWorkbook evaluation = XSSFEvaluationWorkbook.create(workbook);
        int index = workbook.getSheetIndex(sheet);
        int from = headRow + 1;
        Ptg[] parts = FormulaParser.parse(formula, evaluation, FormulaType.CELL, index, from);
        FormulaShifter.createForRowCopy(
                        index, sheet.getSheetName(), from, from, row - from, SpreadsheetVersion.EXCEL2007)
                .adjustFormula(parts, index);
        return FormulaRenderer.toFormulaString(evaluation, parts);
    }

    private void clear(int row, int column) {
        boolean ours = fields.get(column - firstColumn).isPresent();
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        if (cell != null && (ours || cell.getCellType() == CellType.FORMULA)) {
            cell.setBlank();
        }
    }

    private Optional<String> text(int row, int column) {
        return Optional.ofNullable(sheet.getRow(row))
                .map(r -> r.getCell(column))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue);
    }

    private boolean isFilled(int row, int column) {
        return Optional.ofNullable(sheet.getRow(row))
                .map(r -> r.getCell(column))
                .filter(cell -> cell.getCellType() != CellType.BLANK)
                .isPresent();
    }
}
