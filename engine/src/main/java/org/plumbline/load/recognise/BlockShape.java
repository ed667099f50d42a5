package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.recognise.SheetScan.Look;

/**
 * Which columns of a block hold labels and which values. Tables side by side are parts of one block, each with its own.
 *
 * @param labels columns of labels
 * @param values first and last column of values
 */
record BlockShape(List<Integer> labels, Layout.ColumnSpan values) {

    /** A list with so many columns of labels is one table, whatever texts stand between its figures. */
    private static final int MANY = 4;

    private enum Role {
        EMPTY,
        LABEL,
        VALUE
    }

    /** The tables of a block from left to right. */
    static List<BlockShape> of(TableBlock block, SheetScan scan) {
        Map<Integer, Role> roles = new TreeMap<>();
        for (int column = 0; column < scan.grid().width(); column++) {
            roles.put(column, role(block, scan, column, roles));
        }
        List<BlockShape> shapes = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (Map.Entry<Integer, Role> column : roles.entrySet()) {
            if (column.getValue() == Role.VALUE) {
                first = first < 0 ? column.getKey() : first;
                last = column.getKey();
            } else if (column.getValue() == Role.LABEL) {
                boolean more = roles.entrySet().stream()
                        .anyMatch(later -> later.getKey() > column.getKey() && later.getValue() == Role.VALUE);
                if (first >= 0 && more && isAnother(labels, block, scan, column.getKey())) {
                    shapes.add(new BlockShape(List.copyOf(labels), new Layout.ColumnSpan(first, last)));
                    labels = new ArrayList<>();
                    first = -1;
                }
                labels.add(column.getKey());
            }
        }
        if (first >= 0) {
            shapes.add(new BlockShape(List.copyOf(labels), new Layout.ColumnSpan(first, last)));
        }
        return shapes;
    }

    /** True for labels behind values that begin another table: like those before the values, or without a head that tells. */
    private static boolean isAnother(List<Integer> before, TableBlock block, SheetScan scan, int column) {
        List<String> own = headKinds(headTexts(block, scan, column));
        if (own.contains(Layout.NOTE) || own.contains(Layout.UNIT)) {
            return false;
        }
        List<String> first = before.stream()
                .flatMap(label -> headKinds(headTexts(block, scan, label)).stream())
                .toList();
        if (own.contains(Layout.PERIOD)) {
            return first.contains(Layout.PERIOD);
        }
        return own.isEmpty()
                ? before.size() < MANY
                : first.isEmpty() || own.stream().anyMatch(first::contains);
    }

    private static List<String> headKinds(List<String> heads) {
        return heads.stream().flatMap(text -> AxisVote.ofHead(text).stream()).toList();
    }

    static List<String> headTexts(TableBlock block, SheetScan scan, int column) {
        return block.above().stream()
                .filter(row -> !scan.isUnitLine(row))
                .map(row -> scan.grid().shown(row, column).text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Role role(TableBlock block, SheetScan scan, int column, Map<Integer, Role> before) {
        int numbers = 0;
        int texts = 0;
        int years = 0;
        List<String> shown = new ArrayList<>();
        for (int row : block.body()) {
            GridCell cell = scan.grid().cell(row, column);
            Look look = SheetScan.look(cell);
            numbers += look == Look.NUMBER ? 1 : 0;
            texts += look == Look.TEXT ? 1 : 0;
            years += SheetScan.isYear(cell.text()) ? 1 : 0;
            if (look == Look.NUMBER || look == Look.TEXT) {
                shown.add(cell.text());
            }
        }
        boolean behindValues = before.containsValue(Role.VALUE);
        List<String> heads = headTexts(block, scan, column);
        if (numbers + texts == 0) {
            boolean own = block.above().stream()
                    .filter(row -> !scan.isUnitLine(row))
                    .anyMatch(row -> isColumnHead(scan, row, column));
            boolean labelHead =
                    heads.stream().anyMatch(text -> AxisVote.ofHead(text).isPresent());
            boolean behindLabels = before.containsValue(Role.LABEL);
            return own && behindLabels && !labelHead ? Role.VALUE : Role.EMPTY;
        }
        boolean serial = !behindValues
                && heads.stream()
                        .flatMap(text -> AxisVote.ofHead(text).stream())
                        .anyMatch(kind ->
                                kind.equals(Layout.SKIP) || kind.equals(Layout.KEY) || kind.equals(Layout.PERIOD));
        boolean yearAxis = !behindValues && numbers > 0 && years == numbers && isAxis(shown);
        boolean counting = !behindValues
                && before.values().stream().noneMatch(role -> role == Role.LABEL)
                && counts(shown, scan, block, column);
        boolean yearsBehind = behindValues
                && numbers > 0
                && years == numbers
                && headKinds(heads).contains(Layout.PERIOD);
        if (texts > numbers || serial || yearAxis || counting || yearsBehind) {
            return Role.LABEL;
        }
        return Role.VALUE;
    }

    /** A head of its own, not a title that merely covers the column. */
    private static boolean isColumnHead(SheetScan scan, int row, int column) {
        if (scan.grid().shown(row, column).isBlank()) {
            return false;
        }
        boolean acrossAll = scan.grid()
                .mergedAt(row, column)
                .filter(range -> range.firstColumn() == 0 && range.lastColumn() > 0)
                .isPresent();
        return !acrossAll && scan.grid().filled(row).size() > 1;
    }

    private static boolean isAxis(List<String> years) {
        return years.size() == 1 || years.stream().distinct().count() > 1;
    }

    /** 1, 2, 3 … before a column of names. */
    private static boolean counts(List<String> shown, SheetScan scan, TableBlock block, int column) {
        if (shown.size() < 3) {
            return false;
        }
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).strip().equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return block.body().stream()
                        .filter(row -> scan.look(row, column + 1) == Look.TEXT
                                && PrintedLabel.of(scan.grid()
                                                        .cell(row, column + 1)
                                                        .text())
                                                .text()
                                                .length()
                                        > 1)
                        .count()
                >= shown.size() / 2;
    }

    /** True where a merged cell begins before the values and reaches into them, as titles do. */
    boolean isTitle(CellRange range) {
        return range.firstColumn() < values.first() && range.lastColumn() >= values.first();
    }
}
