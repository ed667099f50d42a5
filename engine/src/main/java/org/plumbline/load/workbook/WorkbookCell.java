package org.plumbline.load.workbook;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.load.grid.GridCell;

/**
 * A filled cell of a sheet.
 *
 * @param column position from 0
 * @param text as somebody sees it, but numbers in full precision; dates as {@code 2012-06-30}, or {@code 2012-06} where the
 *     format shows no day
 * @param exact a number in the shortest form that gives the stored one back to the last bit; else the text
 */
public record WorkbookCell(int column, String text, String exact, GridCell.State state) {
    public WorkbookCell(int column, String text, GridCell.State state) {
        this(column, text, text, state);
    }

    /** The texts of a row by position, with empty ones for the cells between. */
    public static List<String> texts(List<WorkbookCell> cells) {
        List<String> texts = new ArrayList<>();
        for (WorkbookCell cell : cells) {
            while (texts.size() <= cell.column()) {
                texts.add("");
            }
            texts.set(cell.column(), cell.text());
        }
        return texts;
    }
}
