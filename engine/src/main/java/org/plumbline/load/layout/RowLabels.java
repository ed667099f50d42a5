package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;

/** Reads the labels before the rows of a table, outer labels carried down. */
final class RowLabels {
    private static final Set<String> AXES = Set.of(Layout.REGION, Layout.INDICATOR, Layout.PERIOD);

    private static final Pattern COMPARISON =
            Pattern.compile("(?:比|较)(?:上|去)(?:年|月|季|期).{0,8}|(?:同比|环比)(?:增长|增速|增减|实际增长|±)?");

    private record Indented(int indent, String label) {}

    private final Layout layout;
    private final Grid grid;
    private final KnownNames names;
    private final boolean yearsAsDates;
    private final Map<Integer, String> carried = new HashMap<>();
    private final List<Indented> above = new ArrayList<>();
    private String lastWhole = "";

    RowLabels(Layout layout, Grid grid, KnownNames names, int firstRow) {
        this.layout = layout;
        this.grid = grid;
        this.names = names;
        List<String> dates = new ArrayList<>();
        layout.rows().forEach((column, kind) -> {
            for (int row = firstRow; row < grid.height() && kind.equals(Layout.PERIOD); row++) {
                dates.add(grid.shown(row, column).text());
            }
        });
        this.yearsAsDates = DateAxis.areYears(dates);
    }

    /** True where the row has a text in a column of labels. */
    boolean labelled(int row) {
        return layout.rows().keySet().stream()
                .anyMatch(column -> !grid.shown(row, column).isBlank());
    }

    /** What the labels of a row say. */
    HeadColumn read(int row, Optional<PrintedPeriod> present) {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        for (Map.Entry<Integer, String> column : layout.rows().entrySet()) {
            String text = text(row, column.getKey(), column.getValue());
            if (column.getValue().equals(Layout.INDICATOR) && !lastWhole.isEmpty() && isComparison(text)) {
                texts.add(Map.entry(Layout.INDICATOR, lastWhole));
            }
            if (!text.isBlank()) {
                boolean period = column.getValue().equals(Layout.PERIOD);
                texts.add(Map.entry(
                        column.getValue(),
                        period ? numbered(column.getKey(), yearsAsDates ? DateAxis.year(text) : text) : text));
            }
        }
        return HeadColumn.of(texts, present, names);
    }

    /** True for a row that only compares the one above: 比上年增长(%). */
    private static boolean isComparison(String text) {
        return COMPARISON
                .matcher(PrintedUnit.of(PrintedLabel.of(text).text()).label())
                .matches();
    }

    /** A number under the head 月 or 季度 as a month or quarter. */
    private String numbered(int column, String text) {
        return text.length() > 2
                ? text
                : PartOfYear.of(heads(column)).map(part -> part.label(text)).orElse(text);
    }

    private List<String> heads(int column) {
        return layout.headerRows().stream()
                .map(row -> grid.shown(row - 1, column).text())
                .toList();
    }

    private String text(int row, int column, String kind) {
        String own = grid.shown(row, column).text();
        if (!own.isBlank()) {
            carried.keySet().removeIf(other -> other > column);
            if (AXES.contains(kind)) {
                carried.put(column, own);
            }
            return own;
        }
        boolean inner = layout.rows().entrySet().stream()
                .anyMatch(other -> other.getKey() > column
                        && AXES.contains(other.getValue())
                        && !grid.shown(row, other.getKey()).isBlank());
        return inner ? carried.getOrDefault(column, "") : "";
    }

    /** The label a row is part of by its mark (其中：, #) or indentation; empty for none. */
    String parent(int row) {
        Optional<String> printed = layout.rows().entrySet().stream()
                .filter(column -> AXES.contains(column.getValue()))
                .map(column -> grid.shown(row, column.getKey()).text())
                .filter(text -> !text.isBlank())
                .findFirst();
        if (printed.isEmpty()) {
            return "";
        }
        String text = PrintedLabel.unescaped(printed.get());
        PrintedLabel label = PrintedLabel.of(text);
        int indent = text.length() - text.stripLeading().length();
        above.removeIf(other -> other.indent() >= indent);
        String parent = above.isEmpty() ? "" : above.get(above.size() - 1).label();
        above.add(new Indented(indent, label.text()));
        if (label.sub() || isComparison(text)) {
            return lastWhole;
        }
        lastWhole = label.text();
        return parent;
    }
}
