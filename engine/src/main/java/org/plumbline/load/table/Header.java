package org.plumbline.load.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Set.of(ObservationColumn.VALUE, ObservationColumn.PERIOD, ObservationColumn.SOURCE, ObservationColumn.NOTE);

    private final List<String> printed;
    private final int[] positions;
    private final Map<Integer, String> unknown = new LinkedHashMap<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final boolean sdmx;
    private final int known;
    private boolean decimalCommas;

    private Header(List<TableColumn> columns, List<TableColumn> oneOf, List<String> cells) {
        printed = cells.stream().map(String::strip).toList();
        positions = new int[columns.size()];
        Arrays.fill(positions, -1);
        sdmx = columns.contains(ObservationColumn.VALUE)
                && printed.stream().map(Header::withoutLabel).anyMatch("OBS_VALUE"::equals);
        List<String> keys = printed.stream()
                .map(name -> NameKey.ofWord(sdmx ? withoutLabel(name) : name))
                .toList();
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
        columns.stream().filter(c -> c.required() && !has(c)).forEach(c -> missing.add(c.header()));
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(this::has)) {
            missing.add(
                    String.join(" / ", oneOf.stream().map(TableColumn::header).toList()));
        }
    }

    public static Header of(List<TableColumn> columns, List<TableColumn> oneOf, List<String> cells) {
        return new Header(columns, oneOf, cells);
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
        int colon = text.indexOf(": ");
        return colon > 0 && text.substring(0, colon).chars().noneMatch(Character::isWhitespace)
                ? text.substring(0, colon)
                : text;
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

    boolean sdmx() {
        return sdmx;
    }
}
