package org.plumbline.load.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One sheet. Rows and columns count from 0. */
public final class Grid {
    private final String name;
    private final boolean addressed;
    private final List<Map<Integer, GridCell>> rows;
    private final List<CellRange> merged;
    private final Map<Long, CellRange> mergedAt = new HashMap<>();
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;
    private final int width;

    private Grid(Builder from) {
        name = from.name;
        addressed = from.addressed;
        rows = List.copyOf(from.rows);
        merged = List.copyOf(from.merged);
        hiddenRows = new TreeSet<>(from.hiddenRows);
        width = from.width;
        hiddenColumns = new TreeSet<>(from.hiddenColumns);
        hiddenColumns.removeIf(column -> column >= width);
        ReadLimit.AREA.require((long) rows.size() * width);
        long covered = 0;
        for (CellRange range : merged) {
            covered += Math.max(0L, Math.min(range.lastRow(), rows.size() - 1) - range.firstRow() + 1L)
                    * Math.max(0L, Math.min(range.lastColumn(), width - 1) - range.firstColumn() + 1L);
            ReadLimit.MERGED.require(covered);
            for (int row = range.firstRow(); row <= Math.min(range.lastRow(), rows.size() - 1); row++) {
                for (int column = range.firstColumn(); column <= Math.min(range.lastColumn(), width - 1); column++) {
                    mergedAt.put(key(row, column), range);
                }
            }
        }
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The sheet's name; empty for a text file. */
    public String name() {
        return name;
    }

    /** True where places are cells such as {@code C7}; false for text files, whose places are lines. */
    public boolean addressed() {
        return addressed;
    }

    public int height() {
        return rows.size();
    }

    public int width() {
        return width;
    }

    /** The cell itself; of a merged region only the first cell is filled. */
    public GridCell cell(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return GridCell.EMPTY;
        }
        return rows.get(row).getOrDefault(column, GridCell.EMPTY);
    }

    /** What a cell shows: that of its merged region's first cell. */
    public GridCell shown(int row, int column) {
        CellRange range = mergedAt.get(key(row, column));
        return range == null ? cell(row, column) : cell(range.firstRow(), range.firstColumn());
    }

    /** Filled cells of a row by column, merged regions once. */
    public Map<Integer, GridCell> filled(int row) {
        return row < 0 || row >= rows.size() ? Map.of() : rows.get(row);
    }

    /** The merged region a cell is part of. */
    public Optional<CellRange> mergedAt(int row, int column) {
        return Optional.ofNullable(mergedAt.get(key(row, column)));
    }

    public List<CellRange> merged() {
        return merged;
    }

    public Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** The place of a cell: {@code C7}; empty in a text file. */
    public String address(int row, int column) {
        return addressed ? CellAddress.of(column, row + 1) : "";
    }

    /** The same sheet with no other columns than these filled; both ends are included. */
    public Grid within(int firstColumn, int lastColumn) {
        Builder slice = new Builder(name);
        slice.addressed = addressed;
        for (int row = 0; row < rows.size(); row++) {
            slice.put(row, firstColumn, GridCell.EMPTY);
            for (Map.Entry<Integer, GridCell> cell : rows.get(row).entrySet()) {
                if (cell.getKey() >= firstColumn && cell.getKey() <= lastColumn) {
                    slice.put(row, cell.getKey(), cell.getValue());
                }
            }
        }
        slice.merged.addAll(merged);
        slice.hiddenRows.addAll(hiddenRows);
        slice.hiddenColumns.addAll(hiddenColumns);
        return slice.build();
    }

    /** True where no row has anything in a column. */
    public boolean isBlankColumn(int column) {
        return rows.stream().noneMatch(row -> row.containsKey(column));
    }

    /** Puts a sheet together. */
    public static final class Builder {
        private final String name;
        private final List<Map<Integer, GridCell>> rows = new ArrayList<>();
        private final List<CellRange> merged = new ArrayList<>();
        private final Set<Integer> hiddenRows = new TreeSet<>();
        private final Set<Integer> hiddenColumns = new TreeSet<>();
        private boolean addressed = true;
        private int width;

        private Builder(String name) {
            this.name = name;
        }

        /** Places are lines, not cells. */
        public Builder asText() {
            addressed = false;
            return this;
        }

        public Builder put(int row, int column, GridCell cell) {
            while (rows.size() <= row) {
                rows.add(new TreeMap<>());
            }
            if (!cell.isBlank()) {
                rows.get(row).put(column, cell);
                width = Math.max(width, column + 1);
            }
            return this;
        }

        public Builder merge(CellRange range) {
            merged.add(range);
            return this;
        }

        public Builder hideRow(int row) {
            hiddenRows.add(row);
            return this;
        }

        public Builder hideColumn(int column) {
            hiddenColumns.add(column);
            return this;
        }

        public Grid build() {
            return new Grid(this);
        }
    }
}
