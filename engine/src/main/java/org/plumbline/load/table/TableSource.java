package org.plumbline.load.table;

import org.plumbline.load.vocabulary.PlanTable;

/** Where the rows of a plan's tables come from: CSV files, sheets, or the rows of a simple workbook. */
public interface TableSource {
    /** Hands over all rows of a table in the order of files and rows. */
    TableState read(PlanTable table, RowHandler rows);
}
