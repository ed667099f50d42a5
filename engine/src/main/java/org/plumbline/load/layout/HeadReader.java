package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plumbline.load.grid.CellRange;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;

/** Reads the heads of a table: what stands above every column with values, stacked and merged heads filled forward. */
final class HeadReader {
    /** Heads among regions that compare the region before them: 比2021年, 增长%. */
    private static final Pattern COMPARED = Pattern.compile("(?:比|较|为).{0,12}[年期月].*|.*(?:增长|增减|增速|±|\\+、?-|[%％]).*");

    /** A sum at the left of its parts says nothing about them. */
    private static final Pattern TOTAL = Pattern.compile("(?i)合计|总计|共计|小计|计|总数|total");

    private final Layout layout;
    private final Grid grid;
    private final KnownNames names;
    private final List<Integer> heads;

    HeadReader(Layout layout, Grid grid, KnownNames names) {
        this.layout = layout;
        this.grid = grid;
        this.names = names;
        this.heads = layout.headerRows().stream().map(row -> row - 1).toList();
    }

    /** Columns with values and what their heads say, from left to right. */
    Map<Integer, HeadColumn> read(Optional<PrintedPeriod> present) {
        int behindLabels = layout.rows().keySet().stream()
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        int first = layout.dataColumns().map(Layout.ColumnSpan::first).orElse(behindLabels);
        int last = layout.dataColumns().map(Layout.ColumnSpan::last).orElse(grid.width() - 1);
        Map<Integer, HeadColumn> columns = new TreeMap<>();
        boolean yearsAsDates = datesAreYears(first, last);
        for (int column = first; column <= Math.min(last, grid.width() - 1); column++) {
            boolean skipped = layout.rows().containsKey(column)
                    || (layout.skipHidden() && grid.hiddenColumns().contains(column));
            List<Map.Entry<String, String>> texts = texts(column, first, yearsAsDates);
            if (!skipped && (!texts.isEmpty() || heads.isEmpty())) {
                columns.put(column, HeadColumn.of(texts, present, names));
            }
        }
        return settled(columns);
    }

    private boolean datesAreYears(int first, int last) {
        List<String> dates = new ArrayList<>();
        for (int head : heads) {
            for (int column = first;
                    column <= last && layout.columnKind(head + 1).equals(Layout.PERIOD);
                    column++) {
                dates.add(grid.shown(head, column).text());
            }
        }
        return DateAxis.areYears(dates);
    }

    private List<Map.Entry<String, String>> texts(int column, int first, boolean yearsAsDates) {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        List<CellRange> seen = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Optional<CellRange> range = grid.mergedAt(heads.get(i), column);
            if (range.isPresent() && seen.contains(range.get())) {
                continue;
            }
            range.ifPresent(seen::add);
            String text = text(i, column, first);
            if (!text.isBlank()) {
                String kind = layout.columnKind(heads.get(i) + 1);
                texts.add(Map.entry(kind, yearsAsDates && kind.equals(Layout.PERIOD) ? DateAxis.year(text) : text));
            }
        }
        return texts;
    }

    private String text(int index, int column, int first) {
        int row = heads.get(index);
        String own = grid.shown(row, column).text();
        if (!own.isBlank() || !hasLower(index, column)) {
            return own;
        }
        for (int left = column - 1; left >= first; left--) {
            String text = grid.shown(row, left).text();
            if (!text.isBlank()) {
                return reaches(index, left, column) ? text : "";
            }
        }
        return "";
    }

    /**
     * True where a head also stands for a blank column behind it: 出生 over 人数 and 出生率, or a total whose parts stand in boxes
     * lower at its right. Years and merged heads reach no further than they are drawn.
     */
    private boolean reaches(int index, int left, int column) {
        int row = heads.get(index);
        boolean indicator = layout.columnKind(row + 1).equals(Layout.INDICATOR);
        boolean wide = grid.mergedAt(row, left)
                .filter(range -> range.lastColumn() > range.firstColumn())
                .isPresent();
        if (wide) {
            return false;
        }
        if (hasLower(index, left)) {
            return grid.mergedAt(row, left).isEmpty()
                    && grid.mergedAt(row, column).isEmpty();
        }
        boolean box = grid.mergedAt(row, column)
                .filter(range -> range.lastColumn() > range.firstColumn())
                .isPresent();
        boolean sameOuter = index == 0
                || layout.columnKind(heads.get(index - 1) + 1).equals(Layout.PERIOD)
                || outer(index, left).equals(outer(index, column));
        boolean total = TOTAL.matcher(
                        PrintedLabel.of(grid.shown(row, left).text()).text())
                .matches();
        return indicator && sameOuter && !total && (box || isSub(index, column));
    }

    /** True where the next head beneath is marked as a part: #女性. */
    private boolean isSub(int index, int column) {
        return heads.stream()
                .skip(index + 1L)
                .map(row -> grid.shown(row, column).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .filter(text -> PrintedLabel.of(text).sub())
                .isPresent();
    }

    private String outer(int index, int column) {
        return text(index - 1, column, 0);
    }

    private boolean hasLower(int index, int column) {
        Optional<CellRange> own = grid.mergedAt(heads.get(index), column);
        for (int lower = index + 1; lower < heads.size(); lower++) {
            boolean other = own.isEmpty() || !own.equals(grid.mergedAt(heads.get(lower), column));
            if (other && !grid.shown(heads.get(lower), column).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Heads such as 比上年增长 among years belong to the latest of the years beside them. */
    private Map<Integer, HeadColumn> settled(Map<Integer, HeadColumn> columns) {
        Map<Integer, HeadColumn> settled = new TreeMap<>(columns);
        columns.forEach((column, head) -> {
            if (head.loosePeriod() && head.period().isEmpty()) {
                latest(columns, outer(head)).ifPresent(period -> settled.put(column, with(head, period)));
            }
            if (COMPARED.matcher(head.region()).matches()
                    && names.region(head.region()).isEmpty()) {
                settled.put(column, head.comparing(regionBefore(columns, column)));
            }
        });
        return settled;
    }

    private static String regionBefore(Map<Integer, HeadColumn> columns, int column) {
        String before = "";
        for (Map.Entry<Integer, HeadColumn> other : columns.entrySet()) {
            String region = other.getValue().region();
            boolean own = !COMPARED.matcher(region).matches();
            before = other.getKey() < column && own ? region : before;
        }
        return before;
    }

    private static List<String> outer(HeadColumn head) {
        int size = head.indicators().size();
        return size == 0 ? List.of() : head.indicators().subList(0, size - 1);
    }

    private static Optional<PrintedPeriod> latest(Map<Integer, HeadColumn> columns, List<String> outer) {
        return columns.values().stream()
                .filter(head -> head.indicators().equals(outer))
                .flatMap(head -> head.period().stream())
                .max(Comparator.comparing((PrintedPeriod p) -> p.year().orElse(0) * 12 + p.firstMonth() + p.months()));
    }

    private static HeadColumn with(HeadColumn head, PrintedPeriod period) {
        return new HeadColumn(
                head.indicators(),
                head.region(),
                head.regionName(),
                Optional.of(period),
                head.unit(),
                head.status(),
                head.note(),
                head.keys(),
                head.others(),
                true);
    }
}
