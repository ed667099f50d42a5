package org.plumbline.load.workbook;

import java.util.List;
import org.plumbline.load.grid.CellRange;

/** Takes the sheets of a workbook row by row, in their order. */
public interface SheetHandler {
    /** Begins a sheet; false leaves it out. */
    boolean sheet(String name);

    /** A row with at least one filled cell; {@code number} from 1. False ends the sheet here. */
    boolean row(int number, List<WorkbookCell> cells);

    /** A merged region of the present sheet, told at any time before its end. */
    default void merged(CellRange range) {}

    /** A hidden row of the present sheet; {@code number} from 1. */
    default void hiddenRow(int number) {}

    /** A hidden column of the present sheet, from 0. */
    default void hiddenColumn(int column) {}

    /** Ends a sheet that was begun. */
    default void end() {}
}
