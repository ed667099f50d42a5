package org.plumbline.load.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.load.vocabulary.PlanTable;

/**
 * How a table of a sheet is to be read. Rows count from 1 and columns from 0. What neither axes nor fixed cells say is taken
 * from the lines above the heads.
 *
 * @param file path or glob of the files it is for; empty for any
 * @param sheet number or name; empty for every sheet
 * @param table observations or targets
 * @param headerRows rows with heads, from top to bottom
 * @param columns what each header row holds: {@code period}, {@code indicator} (default), {@code region}, {@code unit},
 *     {@code key}, {@code skip} or a column of the table
 * @param rows what each column of labels holds, likewise
 * @param fixed cells that are the same for the whole table, by column of the plan's table
 * @param skipRows labels of rows to leave out
 * @param stopAt text whose row ends the table; empty: the first footnote does
 * @param firstRow first row of the body, 0 for the one behind the heads
 * @param lastRow last row of the body, 0 for the sheet's last
 * @param dataColumns columns with values; empty for all behind the labels that have a head
 * @param skipHidden true leaves hidden rows and columns out
 */
public record Layout(
        String file,
        String sheet,
        PlanTable table,
        List<Integer> headerRows,
        Map<Integer, String> columns,
        Map<Integer, String> rows,
        Map<String, String> fixed,
        List<String> skipRows,
        String stopAt,
        int firstRow,
        int lastRow,
        Optional<ColumnSpan> dataColumns,
        boolean skipHidden) {

    public static final String REGION = "region";
    public static final String INDICATOR = "indicator";
    public static final String PERIOD = "period";
    public static final String UNIT = "unit";
    public static final String KEY = "key";
    /** A region's name beside its code. */
    public static final String NAME = "name";

    public static final String NOTE = "note";
    public static final String SKIP = "skip";

    /** Columns from one to another, both included. */
    public record ColumnSpan(int first, int last) {}

    public Layout {
        headerRows = List.copyOf(headerRows);
        columns = new TreeMap<>(columns);
        rows = new TreeMap<>(rows);
        fixed = new TreeMap<>(fixed);
        skipRows = List.copyOf(skipRows);
    }

    /** What a header row holds. */
    public String columnKind(int headerRow) {
        return columns.getOrDefault(headerRow, INDICATOR);
    }

    /** True where an axis, a fixed cell or the title says what it is. */
    public boolean says(String kind) {
        return columns.containsValue(kind) || rows.containsValue(kind) || fixed.containsKey(kind);
    }

    /** True for the sheets it is for; {@code position} counts from 1. */
    public boolean isFor(String sheetName, int position) {
        return sheet.isEmpty() || sheet.equals(sheetName) || sheet.equals(Integer.toString(position));
    }

    public Layout forFile(String name) {
        return new Layout(
                name,
                sheet,
                table,
                headerRows,
                columns,
                rows,
                fixed,
                skipRows,
                stopAt,
                firstRow,
                lastRow,
                dataColumns,
                skipHidden);
    }

    /** The same for another table of the plan. */
    public Layout as(PlanTable other) {
        return new Layout(
                file,
                sheet,
                other,
                headerRows,
                columns,
                rows,
                fixed,
                skipRows,
                stopAt,
                firstRow,
                lastRow,
                dataColumns,
                skipHidden);
    }
}
