package org.plumbline.load.workbook;

import java.util.List;

/** Takes the sheets of a workbook row by row, in their order. */
public interface SheetHandler {
    /** Begins a sheet; false leaves it out. */
    boolean sheet(String name);

    /** A row with at least one filled cell; {@code number} from 1. False ends the sheet here. */
    boolean row(int number, List<WorkbookCell> cells);

    /** Ends a sheet that was begun. */
    default void end() {}
}
