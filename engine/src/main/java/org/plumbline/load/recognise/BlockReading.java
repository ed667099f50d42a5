package org.plumbline.load.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.layout.KnownNames;
import org.plumbline.load.layout.Layout;
import org.plumbline.load.layout.PartOfYear;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedUnit;
import org.plumbline.load.recognise.Recognised.Reason;
import org.plumbline.load.recognise.SheetScan.Look;
import org.plumbline.load.vocabulary.PlanTable;

/** Decides what the heads and labels of one table are. */
final class BlockReading {
    private static final double SURE = 0.6;

    private final TableBlock block;
    private final BlockShape shape;
    private final SheetScan scan;
    private final Grid grid;
    private final KnownNames names;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    BlockReading(TableBlock block, BlockShape shape, SheetScan scan, KnownNames names) {
        this.block = block;
        this.shape = shape;
        this.scan = scan;
        this.grid = scan.grid();
        this.names = names;
    }

    /** The layout of the table; empty where nothing tells what its figures are. */
    Optional<Recognised> read(boolean onlyTable, boolean lastTable) {
        List<Integer> heads = headRows();
        Map<Integer, String> columns = new LinkedHashMap<>();
        heads.forEach(row -> columns.put(row + 1, headKind(row, heads)));
        Map<Integer, String> rows = labelKinds(heads);
        if (heads.isEmpty() && rows.isEmpty()) {
            return Optional.empty();
        }
        columns.forEach((row, kind) -> axisReason("head", Integer.toString(row), kind));
        rows.forEach((column, kind) -> axisReason("labels", CellAddress.columnName(column), kind));
        boolean beside =
                shape.labels().stream().anyMatch(c -> c > shape.values().last()) || !onlyTable;
        Layout layout = new Layout(
                "",
                grid.name(),
                PlanTable.OBSERVATIONS,
                heads.stream().map(row -> row + 1).toList(),
                columns,
                rows,
                Map.of(),
                List.of(),
                "",
                heads.isEmpty() ? block.firstRow() + 1 : 0,
                lastTable ? 0 : block.lastRow() + 1,
                beside ? Optional.of(shape.values()) : spanUnlessPlain(rows),
                false);
        return Optional.of(new Recognised(layout, certainty(), reasons));
    }

    private Optional<Layout.ColumnSpan> spanUnlessPlain(Map<Integer, String> rows) {
        int behind = rows.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
        return shape.values().first() == behind ? Optional.empty() : Optional.of(shape.values());
    }

    private void axisReason(String where, String place, String kind) {
        if (!kind.equals(Layout.SKIP)) {
            reasons.add(Reason.of(where, place, kind));
        }
    }

    private double certainty() {
        int figures = 0;
        int filled = 0;
        for (int row : block.body()) {
            for (int column = shape.values().first(); column <= shape.values().last(); column++) {
                Look look = scan.look(row, column);
                filled += look == Look.BLANK ? 0 : 1;
                figures += look == Look.NUMBER || look == Look.MISSING ? 1 : 0;
            }
        }
        double known =
                shares.stream().mapToDouble(Double::doubleValue).average().orElse(0.3);
        return filled == 0 ? 0 : known * figures / filled;
    }

    /** Rows with heads from top to bottom: those above the body that say something of single columns. */
    private List<Integer> headRows() {
        List<Integer> heads = new ArrayList<>();
        List<Integer> above = block.above();
        for (int i = above.size() - 1; i >= 0; i--) {
            int row = above.get(i);
            if (isUnitsOfColumns(row) || (!scan.isUnitLine(row) && isHead(row, heads.isEmpty()))) {
                heads.add(0, row);
            } else if (!scan.isUnitLine(row) && !heads.isEmpty() && !isLatinLine(row)) {
                break;
            }
        }
        return heads;
    }

    /** True for one head in Latin letters, which repeats a Chinese one above it. */
    private boolean isLatinLine(int row) {
        return grid.filled(row).size() == 1
                && grid.filled(row).keySet().stream()
                        .allMatch(column -> column >= shape.values().first())
                && grid.filled(row).values().stream().noneMatch(cell -> PrintedLabel.hasHan(cell.text()));
    }

    /** True for units beneath or above single columns; a table's own unit also stands alone, or in two languages. */
    private boolean isUnitsOfColumns(int row) {
        List<String> texts = texts(row);
        long units = texts.stream()
                .filter(text -> PrintedUnit.isUnitLine(text) || PrintedUnit.isUnit(text))
                .count();
        boolean most = units * 2 > shape.values().last() - shape.values().first() + 1;
        boolean bare = texts.stream().allMatch(PrintedUnit::isBareUnit);
        return units == texts.size() && units > 1 && (most || bare);
    }

    private boolean isHead(int row, boolean lowest) {
        List<Integer> own = Stream.iterate(
                        shape.values().first(), c -> c <= shape.values().last(), c -> c + 1)
                .filter(column -> !grid.shown(row, column).isBlank())
                .filter(column -> !isTableUnit(grid.shown(row, column).text()))
                .filter(column ->
                        grid.mergedAt(row, column).filter(shape::isTitle).isEmpty())
                .toList();
        if (own.isEmpty()) {
            return false;
        }
        boolean single = own.size() == 1
                && shape.values().last() > shape.values().first()
                && grid.filled(row).size() == 1
                && grid.mergedAt(row, own.get(0)).isEmpty();
        if (!single) {
            return true;
        }
        String text = grid.shown(row, own.get(0)).text();
        return !lowest && AxisVote.isPeriod(PrintedLabel.of(text).text());
    }

    /** 单位：亿元 at the right end of a line above the heads. */
    private static boolean isTableUnit(String text) {
        return !PrintedUnit.isBareUnit(text)
                && PrintedUnit.isUnitLine(text)
                && !PrintedUnit.statedIn(text).isEmpty();
    }

    /** What the heads of a row say, each merged cell once. */
    private List<String> texts(int row) {
        List<String> texts = new ArrayList<>();
        for (int column = shape.values().first(); column <= shape.values().last(); column++) {
            int at = column;
            boolean covered = grid.mergedAt(row, column)
                    .filter(range -> (range.firstColumn() < at
                                    && range.firstColumn() >= shape.values().first())
                            || range.firstRow() < row)
                    .isPresent();
            boolean title = grid.mergedAt(row, column).filter(shape::isTitle).isPresent();
            String text = grid.shown(row, column).text();
            if (!covered && !title && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String headKind(int row, List<Integer> heads) {
        List<String> texts = texts(row);
        if (scan.isColumnCount(row) || isTranslation(row, heads)) {
            return Layout.SKIP;
        }
        if (isUnitsOfColumns(row)) {
            return Layout.UNIT;
        }
        Optional<String> stated = corner(row, heads);
        if (stated.isPresent() && !stated.get().equals(Layout.INDICATOR)) {
            return stated.get();
        }
        AxisVote vote = AxisVote.of(texts, names);
        boolean years = texts.stream()
                .anyMatch(text -> AxisVote.isPeriod(PrintedLabel.of(text).text()));
        if (vote.kind().equals(Layout.INDICATOR) && years && half(texts)) {
            vote = new AxisVote(Layout.PERIOD, 0.7);
        }
        if (!vote.kind().equals(Layout.SKIP)) {
            shares.add(vote.share());
        }
        return vote.kind();
    }

    /** What a row of heads holds by its own words before the values, where every row of heads has such words. */
    private Optional<String> corner(int row, List<Integer> heads) {
        return hasCorners(heads) ? AxisVote.ofHead(cornerText(row)) : Optional.empty();
    }

    private boolean hasCorners(List<Integer> heads) {
        return heads.size() > 1
                && heads.stream().map(this::cornerText).distinct().count() == heads.size()
                && heads.stream()
                        .allMatch(head -> AxisVote.ofHead(cornerText(head)).isPresent());
    }

    private String cornerText(int row) {
        boolean several = shape.labels().size() != 1
                || shape.labels().get(0) > shape.values().first();
        return several ? "" : grid.cell(row, shape.labels().get(0)).text();
    }

    private static boolean half(List<String> texts) {
        return texts.stream()
                                .filter(text ->
                                        AxisVote.isPeriod(PrintedLabel.of(text).text()))
                                .count()
                        * 2
                >= texts.size();
    }

    /** English heads beneath Chinese ones. */
    private boolean isTranslation(int row, List<Integer> heads) {
        List<String> own = texts(row);
        boolean latin = !own.isEmpty()
                && own.stream().noneMatch(text -> PrintedLabel.hasHan(text) || text.matches(".*\\d.*"))
                && own.stream().allMatch(text -> text.matches("(?s).*\\p{IsLatin}{3}.*"));
        return latin
                && heads.stream().filter(other -> other < row).anyMatch(other -> texts(other).stream()
                        .anyMatch(PrintedLabel::hasHan));
    }

    private Map<Integer, String> labelKinds(List<Integer> heads) {
        Map<Integer, String> kinds = new TreeMap<>();
        for (int column : shape.labels()) {
            kinds.put(column, labelKind(column, heads));
        }
        preferCodes(kinds);
        settleNames(kinds);
        keepOneRegion(kinds);
        return kinds;
    }

    private List<String> labels(int column) {
        return block.body().stream()
                .map(row -> grid.cell(row, column).text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String labelKind(int column, List<Integer> heads) {
        List<Integer> from = heads.isEmpty() ? block.above() : heads;
        Optional<String> stated = hasCorners(heads)
                ? Optional.empty()
                : from.stream()
                        .map(row -> grid.shown(row, column).text())
                        .flatMap(text -> AxisVote.ofHead(text).stream())
                        .reduce((outer, inner) -> inner);
        List<String> labels = labels(column);
        AxisVote vote = AxisVote.of(labels, names);
        if (stated.isEmpty()) {
            return voted(vote);
        }
        String kind = stated.get();
        boolean unitsStated = kind.equals(Layout.UNIT) && !vote.kind().equals(Layout.UNIT);
        boolean named = kind.equals(Layout.KEY)
                && vote.kind().equals(Layout.REGION)
                && vote.share() >= SURE
                && isChinese(column);
        boolean otherwise = named
                || (kind.equals(Layout.INDICATOR) && !vote.kind().equals(Layout.INDICATOR))
                || (kind.equals(Layout.REGION) && vote.kind().equals(Layout.PERIOD) && vote.share() >= SURE)
                || (kind.equals(Layout.PERIOD) && !vote.kind().equals(Layout.PERIOD) && holdsNoPeriods(column));
        if (unitsStated) {
            return labels.stream().anyMatch(PrintedUnit::isBareUnit) ? Layout.UNIT : voted(vote);
        }
        if (otherwise) {
            return voted(vote);
        }
        boolean axis = kind.equals(Layout.REGION) || kind.equals(Layout.PERIOD) || kind.equals(Layout.INDICATOR);
        if (axis) {
            shares.add(vote.kind().equals(kind) ? Math.max(0.9, vote.share()) : 0.75);
        }
        return kind;
    }

    /** True where the labels under a head such as 年份 are something else altogether. */
    private boolean holdsNoPeriods(int column) {
        boolean parts = PartOfYear.of(BlockShape.headTexts(block, scan, column)).isPresent();
        return !parts
                && labels(column).stream().map(PrintedLabel::of).noneMatch(label -> AxisVote.isPeriod(label.text()));
    }

    private String voted(AxisVote vote) {
        shares.add(vote.share());
        return vote.kind();
    }

    /** Of codes of three letters and names in Latin letters, the codes tell regions apart. */
    private void preferCodes(Map<Integer, String> kinds) {
        for (Map.Entry<Integer, String> code : List.copyOf(kinds.entrySet())) {
            boolean letters = code.getValue().equals(Layout.KEY)
                    && labels(code.getKey()).stream()
                            .allMatch(text -> text.strip().matches("[A-Z]{3}"));
            Optional<Integer> name = kinds.entrySet().stream()
                    .filter(other -> other.getValue().equals(Layout.REGION))
                    .map(Map.Entry::getKey)
                    .filter(column -> labels(column).stream().noneMatch(PrintedLabel::hasHan))
                    .findFirst();
            if (letters && name.isPresent()) {
                kinds.put(name.get(), Layout.NAME);
                kinds.put(code.getKey(), Layout.REGION);
                return;
            }
        }
    }

    /** Columns in Latin letters beside Chinese ones repeat them in English; texts behind the figures are remarks. */
    private void settleNames(Map<Integer, String> kinds) {
        boolean chinese = kinds.keySet().stream().anyMatch(column -> isChinese(column));
        boolean region =
                kinds.entrySet().stream().anyMatch(e -> e.getValue().equals(Layout.REGION) && isChinese(e.getKey()));
        for (Map.Entry<Integer, String> column : List.copyOf(kinds.entrySet())) {
            boolean axis =
                    column.getValue().equals(Layout.REGION) || column.getValue().equals(Layout.INDICATOR);
            boolean latin = labels(column.getKey()).stream().noneMatch(PrintedLabel::hasHan)
                    && labels(column.getKey()).stream().anyMatch(text -> text.matches(".*\\p{IsLatin}{2}.*"));
            if (axis && latin && chinese && translates(column.getKey(), kinds)) {
                kinds.put(column.getKey(), region ? Layout.NAME : Layout.SKIP);
            } else if (axis && column.getKey() > shape.values().last()) {
                kinds.put(column.getKey(), Layout.NOTE);
            }
        }
    }

    /** True where a column has about as many different texts as a Chinese one; 数量 and 比重 in turn repeat nothing. */
    private boolean translates(int column, Map<Integer, String> kinds) {
        long own = labels(column).stream().distinct().count();
        return kinds.keySet().stream()
                .filter(this::isChinese)
                .anyMatch(other -> own * 2 > labels(other).stream().distinct().count());
    }

    private boolean isChinese(int column) {
        List<String> labels = labels(column);
        return labels.stream().filter(PrintedLabel::hasHan).count() * 2 > labels.size();
    }

    private static void keepOneRegion(Map<Integer, String> kinds) {
        List<Integer> regions = kinds.entrySet().stream()
                .filter(e -> e.getValue().equals(Layout.REGION))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < regions.size() - 1; i++) {
            kinds.put(regions.get(i), Layout.KEY);
        }
    }
}
