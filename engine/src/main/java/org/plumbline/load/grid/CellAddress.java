package org.plumbline.load.grid;

import java.util.OptionalInt;

/** Cell and column names as spreadsheets write them: {@code C7}, {@code AA}. */
public final class CellAddress {
    /** One behind the last column a spreadsheet can have. */
    public static final int COLUMN_LIMIT = 16_384;

    private CellAddress() {}

    /** {@code C7} for column 2 of row 7. */
    public static String of(int column, int row) {
        return columnName(column) + row;
    }

    /** {@code C} for column 2. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** 2 for {@code C} and {@code C7}; empty for what names no column. */
    public static OptionalInt column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = Math.min(COLUMN_LIMIT + 1, column * 26 + (address.charAt(i) - 'A' + 1));
        }
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column - 1);
    }

    /** 6, counted from 0, for {@code C7}; empty for what names no row. */
    public static OptionalInt row(String address) {
        String digits = address.replaceFirst("^[A-Z]+", "");
        return digits.matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(digits) - 1) : OptionalInt.empty();
    }

    /** The rectangle {@code B2:C3}, or one cell; empty for what is neither. */
    public static java.util.Optional<CellRange> range(String text) {
        String[] ends = text.split(":", -1);
        String last = ends[ends.length - 1];
        OptionalInt firstRow = row(ends[0]);
        OptionalInt firstColumn = column(ends[0]);
        OptionalInt lastRow = row(last);
        OptionalInt lastColumn = column(last);
        if (firstRow.isEmpty() || firstColumn.isEmpty() || lastRow.isEmpty() || lastColumn.isEmpty()) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                new CellRange(firstRow.getAsInt(), firstColumn.getAsInt(), lastRow.getAsInt(), lastColumn.getAsInt()));
    }
}
