package org.plumbline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/**
 * All observations of a plan in primitive columns, in the order they were read; rows are addressed by number. Indicators,
 * regions and sources are positions in the plan's catalogues, texts are interned.
 *
 * <p>Immutable; made by {@link ObservationTableBuilder}.
 */
public final class ObservationTable {
    /** Publication day of a row that has none: before every real day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Source of a row that names none. */
    public static final int NO_SOURCE = -1;

    private final ObservationColumns columns;
    private final List<String> texts;
    private final Map<String, Integer> textCodes;
    private final List<WithheldPlace> withheld;
    private final int[] order;

    ObservationTable(
            ObservationColumns columns,
            List<String> texts,
            Map<String, Integer> textCodes,
            List<WithheldPlace> withheld) {
        this.columns = columns;
        this.texts = List.copyOf(texts);
        this.textCodes = Map.copyOf(textCodes);
        this.withheld = List.copyOf(withheld);
        this.order = sortedOrder(columns);
    }

    private static int[] sortedOrder(ObservationColumns c) {
        long[] keys = new long[c.capacity()];
        Integer[] rows = new Integer[c.capacity()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
            keys[row] = seriesKey(c.indicator[row], c.region[row]);
        }
        Arrays.sort(rows, (a, b) -> {
            int bySeries = Long.compare(keys[a], keys[b]);
            if (bySeries != 0) {
                return bySeries;
            }
            int byPeriod = Period.ofCode(c.period[a]).compareTo(Period.ofCode(c.period[b]));
            return byPeriod != 0 ? byPeriod : Integer.compare(a, b);
        });
        int[] sorted = new int[rows.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = rows[i];
        }
        return sorted;
    }

    private static long seriesKey(int indicator, int region) {
        return (long) indicator << 32 | region;
    }

    public int size() {
        return columns.capacity();
    }

    /** Rows of one indicator and region, sorted by period, then in the order they were read. */
    public RowRange series(int indicator, int region) {
        long key = seriesKey(indicator, region);
        return new RowRange(order, lowerBound(key), lowerBound(key + 1));
    }

    private int lowerBound(long key) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int row = order[middle];
            if (seriesKey(columns.indicator[row], columns.region[row]) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All rows, sorted by indicator, region and period. */
    public RowRange all() {
        return new RowRange(order, 0, order.length);
    }

    public int indicator(int row) {
        return columns.indicator[row];
    }

    public int region(int row) {
        return columns.region[row];
    }

    public Period period(int row) {
        return Period.ofCode(columns.period[row]);
    }

    public int periodCode(int row) {
        return columns.period[row];
    }

    /** In the indicator's unit; finite. */
    public double value(int row) {
        return columns.value[row];
    }

    /** As stored, in {@link #storedUnit}. */
    public double stored(int row) {
        return columns.stored[row];
    }

    /** Code of the unit the value was stored in. */
    public String storedUnit(int row) {
        return texts.get(columns.storedUnit[row]);
    }

    /** Publication day as epoch day, from the row or else its source; {@link #NO_DAY} where neither says. */
    public int published(int row) {
        return columns.published[row];
    }

    public Stage stage(int row) {
        return STAGES[columns.stage[row]];
    }

    public Qualifier qualifier(int row) {
        return QUALIFIERS[columns.qualifier[row]];
    }

    public ObservationStatus status(int row) {
        return STATUSES[columns.status[row]];
    }

    /** Digits after the point of the printed value once converted to the indicator's unit. */
    public int decimals(int row) {
        return columns.decimals[row];
    }

    /** The definition the value follows; the indicator's own where the file names none. */
    public String definition(int row) {
        return texts.get(columns.definition[row]);
    }

    /** Interned definition, for comparison. */
    public int definitionCode(int row) {
        return columns.definition[row];
    }

    /** Position in the plan's sources, or {@link #NO_SOURCE}. */
    public int source(int row) {
        return columns.source[row];
    }

    /** SDMX confidentiality status, empty where free. */
    public String confidentiality(int row) {
        return texts.get(columns.confidentiality[row]);
    }

    /** True where the confidentiality status is any but F (free). */
    public boolean isConfidential(int row) {
        return isConfidential(confidentiality(row));
    }

    /** True for any SDMX confidentiality status but F (free) and none. */
    public static boolean isConfidential(String status) {
        return !status.isEmpty() && !status.equalsIgnoreCase("F");
    }

    /** Places whose confidential figures were left out of the files, in the order they were read; they are no rows. */
    public List<WithheldPlace> withheld() {
        return withheld;
    }

    public String note(int row) {
        return texts.get(columns.note[row]);
    }

    /** The value as it stands in the file. */
    public String text(int row) {
        return texts.get(columns.text[row]);
    }

    public SourceLocation location(int row) {
        return new SourceLocation(
                texts.get(columns.file[row]),
                columns.line[row],
                texts.get(columns.sheet[row]),
                "",
                texts.get(columns.cell[row]));
    }

    /** Interned code of a definition text, or empty where no observation has it. */
    public Optional<Integer> findDefinition(String definition) {
        return Optional.ofNullable(textCodes.get(definition));
    }

    private static final Stage[] STAGES = Stage.values();
    private static final Qualifier[] QUALIFIERS = Qualifier.values();
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();
}
