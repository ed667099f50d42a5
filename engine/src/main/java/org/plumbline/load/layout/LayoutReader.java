package org.plumbline.load.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.vocabulary.NearestName;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.vocabulary.TargetColumn;
import org.plumbline.load.yaml.YamlReader;
import org.plumbline.load.yaml.YamlValue;

/** Reads layout files: one layout, or several under {@code tables}. */
public final class LayoutReader {
    private static final Set<String> KEYS = Set.of(
            "file",
            "sheet",
            "as",
            "header-rows",
            "columns",
            "rows",
            "fixed",
            "skip-rows",
            "stop-at",
            "data-rows",
            "data-columns",
            "hidden",
            "tables");
    private static final List<String> KINDS = List.of(
            Layout.REGION,
            Layout.INDICATOR,
            Layout.PERIOD,
            Layout.UNIT,
            Layout.KEY,
            Layout.NAME,
            Layout.NOTE,
            Layout.SKIP);
    private static final Map<String, String> CHINESE = Map.of(
            "地区",
            Layout.REGION,
            "指标",
            Layout.INDICATOR,
            "时期",
            Layout.PERIOD,
            "年份",
            Layout.PERIOD,
            "单位",
            Layout.UNIT,
            "代码",
            Layout.KEY,
            "备注",
            Layout.NOTE,
            "跳过",
            Layout.SKIP);

    private final Findings findings;

    public LayoutReader(Findings findings) {
        this.findings = findings;
    }

    /** The layouts of a file; what is wrong with it is added to the findings. */
    public List<Layout> read(String file, String text) {
        Optional<YamlValue.Group> root = new YamlReader(file, findings, "header-rows: [2, 3]").read(text);
        if (root.isEmpty()) {
            return List.of();
        }
        YamlValue several = root.get().entries().get("tables");
        if (several instanceof YamlValue.Items items) {
            List<Layout> layouts = new ArrayList<>();
            for (YamlValue item : items.items()) {
                if (item instanceof YamlValue.Group group) {
                    Map<String, YamlValue> merged = new TreeMap<>(root.get().entries());
                    merged.remove("tables");
                    merged.putAll(group.entries());
                    layouts.add(layout(new YamlValue.Group(merged, group.location())));
                }
            }
            return layouts;
        }
        return List.of(layout(root.get()));
    }

    private Layout layout(YamlValue.Group group) {
        group.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String nearest = NearestName.find(key, KEYS).orElse("@none");
                findings.add(FindingCode.MANIFEST_UNKNOWN_KEY, value.location(), key, key, nearest);
            }
        });
        PlanTable table = text(group, "as").equals("targets") ? PlanTable.TARGETS : PlanTable.OBSERVATIONS;
        if (!Set.of("", "targets", "observations").contains(text(group, "as"))) {
            invalid(group, "as", "targets | observations");
        }
        List<Integer> headers = numbers(group, "header-rows");
        List<Integer> rows = numbers(group, "data-rows");
        Map<Integer, String> columns = new TreeMap<>();
        axis(group, "columns", table).forEach((key, kind) -> {
            if (key.matches("\\d{1,7}")) {
                columns.put(Integer.parseInt(key), kind);
            } else {
                invalid(group, "columns", "{2: period}");
            }
        });
        Map<Integer, String> labels = new TreeMap<>();
        axis(group, "rows", table).forEach((key, kind) -> {
            OptionalInt column = CellAddress.column(key.toUpperCase(java.util.Locale.ROOT));
            if (column.isPresent()) {
                labels.put(column.getAsInt(), kind);
            } else {
                invalid(group, "rows", "{A: region}");
            }
        });
        return new Layout(
                text(group, "file"),
                text(group, "sheet"),
                table,
                headers.isEmpty() ? List.copyOf(columns.keySet()) : headers,
                columns,
                labels,
                fixed(group, table),
                texts(group, "skip-rows"),
                text(group, "stop-at"),
                rows.isEmpty() ? 0 : rows.get(0),
                rows.size() < 2 ? 0 : rows.get(1),
                span(group),
                text(group, "hidden").equals("skip"));
    }

    private void invalid(YamlValue.Group group, String key, String expected) {
        YamlValue value = group.entries().getOrDefault(key, group);
        findings.add(
                FindingCode.MANIFEST_INVALID,
                value.location(),
                key,
                value instanceof YamlValue.Text text ? text.text() : "…",
                expected);
    }

    private static String text(YamlValue.Group group, String key) {
        return group.entries().get(key) instanceof YamlValue.Text text ? text.text() : "";
    }

    private static List<String> texts(YamlValue.Group group, String key) {
        YamlValue value = group.entries().get(key);
        if (value instanceof YamlValue.Items items) {
            return items.items().stream()
                    .map(item -> item instanceof YamlValue.Text text ? text.text() : "")
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return value instanceof YamlValue.Text text && !text.text().isEmpty() ? List.of(text.text()) : List.of();
    }

    private List<Integer> numbers(YamlValue.Group group, String key) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : texts(group, key)) {
            if (text.matches("[1-9]\\d{0,6}")) {
                numbers.add(Integer.parseInt(text));
            } else {
                invalid(group, key, "[2, 3]");
            }
        }
        return numbers;
    }

    private Map<String, String> entries(YamlValue.Group group, String key) {
        Map<String, String> entries = new TreeMap<>();
        YamlValue value = group.entries().get(key);
        if (value instanceof YamlValue.Group inner) {
            inner.entries().forEach((name, each) -> {
                if (each instanceof YamlValue.Text text) {
                    entries.put(name, text.text());
                }
            });
        } else if (value != null
                && !(value instanceof YamlValue.Text text && text.text().isEmpty())) {
            invalid(group, key, "{…}");
        }
        return entries;
    }

    private Map<String, String> axis(YamlValue.Group group, String key, PlanTable table) {
        Map<String, String> axis = new HashMap<>();
        entries(group, key).forEach((place, typed) -> kind(typed, table)
                .ifPresentOrElse(kind -> axis.put(place, kind), () -> invalid(group, key, String.join(" | ", KINDS))));
        return axis;
    }

    private static Optional<String> kind(String typed, PlanTable table) {
        String kind = CHINESE.getOrDefault(typed, typed);
        return KINDS.contains(kind) ? Optional.of(kind) : column(kind, table).map(TableColumn::header);
    }

    private static Optional<TableColumn> column(String typed, PlanTable table) {
        List<TableColumn> columns =
                table == PlanTable.TARGETS ? List.of(TargetColumn.values()) : List.of(ObservationColumn.values());
        return columns.stream()
                .filter(column ->
                        column.header().equals(typed) || column.names().contains(typed))
                .findFirst();
    }

    private Map<String, String> fixed(YamlValue.Group group, PlanTable table) {
        Map<String, String> fixed = new TreeMap<>();
        entries(group, "fixed").forEach((typed, value) -> kind(typed, table)
                .ifPresentOrElse(kind -> fixed.put(kind, value), () -> invalid(group, "fixed", "{unit: 亿元}")));
        return fixed;
    }

    private Optional<Layout.ColumnSpan> span(YamlValue.Group group) {
        String text = text(group, "data-columns").toUpperCase(java.util.Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] ends = text.split("[-:]", -1);
        OptionalInt first = CellAddress.column(ends[0].strip());
        OptionalInt last = CellAddress.column(ends[ends.length - 1].strip());
        if (first.isEmpty() || last.isEmpty()) {
            invalid(group, "data-columns", "C-L");
            return Optional.empty();
        }
        return Optional.of(new Layout.ColumnSpan(first.getAsInt(), last.getAsInt()));
    }
}
