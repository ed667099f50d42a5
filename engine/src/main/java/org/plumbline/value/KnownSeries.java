package org.plumbline.value;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;

/** The rows that count for one indicator and region, by period end, shorter periods first. */
public final class KnownSeries {
    private final ObservationTable table;
    private final int[] rows;

    KnownSeries(ObservationTable table, int[] rows) {
        this.table = table;
        this.rows = rows;
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    int size() {
        return rows.length;
    }

    /** All rows, every definition. */
    public IntStream rows() {
        return Arrays.stream(rows);
    }

    public IntStream rows(String definition) {
        return rows().filter(ofDefinition(definition));
    }

    /** The row of exactly this period. */
    public OptionalInt findExact(Period period, String definition) {
        int code = period.code();
        for (int row : rows) {
            if (table.periodCode(row) == code && table.definition(row).equals(definition)) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    /** True where a row, of whatever definition, is of a part of the period or of all of it. */
    boolean anyWithin(Period period) {
        for (int row : rows) {
            if (period.contains(table.period(row))) {
                return true;
            }
        }
        return false;
    }

    /** The row of the longest period that ends in the same month. */
    public OptionalInt findEnding(int lastMonth, String definition) {
        return rows(definition)
                .filter(row -> table.period(row).lastMonth() == lastMonth)
                .reduce((shorter, longer) -> longer);
    }

    /** True where a row says that the series breaks after the first period, up to the second. */
    public boolean breaksBetween(Period after, Period upTo, String definition) {
        return rows(definition)
                .filter(row -> table.status(row) == ObservationStatus.BREAK)
                .map(row -> table.period(row).lastMonth())
                .anyMatch(month -> month > after.lastMonth() && month <= upTo.lastMonth());
    }

    private IntPredicate ofDefinition(String definition) {
        return table.findDefinition(definition)
                .<IntPredicate>map(code -> row -> table.definitionCode(row) == code)
                .orElse(row -> false);
    }
}
