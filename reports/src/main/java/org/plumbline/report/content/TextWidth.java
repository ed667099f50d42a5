package org.plumbline.report.content;

/** Widths of texts in half-width characters: a Chinese character is two. */
public final class TextWidth {
    /** First and last character of the ranges that Unicode calls wide or full-width and that occur here. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    public static int of(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                widest = Math.max(widest, width);
                width = 0;
            } else {
                width += isWide(c) ? 2 : 1;
            }
        }
        return Math.max(widest, width);
    }

    /** How many lines a text takes in a column, each at least one. */
    public static int lines(String text, int columnWidth) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(of(line) / (double) Math.max(1, columnWidth)));
        }
        return lines;
    }

    private static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
