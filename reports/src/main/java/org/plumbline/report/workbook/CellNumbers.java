package org.plumbline.report.workbook;

import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Cells in one column as the numbers of a chart. What a formula holds is its stored result: the sheets it refers to need
 * not be there yet.
 */
final class CellNumbers implements XDDFNumericalDataSource<Double> {
    private final XDDFNumericalDataSource<Double> cells;
    private final XSSFSheet sheet;
    private final CellRangeAddress range;

    private CellNumbers(XSSFSheet sheet, CellRangeAddress range) {
        this.cells = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range);
        this.sheet = sheet;
        this.range = range;
    }

    static XDDFNumericalDataSource<Double> of(XSSFSheet sheet, CellRangeAddress range) {
        return new CellNumbers(sheet, range);
    }

    /** The number in a cell or stored with its formula. */
    static OptionalDouble number(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row);
        XSSFCell cell = line == null ? null : line.getCell(column);
        if (cell == null) {
            return OptionalDouble.empty();
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC ? OptionalDouble.of(cell.getNumericCellValue()) : OptionalDouble.empty();
    }

    @Override
    public @Nullable Double getPointAt(int index) {
        OptionalDouble number = number(sheet, range.getFirstRow() + index, range.getFirstColumn());
        return number.isPresent() ? number.getAsDouble() : null;
    }

    @Override
    public int getPointCount() {
        return cells.getPointCount();
    }

    @Override
    public String getFormula() {
        return cells.getFormula();
    }

    @Override
    public String getDataRangeReference() {
        return cells.getDataRangeReference();
    }

    @Override
    public boolean isCellRange() {
        return true;
    }

    @Override
    public boolean isReference() {
        return true;
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    public int getColIndex() {
        return cells.getColIndex();
    }

    @Override
    public @Nullable String getFormatCode() {
        return cells.getFormatCode();
    }

    @Override
    public void setFormatCode(String formatCode) {
        cells.setFormatCode(formatCode);
    }
}
