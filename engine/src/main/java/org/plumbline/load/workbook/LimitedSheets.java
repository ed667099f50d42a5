package org.plumbline.load.workbook;

import java.util.List;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.ReadLimit;

/** Hands sheets on as long as they keep within the limits. */
public final class LimitedSheets implements SheetHandler {
    private final SheetHandler handler;
    private final boolean rowsLimited;
    private int sheets;

    private LimitedSheets(SheetHandler handler, boolean rowsLimited) {
        this.handler = handler;
        this.rowsLimited = rowsLimited;
    }

    /** Sheets of a workbook or page. */
    public static SheetHandler of(SheetHandler handler) {
        return new LimitedSheets(handler, true);
    }

    /** A text file, which may have any number of lines. */
    public static SheetHandler ofText(SheetHandler handler) {
        return new LimitedSheets(handler, false);
    }

    @Override
    public boolean sheet(String name) {
        sheets++;
        ReadLimit.SHEETS.require(sheets);
        return handler.sheet(name);
    }

    @Override
    public boolean row(int number, List<WorkbookCell> cells) {
        if (rowsLimited) {
            ReadLimit.ROWS.require(number);
        }
        for (WorkbookCell cell : cells) {
            ReadLimit.COLUMNS.require(cell.column() + 1L);
            ReadLimit.CELL_LENGTH.require(cell.text().length());
        }
        return handler.row(number, cells);
    }

    @Override
    public void merged(CellRange range) {
        handler.merged(range);
    }

    @Override
    public void hiddenRow(int number) {
        ReadLimit.ROWS.require(number);
        handler.hiddenRow(number);
    }

    @Override
    public void hiddenColumn(int column) {
        handler.hiddenColumn(column);
    }

    @Override
    public void end() {
        handler.end();
    }
}
