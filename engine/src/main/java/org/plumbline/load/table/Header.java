package org.plumbline.load.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.TableColumn;

/**
 * Which column stands where. Names match in English or Chinese whatever their case, and dash, underscore and blank are
 * the same. In SDMX-CSV (known by {@code OBS_VALUE}) the label of {@code id: label} heads is left out, of several heads for
 * one column the most specific counts, and the columns that only describe the message are skipped.
 */
public final class Header {
    private static final Set<String> SDMX_MESSAGE =
            Set.of("structure", "structureid", "structurename", "action", "dataflow", "freq", "timeformat");
    private static final Set<ObservationColumn> SDMX_UNCODED =
            Set.of(ObservationColumn.VALUE, ObservationColumn.SOURCE, ObservationColumn.NOTE);
    private static final Set<String> SDMX_NO_DIMENSION =
            Set.of("key", "serieskey", "obskey", "lastupdate", "updated", "unit", "obsflag");
    private static final String NAMES_BESIDE = "structurename";

    private final List<String> printed;
    private final int[] positions;
    private final Map<Integer, String> unknown = new LinkedHashMap<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final boolean sdmx;
    private final int known;
    private final List<Integer> seriesColumns;
    private final int action;
    private boolean decimalCommas;

    private Header(List<TableColumn> columns, List<TableColumn> oneOf, List<String> cells) {
        printed = cells.stream().map(String::strip).toList();
        positions = new int[columns.size()];
        Arrays.fill(positions, -1);
        sdmx = columns.contains(ObservationColumn.VALUE) && isSdmx(printed);
        List<String> keys = keys(printed, sdmx);
        Set<Integer> taken = new java.util.HashSet<>();
        for (TableColumn column : columns) {
            place(column, keys, taken);
        }
        known = (int) Arrays.stream(positions).filter(p -> p >= 0).count();
        for (int i = 0; i < keys.size(); i++) {
            if (!taken.contains(i) && !keys.get(i).isEmpty() && !(sdmx && describesMessage(keys.get(i)))) {
                unknown.put(i, printed.get(i));
            }
        }
        action = sdmx ? keys.indexOf("action") : -1;
        seriesColumns = sdmx && !has(ObservationColumn.INDICATOR) ? seriesColumns(keys) : List.of();
        columns.stream()
                .filter(c -> c.required() && !has(c) && !(c == ObservationColumn.INDICATOR && !seriesColumns.isEmpty()))
                .forEach(c -> missing.add(sdmx ? sdmxName(c) : c.header()));
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(this::has)) {
            missing.add(
                    String.join(" / ", oneOf.stream().map(TableColumn::header).toList()));
        }
    }

    public static Header of(List<TableColumn> columns, List<TableColumn> oneOf, List<String> cells) {
        return new Header(columns, oneOf, cells);
    }

    /** A head of SDMX-CSV 1.0 or 2.0, whatever columns it lacks. */
    public static boolean isSdmx(List<String> cells) {
        List<String> keys =
                cells.stream().map(cell -> NameKey.ofWord(withoutLabel(cell))).toList();
        boolean structured = keys.contains("structureid")
                && keys.stream().anyMatch(key -> key.equals("structure") || key.startsWith("structure["));
        return structured
                || keys.contains("dataflow")
                || cells.stream().map(Header::withoutLabel).anyMatch("OBS_VALUE"::equals);
    }

    /** Heads as they are compared; the names that SDMX may have in columns beside its codes are none. */
    private static List<String> keys(List<String> printed, boolean sdmx) {
        List<String> keys = new ArrayList<>();
        printed.forEach(name -> keys.add(NameKey.ofWord(sdmx ? withoutLabel(name) : name)));
        if (sdmx && keys.contains(NAMES_BESIDE)) {
            for (int i = keys.indexOf("action") + 2; i < keys.size(); i += 2) {
                keys.set(i, "");
            }
        }
        return keys;
    }

    private static String sdmxName(TableColumn column) {
        return column instanceof ObservationColumn of
                ? switch (of) {
                    case INDICATOR -> "INDICATOR";
                    case REGION -> "REF_AREA";
                    case PERIOD -> "TIME_PERIOD";
                    case VALUE -> "OBS_VALUE";
                    default -> column.header();
                }
                : column.header();
    }

    /** Where the other dimensions stand: before the figure. */
    private List<Integer> seriesColumns(List<String> keys) {
        List<Integer> found = new ArrayList<>();
        for (int i : unknown.keySet()) {
            boolean dimension = i < positions[ObservationColumn.VALUE.ordinal()]
                    && keys.get(i).indexOf('[') < 0
                    && !SDMX_NO_DIMENSION.contains(keys.get(i));
            if (dimension) {
                found.add(i);
            }
        }
        return found;
    }

    /** The codes of a row's other dimensions, where no column is the indicator; else empty. */
    String seriesKey(List<String> cells) {
        return seriesColumns.stream()
                .filter(position -> position < cells.size())
                .map(position -> withoutName(cells.get(position).strip()))
                .collect(Collectors.joining(" / "));
    }

    /** True for a row of SDMX-CSV 2.0 that withdraws figures. */
    boolean withdraws(List<String> cells) {
        return action >= 0 && action < cells.size() && cells.get(action).strip().startsWith("D");
    }

    /** Unknown columns that nothing is made of. */
    List<String> unused() {
        return unknown.entrySet().stream()
                .filter(each -> !seriesColumns.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String withoutName(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && text.substring(0, colon).chars().noneMatch(Character::isWhitespace)
                ? text.substring(0, colon)
                : text;
    }

    private void place(TableColumn column, List<String> keys, Set<Integer> taken) {
        List<String> accepted = Stream.concat(Stream.of(column.header()), column.names().stream())
                .map(NameKey::ofWord)
                .toList();
        for (String name : accepted) {
            for (int i = 0; i < keys.size(); i++) {
                if (!keys.get(i).equals(name) || taken.contains(i)) {
                    continue;
                }
                taken.add(i);
                if (positions[column.ordinal()] < 0) {
                    positions[column.ordinal()] = i;
                } else if (!sdmx || keys.get(i).equals(keys.get(positions[column.ordinal()]))) {
                    duplicates.add(printed.get(i));
                }
            }
        }
    }

    private static boolean describesMessage(String key) {
        return SDMX_MESSAGE.contains(key) || key.startsWith("structure[");
    }

    private static String withoutLabel(String text) {
        int colon = text.indexOf(':');
        return (colon < 0 ? text : text.substring(0, colon)).strip();
    }

    /** Reads the comma of an SDMX figure as its decimal mark, as files parted by semicolons write it. */
    Header withDecimalCommas() {
        decimalCommas = sdmx;
        return this;
    }

    /** The cell as it counts for a column. */
    String cellText(TableColumn column, String text) {
        if (decimalCommas && column == ObservationColumn.VALUE && text.indexOf('.') < 0) {
            return text.replace(',', '.');
        }
        if (!sdmx || !(column instanceof ObservationColumn coded) || SDMX_UNCODED.contains(coded)) {
            return text;
        }
        return withoutName(text);
    }

    public boolean has(TableColumn column) {
        return positions[column.ordinal()] >= 0;
    }

    /** Position in the row, or -1. */
    int position(TableColumn column) {
        return positions[column.ordinal()];
    }

    /** The head as printed, or the contract's name where the file lacks the column. */
    String printed(TableColumn column) {
        return has(column) ? printed.get(position(column)) : column.header();
    }

    List<String> printed() {
        return printed;
    }

    int width() {
        return printed.size();
    }

    Map<Integer, String> unknown() {
        return unknown;
    }

    public List<String> missing() {
        return missing;
    }

    List<String> duplicates() {
        return duplicates;
    }

    /** How many columns of the table the head names. */
    public int known() {
        return known;
    }

    /** True for a head of SDMX-CSV over observations. */
    public boolean isSdmxMessage() {
        return sdmx;
    }
}
