package org.plumbline.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.finding.SourceLocation;

/**
 * All observations of a plan in primitive columns, in the order they were read; rows are addressed by number. Indicators,
 * regions and sources are positions in the plan's catalogues. A row takes some 20 bytes, without a text of its own.
 *
 * <p>Immutable; made by {@link ObservationTableBuilder}.
 */
public final class ObservationTable {
    /** Publication day of a row that has none: before every real day. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Source of a row that names none. */
    public static final int NO_SOURCE = -1;

    private final ObservationColumns columns;
    private final List<WithheldPlace> withheld;
    private final RowOrder order;
    /** Where in the order each series begins, and where the last one ends. */
    private final int[] starts;

    ObservationTable(ObservationColumns columns, List<WithheldPlace> withheld) {
        this.columns = columns;
        this.withheld = List.copyOf(withheld);
        this.order = RowOrder.of(columns);
        this.starts = starts();
    }

    private int[] starts() {
        IntStream begins = IntStream.range(0, order.size())
                .filter(position -> position == 0 || keyAt(position) != keyAt(position - 1));
        return IntStream.concat(begins, IntStream.of(order.size())).toArray();
    }

    private long keyAt(int position) {
        int row = order.row(position);
        return seriesKey(columns.indicator.get(row), columns.region.get(row));
    }

    private static long seriesKey(int indicator, int region) {
        return (long) indicator << 32 | region;
    }

    public int size() {
        return order.size();
    }

    /** Rows of one indicator and region, sorted by period, then in the order they were read. */
    public RowRange series(int indicator, int region) {
        long key = seriesKey(indicator, region);
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keyAt(starts[middle]) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean found = low < starts.length - 1 && keyAt(starts[low]) == key;
        return new RowRange(order, starts[low], found ? starts[low + 1] : starts[low]);
    }

    /** The rows of every indicator and region that have any, by indicator and region. */
    public Stream<RowRange> listSeries() {
        return IntStream.range(0, starts.length - 1).mapToObj(i -> new RowRange(order, starts[i], starts[i + 1]));
    }

    /** All rows, sorted by indicator, region and period. */
    public RowRange all() {
        return new RowRange(order, 0, order.size());
    }

    public int indicator(int row) {
        return columns.indicator.get(row);
    }

    public int region(int row) {
        return columns.region.get(row);
    }

    public Period period(int row) {
        return Period.ofCode(periodCode(row));
    }

    public int periodCode(int row) {
        return columns.periodCodes.get(columns.period.get(row));
    }

    /** Last month of the period, since January of year 0. */
    public int lastMonth(int row) {
        return Period.lastMonthOf(periodCode(row));
    }

    /** In the indicator's unit; finite. */
    public double value(int row) {
        return columns.value.get(row);
    }

    /** As stored, in {@link #storedUnit}. */
    public double stored(int row) {
        return columns.stored.get(row, value(row));
    }

    /** Code of the unit the value was stored in. */
    public String storedUnit(int row) {
        return columns.units.get(columns.storedUnit.get(row));
    }

    /** Publication day as epoch day, from the row or else its source; {@link #NO_DAY} where neither says. */
    public int published(int row) {
        return columns.days.get(columns.published.get(row));
    }

    public Stage stage(int row) {
        return STAGES[columns.stage.get(row)];
    }

    public Qualifier qualifier(int row) {
        return QUALIFIERS[columns.qualifier.get(row)];
    }

    public ObservationStatus status(int row) {
        return STATUSES[columns.status.get(row)];
    }

    /** Digits after the point of the printed value once converted to the indicator's unit. */
    public int decimals(int row) {
        return columns.decimals.get(row);
    }

    /** The definition the value follows; the indicator's own where the file names none. */
    public String definition(int row) {
        return columns.definitions.get(columns.definition.get(row));
    }

    /** Interned definition, for comparison. */
    public int definitionCode(int row) {
        return columns.definition.get(row);
    }

    /** Position in the plan's sources, or {@link #NO_SOURCE}. */
    public int source(int row) {
        return columns.source.get(row);
    }

    /** SDMX confidentiality status, empty where free. */
    public String confidentiality(int row) {
        return columns.confidentialities.get(columns.confidentiality.get(row));
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
        return columns.texts.get(columns.note.get(row));
    }

    /** The value as it stands in the file. */
    public String text(int row) {
        return columns.text.get(row, stored(row));
    }

    public SourceLocation location(int row) {
        return columns.places.get(columns.place.get(row)).at(columns.line.get(row));
    }

    /** Interned code of a definition text, or empty where no observation has it. */
    public Optional<Integer> findDefinition(String definition) {
        return columns.definitions.find(definition);
    }

    private static final Stage[] STAGES = Stage.values();
    private static final Qualifier[] QUALIFIERS = Qualifier.values();
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();
}
