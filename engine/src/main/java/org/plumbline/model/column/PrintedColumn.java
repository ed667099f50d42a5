package org.plumbline.model.column;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Texts of numbers by row, appended at the end beside the column of the numbers themselves. A text that the number gives
 * once it is told how many digits to print takes a byte at most; any other is held as it stands.
 *
 * <p>Not thread-safe while rows are appended; any number of threads may read it afterwards.
 */
public final class PrintedColumn {
    private static final int MOST_DECIMALS = 20;
    private static final int MOST_LENGTH = 24;
    /** Digits that every number prints as it was read. */
    private static final int SAFE_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final IntColumn forms = new IntColumn();
    private final TextPool others;

    /** @param others where texts are held that are no plain numbers */
    public PrintedColumn(TextPool others) {
        this.others = others;
    }

    public int size() {
        return forms.size();
    }

    public void add(String text, double number) {
        int decimals = decimals(text, number);
        forms.add(decimals >= 0 ? decimals : -1 - others.add(text));
    }

    /** The text of a row from 0, whose number is the one it was added with. */
    public String get(int row, double number) {
        int form = forms.get(row);
        return form < 0 ? others.get(-1 - form) : plain(number, form);
    }

    private static String plain(double number, int decimals) {
        return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Digits behind the point with which the number prints as the text, or -1. */
    private static int decimals(String text, double number) {
        int length = text.length();
        if (length == 0 || length > MOST_LENGTH) {
            return -1;
        }
        boolean negative = text.charAt(0) == '-';
        int first = negative ? 1 : 0;
        long digits = 0;
        int point = length;
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point == length && i > first && i < length - 1) {
                point = i;
            } else {
                return -1;
            }
        }
        boolean leadingZero = point > first + 1 && text.charAt(first) == '0';
        int decimals = Math.max(0, length - point - 1);
        if (point == first || leadingZero || decimals > MOST_DECIMALS) {
            return -1;
        }
        if (length - first <= SAFE_DIGITS) {
            return printsSafely(negative ? -digits : digits, decimals, number) ? decimals : -1;
        }
        return Double.isFinite(number) && plain(number, decimals).equals(text) ? decimals : -1;
    }

    /** Zero never prints its sign. */
    private static boolean printsSafely(long digits, int decimals, double number) {
        return Double.doubleToRawLongBits(digits / POWERS[decimals]) == Double.doubleToRawLongBits(number);
    }
}
