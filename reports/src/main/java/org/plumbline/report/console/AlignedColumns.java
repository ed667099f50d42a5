package org.plumbline.report.console;

import java.util.List;
import org.plumbline.report.content.TextWidth;

/** Columns of a table for a terminal, each as wide as its widest text; a Chinese character counts as two columns. */
final class AlignedColumns {
    static final String GAP = "  ";

    private final int[] widths;
    private final List<Boolean> right;

    private AlignedColumns(int[] widths, List<Boolean> right) {
        this.widths = widths;
        this.right = List.copyOf(right);
    }

    /** @param right true for columns whose texts end at one edge */
    static AlignedColumns of(List<String> heads, List<List<String>> rows, List<Boolean> right) {
        return new AlignedColumns(widths(heads, rows), right);
    }

    private static int[] widths(List<String> heads, List<List<String>> rows) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TextWidth.of(heads.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** Adds one line. */
    void line(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(Math.max(0, widths[i] - TextWidth.of(withoutColour(cells.get(i)))));
            line.append(i == 0 ? "" : GAP).append(right.get(i) ? padding + cells.get(i) : cells.get(i) + padding);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String withoutColour(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /** Control characters become blanks, what is too long ends in an ellipsis. */
    static String cut(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        if (TextWidth.of(plain) <= most) {
            return plain;
        }
        StringBuilder cut = new StringBuilder();
        int width = 0;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            String one = Character.toString(c);
            width += TextWidth.of(one);
            if (width > most - 1) {
                break;
            }
            cut.append(one);
            i += Character.charCount(c);
        }
        return cut.append('…').toString();
    }
}
