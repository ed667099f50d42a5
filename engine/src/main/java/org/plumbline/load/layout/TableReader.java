package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.Grid;
import org.plumbline.load.grid.GridCell;
import org.plumbline.load.layout.TableValue.State;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.PrintedLabel;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.load.parse.PrintedUnit;
import org.plumbline.load.parse.PrintedValue;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;

/** Reads a table of a sheet as its layout says. */
public final class TableReader {
    private static final Pattern NO_VALUE =
            Pattern.compile("(?i)na|n\\.a\\.?|null|nan|:|x|[~～·×.]|\\*|暂无|无|缺|无数据|未公布|未统计|不详|暂缺|空");
    /** The row that adds up a table of regions stands for the region of its title. */
    private static final Pattern TOTAL = Pattern.compile("合计|总计|总\\s*计|合\\s*计|全[市省区县]|[市省区县]合计");

    private static final Pattern ADMINISTRATIVE = Pattern.compile(".{2,}[省市区县州盟旗]");

    private final Layout layout;
    private final Grid grid;
    private final String file;
    private final KnownNames names;
    private final TitleText title;
    private final Map<Integer, HeadColumn> columns;
    private final RowLabels labels;
    private final int firstRow;

    private final CellUnit units;
    private final Section section;
    private final Set<Inference> inferences = EnumSet.noneOf(Inference.class);
    /** True once a figure took its name from the title. */
    private boolean named;

    public TableReader(Layout layout, Grid grid, String file, KnownNames names) {
        this.layout = layout;
        this.grid = window(layout, grid);
        this.file = file;
        this.names = names;
        int firstHead =
                layout.headerRows().stream().mapToInt(row -> row - 1).min().orElse(0);
        int lastHead =
                layout.headerRows().stream().mapToInt(row -> row - 1).max().orElse(-1);
        firstRow = layout.firstRow() > 0 ? layout.firstRow() - 1 : lastHead + 1;
        int top = Math.min(firstHead, firstRow);
        List<String> lines = new ArrayList<>(TableLines.above(this.grid, top));
        if (this.grid != grid && lines.stream().allMatch(PrintedUnit::isUnitLine)) {
            lines = new ArrayList<>(TableLines.above(grid, top));
        }
        for (int row = firstHead; row < firstRow; row++) {
            if (!layout.headerRows().contains(row + 1)) {
                lines.addAll(TableLines.texts(this.grid, row).stream()
                        .filter(PrintedUnit::isUnitLine)
                        .toList());
            }
        }
        List<String> continued = TableLines.continued(grid, top, lines);
        infer(!continued.isEmpty(), Inference.CONTINUED);
        title = TitleText.of(TitleText.joined(continued, lines), grid.name(), names);
        columns = new HeadReader(layout, this.grid, names).read(present());
        labels = new RowLabels(layout, this.grid, names, firstRow);
        units = new CellUnit(title, layout);
        section = new Section(present(), names);
    }

    /** The columns of one of several tables side by side, which blank columns keep apart. */
    private static Grid window(Layout layout, Grid grid) {
        if (layout.dataColumns().isEmpty()) {
            return grid;
        }
        Layout.ColumnSpan values = layout.dataColumns().get();
        int first = layout.rows().keySet().stream().mapToInt(Integer::intValue).reduce(values.first(), Math::min);
        int last = layout.rows().keySet().stream().mapToInt(Integer::intValue).reduce(values.last(), Math::max);
        boolean whole = first == 0 && last >= grid.width() - 1;
        boolean apart = (first == 0 || grid.isBlankColumn(first - 1))
                && (last >= grid.width() - 1 || grid.isBlankColumn(last + 1));
        return !whole && apart ? grid.within(first, last) : grid;
    }

    /** What was taken for granted; complete once the table was read. */
    public Set<Inference> inferences() {
        infer(units.grown(), Inference.GROWTH_IN_PERCENT);
        infer(title.bySheet() && named, Inference.SHEET_NAME);
        return Set.copyOf(inferences);
    }

    private void infer(boolean so, Inference inference) {
        if (so) {
            inferences.add(inference);
        }
    }

    /** What stands above the table. */
    public TitleText title() {
        return title;
    }

    private Optional<PrintedPeriod> present() {
        return Optional.ofNullable(layout.fixed().get(Layout.PERIOD))
                .flatMap(PrintedPeriod::parse)
                .or(title::period);
    }

    private record Found(int row, String parent, TableValue value) {}

    /** All cells of the body, row by row; labels that stand for several rows get the row above in front. */
    public List<TableValue> read() {
        List<Found> found = new ArrayList<>();
        int last = layout.lastRow() > 0 ? Math.min(layout.lastRow(), grid.height()) : grid.height();
        int end = last;
        for (int row = firstRow; row < last; row++) {
            if (ends(row)) {
                end = row;
                break;
            }
            boolean hidden = layout.skipHidden() && grid.hiddenRows().contains(row);
            if (!hidden && !grid.filled(row).isEmpty() && !isSkipped(row) && !isSection(row)) {
                row(row, found);
            }
        }
        Map<String, String> notes = TableLines.footnotes(grid, end);
        return withParents(found).stream().map(value -> noted(value, notes)).toList();
    }

    private boolean ends(int row) {
        if (!layout.stopAt().isEmpty()) {
            String wanted = NameKey.of(layout.stopAt());
            return TableLines.texts(grid, row).stream()
                    .findFirst()
                    .filter(text -> NameKey.of(text).startsWith(wanted))
                    .isPresent();
        }
        return TableLines.isFootnote(grid, row) && columns.keySet().stream().noneMatch(c -> isFigure(row, c));
    }

    private boolean isFigure(int row, int column) {
        return PrintedValue.parse(grid.cell(row, column).text()).isPresent();
    }

    private boolean isSkipped(int row) {
        Set<String> skipped = new HashSet<>();
        layout.skipRows().forEach(text -> skipped.add(NameKey.of(text)));
        return layout.rows().keySet().stream()
                .map(column -> NameKey.of(grid.shown(row, column).text()))
                .anyMatch(skipped::contains);
    }

    /** A row of one text only tells what the rows beneath belong to, unless it is a region without figures. */
    private boolean isSection(int row) {
        if (columns.keySet().stream().anyMatch(column -> !grid.cell(row, column).isBlank())) {
            return false;
        }
        List<String> texts = TableLines.texts(grid, row);
        if (!labels.labelled(row)) {
            if (texts.size() == 1 && PrintedPeriod.parse(texts.get(0)).isPresent()) {
                section.take(texts.get(0), false);
            }
            return true;
        }
        String text = PrintedLabel.of(texts.get(0)).text();
        boolean region =
                names.region(text).isPresent() || ADMINISTRATIVE.matcher(text).matches();
        if (layout.rows().containsValue(Layout.REGION) && region) {
            return false;
        }
        section.take(texts.get(0), region);
        labels.parent(row);
        return true;
    }

    private void row(int row, List<Found> found) {
        HeadColumn label = labels.read(row, present());
        String parent = labels.parent(row);
        boolean unlabelled = !layout.rows().isEmpty() && !labels.labelled(row);
        if (unlabelled) {
            return;
        }
        columns.forEach((column, head) -> {
            boolean covered = grid.mergedAt(row, column)
                    .filter(range -> !range.startsAt(row, column))
                    .isPresent();
            if (!covered) {
                found.add(new Found(row, parent.isEmpty() ? section.group() : parent, value(row, column, label, head)));
            }
        });
    }

    private TableValue value(int row, int column, HeadColumn label, HeadColumn head) {
        GridCell cell = grid.cell(row, column);
        Optional<PrintedValue> figure = PrintedValue.parse(cell.exact());
        State state = state(cell, figure);
        String named = String.join("-", parts(label, head));
        CellPeriod time = CellPeriod.of(label, head, section.heads(), present(), named);
        infer(time.toDate(), Inference.TO_DATE);
        infer(time.quarter(), Inference.QUARTER);
        String period = time.period().map(Period::toString).orElse(fixed(Layout.PERIOD));
        Map<String, String> others = new HashMap<>(layout.fixed());
        others.putAll(label.others());
        others.putAll(head.others());
        List<String> keys = new ArrayList<>(label.keys());
        keys.addAll(head.keys());
        String printed =
                first(label.region(), head.region(), section.heads().region(), fixed(Layout.REGION), title.region());
        boolean sum = names.ofPlan()
                && names.region(printed).isEmpty()
                && TOTAL.matcher(printed).matches();
        String region = sum ? first(title.region(), printed) : printed;
        return new TableValue(
                names.region(region).orElse(region),
                first(label.regionName(), head.regionName()),
                indicator(label, head),
                period,
                figure.map(PrintedValue::number).orElse(""),
                PrintedValue.parse(cell.text()).map(PrintedValue::number).orElse(""),
                units.of(figure, label, head, section.heads(), named),
                state == State.MISSING ? "O" : first(head.status(), label.status(), fixed("status")),
                figure.map(PrintedValue::qualifier)
                        .filter(q -> q != Qualifier.EXACT)
                        .map(Qualifier::code)
                        .orElse(""),
                joined(figure.map(PrintedValue::marks).orElse(""), label.note(), head.note()),
                String.join(" / ", keys),
                title.title(),
                state,
                cell.text(),
                location(row, column),
                others);
    }

    private SourceLocation location(int row, int column) {
        SourceLocation line = SourceLocation.ofLine(file, row + 1);
        return grid.addressed() ? line.atCell(grid.name(), grid.address(row, column)) : line;
    }

    private static State state(GridCell cell, Optional<PrintedValue> figure) {
        if (cell.state() == GridCell.State.WITHOUT_RESULT) {
            return State.WITHOUT_RESULT;
        }
        if (cell.state() == GridCell.State.VALUE && figure.isPresent()) {
            return State.VALUE;
        }
        boolean missing = cell.state() == GridCell.State.VALUE
                && (MissingCodes.isMissing(cell.text())
                        || NO_VALUE.matcher(cell.text().strip()).matches());
        return missing ? State.MISSING : State.UNREADABLE;
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String joined(String... texts) {
        List<String> filled = new ArrayList<>(List.of(texts));
        filled.removeIf(String::isEmpty);
        return String.join(" ", new java.util.LinkedHashSet<>(filled));
    }

    private String fixed(String kind) {
        return layout.fixed().getOrDefault(kind, "");
    }

    private static List<String> parts(HeadColumn label, HeadColumn head) {
        List<String> parts = new ArrayList<>(label.indicators());
        head.indicators().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        return parts;
    }

    private String indicator(HeadColumn label, HeadColumn head) {
        if (!fixed(Layout.INDICATOR).isEmpty()) {
            return names.indicator(fixed(Layout.INDICATOR)).orElse(fixed(Layout.INDICATOR));
        }
        List<String> parts = parts(label, head);
        if (parts.isEmpty()) {
            named = true;
            return names.indicator(title.indicator()).orElse(title.indicator());
        }
        return candidates(parts).stream()
                .flatMap(text -> names.indicator(text).stream())
                .findFirst()
                .orElse(String.join("-", parts));
    }

    private List<String> candidates(List<String> parts) {
        List<String> candidates = new ArrayList<>();
        candidates.add(String.join("-", parts));
        candidates.add(String.join("", parts));
        if (names.ofPlan()) {
            candidates.add(title.indicator() + "-" + String.join("-", parts));
            candidates.add(title.indicator() + String.join("", parts));
            candidates.add(parts.get(parts.size() - 1) + "产业");
            boolean growth = CellUnit.isGrowth(parts.get(parts.size() - 1));
            if (!growth && parts.size() > 1) {
                candidates.add(parts.get(parts.size() - 1));
            }
        }
        return candidates;
    }

    private static List<TableValue> withParents(List<Found> found) {
        Map<String, Set<Integer>> rows = new HashMap<>();
        Predicate<Found> isRepeated =
                each -> rows.getOrDefault(identity(each.value()), Set.of()).size() > 1;
        found.forEach(each -> rows.computeIfAbsent(identity(each.value()), key -> new HashSet<>())
                .add(each.row()));
        List<TableValue> values = new ArrayList<>();
        for (Found each : found) {
            boolean prefixed = !each.parent().isEmpty() && isRepeated.test(each);
            values.add(
                    prefixed
                            ? each.value()
                                    .named(each.parent() + "-" + each.value().indicator())
                            : each.value());
        }
        return values;
    }

    private static String identity(TableValue value) {
        return value.region() + "\n" + value.indicator() + "\n" + value.period() + "\n" + value.key();
    }

    private static TableValue noted(TableValue value, Map<String, String> notes) {
        String text = notes.get(value.note());
        if (text == null) {
            return value;
        }
        return new TableValue(
                value.region(),
                value.regionName(),
                value.indicator(),
                value.period(),
                value.number(),
                value.shown(),
                value.unit(),
                value.status(),
                value.qualifier(),
                value.note() + " " + text,
                value.key(),
                value.title(),
                value.state(),
                value.text(),
                value.location(),
                value.others());
    }
}
