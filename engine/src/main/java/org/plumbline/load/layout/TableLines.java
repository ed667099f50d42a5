package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;
import org.plumbline.load.parse.PrintedValue;

/** Lines around a table: titles above it, footnotes beneath. */
public final class TableLines {
    private static final Pattern FOOTNOTE = Pattern.compile(
            "^\\s*(?:注\\s*\\d*\\s*[:：、.．\\d]|注\\s+|附注|说明\\s*[:：]|资料来源|数据来源|来源\\s*[:：]|备注\\s*[:：]|本表|摘编自|制表|填表人|单位负责人|[a-z]\\s*[)）]|[*＊①②③④⑤⑥⑦⑧⑨⑩†‡]|\\[\\d]"
                    + "|(?:Notes?|Sources?|Data sources?)\\s*[:：.])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED =
            Pattern.compile("^(?:注\\s*[:：]?\\s*)?([①-⑳*＊†‡]+|[a-z](?=[)）])|\\[\\d{1,2}])[)）]?\\s*(.+)$");
    private static final Pattern CONTINUED =
            Pattern.compile("续\\s*表|[(（]\\s*续\\s*\\d*\\s*[)）]|continued", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ABOVE = 12;

    private TableLines() {}

    /** True for a row that begins like a footnote. */
    public static boolean isFootnote(Grid grid, int row) {
        return grid.filled(row).values().stream()
                .findFirst()
                .filter(cell ->
                        FOOTNOTE.matcher(PrintedLabel.unescaped(cell.text())).find())
                .isPresent();
    }

    /** The lines above a row, down from the end of the table before, each cell a line. */
    static List<String> above(Grid grid, int row) {
        int from = row;
        while (from > 0 && from > row - MOST_ABOVE && !isBody(grid, from - 1)) {
            from--;
        }
        List<String> lines = new ArrayList<>();
        for (int i = from; i < row; i++) {
            boolean footnote = isFootnote(grid, i);
            texts(grid, i).stream()
                    .filter(text -> !footnote || PrintedUnit.isUnitLine(text))
                    .forEach(lines::add);
        }
        return lines;
    }

    /**
     * The lines of the title that a table marked as going on from another one (续表) takes over: the nearest lines above that
     * stand on the heads of an earlier table. Empty for a table without that mark.
     */
    static List<String> continued(Grid grid, int row, List<String> own) {
        boolean goesOn = own.stream().anyMatch(line -> CONTINUED.matcher(line).find());
        for (int i = row - 1; i >= 0 && goesOn; i--) {
            if (isTitle(grid, i) && standsOnHeads(grid, i)) {
                List<String> lines = new ArrayList<>();
                for (int line = i; line >= 0 && isTitle(grid, line); line--) {
                    lines.addAll(0, texts(grid, line));
                }
                if (lines.stream()
                        .anyMatch(line -> !PrintedUnit.isUnitLine(PrintedLabel.unescaped(line))
                                && !CONTINUED.matcher(line).find())) {
                    return lines;
                }
            }
        }
        return List.of();
    }

    private static boolean isTitle(Grid grid, int row) {
        boolean units = texts(grid, row).stream().allMatch(PrintedUnit::isUnitLine);
        return !grid.filled(row).isEmpty()
                && (grid.filled(row).size() == 1 || units)
                && !isBody(grid, row)
                && !isFootnote(grid, row);
    }

    private static boolean standsOnHeads(Grid grid, int row) {
        int below = row + 1;
        while (below < grid.height() && (grid.filled(below).isEmpty() || isTitle(grid, below))) {
            below++;
        }
        return grid.filled(below).size() > 1 && !isBody(grid, below);
    }

    static List<String> texts(Grid grid, int row) {
        return grid.filled(row).values().stream().map(GridCell::text).toList();
    }

    private static boolean isBody(Grid grid, int row) {
        return grid.filled(row).values().stream()
                        .filter(cell -> PrintedValue.parse(cell.text()).isPresent()
                                && PrintedPeriod.parse(cell.text()).isEmpty())
                        .count()
                >= 1;
    }

    /** What the marks of footnotes beneath a row mean. */
    static Map<String, String> footnotes(Grid grid, int from) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int row = from; row < grid.height(); row++) {
            for (String text : texts(grid, row)) {
                for (String line : PrintedLabel.unescaped(text).split("\\R", -1)) {
                    Matcher marked = MARKED.matcher(line.strip());
                    if (marked.matches()) {
                        notes.putIfAbsent(marked.group(1), marked.group(2).strip());
                    }
                }
            }
        }
        return notes;
    }
}
