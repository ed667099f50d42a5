package org.plumbline.model;

import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Rows of the observation columns by indicator, region and period, and within one cell as they were read. */
final class RowOrder {
    private final int size;
    /** Empty where the rows were read in this order. */
    private final int[] rows;

    private RowOrder(int size, int[] rows) {
        this.size = size;
        this.rows = rows;
    }

    static RowOrder of(ObservationColumns columns) {
        int size = columns.size();
        int[] ranks = periodRanks(columns);
        IntUnaryOperator rank = row -> ranks[columns.period.get(row)];
        if (isSorted(columns, rank, size)) {
            return new RowOrder(size, new int[0]);
        }
        int[] rows = IntStream.range(0, size).toArray();
        int[] spare = new int[size];
        sort(rows, spare, rank);
        sort(spare, rows, columns.region::get);
        sort(rows, spare, columns.indicator::get);
        return new RowOrder(size, spare);
    }

    private static boolean isSorted(ObservationColumns columns, IntUnaryOperator rank, int size) {
        for (int row = 1; row < size; row++) {
            int order = Integer.compare(columns.indicator.get(row - 1), columns.indicator.get(row));
            order = order != 0 ? order : Integer.compare(columns.region.get(row - 1), columns.region.get(row));
            order = order != 0 ? order : Integer.compare(rank.applyAsInt(row - 1), rank.applyAsInt(row));
            if (order > 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] periodRanks(ObservationColumns columns) {
        int[] ranks = new int[columns.periodCodes.size()];
        int[] sorted = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparing(code -> Period.ofCode(columns.periodCodes.get(code))))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /** By counting, so that equal keys keep their order. */
    private static void sort(int[] from, int[] to, IntUnaryOperator key) {
        int most = 0;
        for (int row : from) {
            most = Math.max(most, key.applyAsInt(row));
        }
        int[] starts = new int[most + 2];
        for (int row : from) {
            starts[key.applyAsInt(row) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        for (int row : from) {
            to[starts[key.applyAsInt(row)]++] = row;
        }
    }

    int size() {
        return size;
    }

    int row(int position) {
        return rows.length == 0 ? position : rows[position];
    }

    IntStream stream(int from, int to) {
        return IntStream.range(from, to).map(this::row);
    }
}
