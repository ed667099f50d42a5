package org.plumbline.breakdown;

import java.util.Arrays;
import java.util.Optional;

/** Row sums, column sums and cells of a table, in steps, each within a range; whether a table lies in them all. */
final class TableRanges {
    private final int rows;
    private final int columns;
    private final long[] rowLow;
    private final long[] rowHigh;
    private final long[] columnLow;
    private final long[] columnHigh;
    private final long[] low;
    private final long[] high;

    /** Everything from zero up. */
    TableRanges(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        rowLow = new long[rows];
        rowHigh = filled(rows);
        columnLow = new long[columns];
        columnHigh = filled(columns);
        low = new long[rows * columns];
        high = filled(rows * columns);
    }

    private static long[] filled(int count) {
        long[] bounds = new long[count];
        Arrays.fill(bounds, Grid.NONE);
        return bounds;
    }

    /** Narrows a row's sum. */
    void row(int i, long least, long most) {
        rowLow[i] = Math.max(rowLow[i], least);
        rowHigh[i] = Math.min(rowHigh[i], most);
    }

    /** Narrows a column's sum. */
    void column(int j, long least, long most) {
        columnLow[j] = Math.max(columnLow[j], least);
        columnHigh[j] = Math.min(columnHigh[j], most);
    }

    /** Narrows a cell. */
    void cell(int at, long least, long most) {
        low[at] = Math.max(low[at], least);
        high[at] = Math.min(high[at], most);
    }

    /**
     * Cells of a table within all ranges. What a row or a column has less than its greatest sum goes to an additional column or
     * row, so that all sums are equalities; more than all least values together is never needed.
     */
    Optional<long[]> solved() {
        if (crossed(rowLow, rowHigh) || crossed(columnLow, columnHigh) || crossed(low, high)) {
            return Optional.empty();
        }
        long enough = Math.addExact(Math.addExact(LongSums.of(rowLow), LongSums.of(columnLow)), LongSums.of(low));
        int width = columns + 1;
        long[] rowSums = new long[rows + 1];
        long[] columnSums = new long[width];
        long[] lower = new long[(rows + 1) * width];
        long[] upper = new long[(rows + 1) * width];
        for (int i = 0; i < rows; i++) {
            rowSums[i] = Math.min(rowHigh[i], Math.max(enough, rowLow[i]));
            upper[i * width + columns] = rowSums[i] - rowLow[i];
            for (int j = 0; j < columns; j++) {
                lower[i * width + j] = low[i * columns + j];
                upper[i * width + j] = high[i * columns + j] >= Grid.NONE ? Long.MAX_VALUE : high[i * columns + j];
            }
        }
        for (int j = 0; j < columns; j++) {
            columnSums[j] = Math.min(columnHigh[j], Math.max(enough, columnLow[j]));
            upper[rows * width + j] = columnSums[j] - columnLow[j];
        }
        upper[rows * width + columns] = Long.MAX_VALUE;
        columnSums[columns] = LongSums.of(rowSums);
        rowSums[rows] = LongSums.of(columnSums) - columnSums[columns];
        TransportFlow flow = new TransportFlow(rowSums, columnSums, lower, upper);
        if (!flow.solve()) {
            return Optional.empty();
        }
        long[] all = flow.cells();
        long[] cells = new long[rows * columns];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(all, i * width, cells, i * columns, columns);
        }
        return Optional.of(cells);
    }

    private static boolean crossed(long[] low, long[] high) {
        for (int i = 0; i < low.length; i++) {
            if (low[i] > high[i]) {
                return true;
            }
        }
        return false;
    }
}
