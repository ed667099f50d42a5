package org.plumbline.breakdown;

import java.util.Arrays;

/**
 * Whole numbers in a table with given row and column sums, each cell between its bounds: a maximum flow from rows to columns
 * (Dinic).
 */
final class TransportFlow {
    private static final long PLENTY = Long.MAX_VALUE / 4;

    private final int rows;
    private final int columns;
    private final long[] lower;
    private final long[] room;
    private final long[] flow;
    private final long[] rowLeft;
    private final long[] columnLeft;
    private final int[] rowLevel;
    private final int[] columnLevel;
    private final int[] rowNext;
    private final int[] columnNext;
    private final int[] queue;

    /** Cells row by row; {@link Long#MAX_VALUE} as an upper bound means none. */
    TransportFlow(long[] rowSums, long[] columnSums, long[] lower, long[] upper) {
        rows = rowSums.length;
        columns = columnSums.length;
        this.lower = lower;
        room = new long[lower.length];
        flow = new long[lower.length];
        rowLeft = rowSums.clone();
        columnLeft = columnSums.clone();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int cell = i * columns + j;
                room[cell] = upper[cell] == Long.MAX_VALUE ? PLENTY : upper[cell] - lower[cell];
                rowLeft[i] -= lower[cell];
                columnLeft[j] -= lower[cell];
            }
        }
        rowLevel = new int[rows];
        columnLevel = new int[columns];
        rowNext = new int[rows];
        columnNext = new int[columns];
        queue = new int[rows + columns];
    }

    /** True where least values alone exceed a row's or a column's sum; {@link #solve} then finds nothing. */
    private boolean isOverdrawn() {
        return Arrays.stream(rowLeft).anyMatch(left -> left < 0)
                || Arrays.stream(columnLeft).anyMatch(left -> left < 0);
    }

    /** Sends units over the cells in the given order as far as rows and columns have any left. */
    void prefer(int[] cells) {
        if (isOverdrawn()) {
            return;
        }
        for (int cell : cells) {
            int i = cell / columns;
            int j = cell % columns;
            long units = Math.min(Math.min(rowLeft[i], columnLeft[j]), room[cell] - flow[cell]);
            if (units > 0) {
                flow[cell] += units;
                rowLeft[i] -= units;
                columnLeft[j] -= units;
            }
        }
    }

    /** True where all sums can be met; {@link #cells} then meets them. */
    boolean solve() {
        if (isOverdrawn()) {
            return false;
        }
        while (levels()) {
            Arrays.fill(rowNext, 0);
            Arrays.fill(columnNext, 0);
            for (int i = 0; i < rows; i++) {
                while (rowLeft[i] > 0) {
                    long sent = fromRow(i, rowLeft[i]);
                    if (sent == 0) {
                        break;
                    }
                    rowLeft[i] -= sent;
                }
            }
        }
        return Arrays.stream(rowLeft).allMatch(left -> left == 0)
                && Arrays.stream(columnLeft).allMatch(left -> left == 0);
    }

    long[] cells() {
        long[] cells = new long[flow.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = lower[i] + flow[i];
        }
        return cells;
    }

    /** Breadth first from the rows with something left; true where a column with room is reached. */
    private boolean levels() {
        Arrays.fill(rowLevel, -1);
        Arrays.fill(columnLevel, -1);
        int tail = 0;
        for (int i = 0; i < rows; i++) {
            if (rowLeft[i] > 0) {
                rowLevel[i] = 0;
                queue[tail++] = i;
            }
        }
        return spread(tail);
    }

    private boolean spread(int filled) {
        int tail = filled;
        boolean reached = false;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            if (node < rows) {
                for (int j = 0; j < columns; j++) {
                    int cell = node * columns + j;
                    if (columnLevel[j] < 0 && flow[cell] < room[cell]) {
                        columnLevel[j] = rowLevel[node] + 1;
                        reached |= columnLeft[j] > 0;
                        queue[tail++] = rows + j;
                    }
                }
            } else {
                int j = node - rows;
                for (int i = 0; i < rows; i++) {
                    if (rowLevel[i] < 0 && flow[i * columns + j] > 0) {
                        rowLevel[i] = columnLevel[j] + 1;
                        queue[tail++] = i;
                    }
                }
            }
        }
        return reached;
    }

    private long fromRow(int i, long most) {
        for (; rowNext[i] < columns; rowNext[i]++) {
            int j = rowNext[i];
            int cell = i * columns + j;
            if (columnLevel[j] == rowLevel[i] + 1 && flow[cell] < room[cell]) {
                long sent = fromColumn(j, Math.min(most, room[cell] - flow[cell]));
                if (sent > 0) {
                    flow[cell] += sent;
                    return sent;
                }
            }
        }
        return 0;
    }

    private long fromColumn(int j, long most) {
        if (columnLeft[j] > 0) {
            long taken = Math.min(most, columnLeft[j]);
            columnLeft[j] -= taken;
            return taken;
        }
        for (; columnNext[j] < rows; columnNext[j]++) {
            int i = columnNext[j];
            int cell = i * columns + j;
            if (rowLevel[i] == columnLevel[j] + 1 && flow[cell] > 0) {
                long sent = fromRow(i, Math.min(most, flow[cell]));
                if (sent > 0) {
                    flow[cell] -= sent;
                    return sent;
                }
            }
        }
        return 0;
    }
}
