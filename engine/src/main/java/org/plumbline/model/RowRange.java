package org.plumbline.model;

import java.util.stream.IntStream;

/** A run of row numbers: a view, not a copy. */
public final class RowRange {
    private final RowOrder order;
    private final int from;
    private final int to;

    RowRange(RowOrder order, int from, int to) {
        this.order = order;
        this.from = from;
        this.to = to;
    }

    public int size() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** Row number at a position from 0. */
    public int row(int position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException(position);
        }
        return order.row(from + position);
    }

    public IntStream stream() {
        return order.stream(from, to);
    }
}
