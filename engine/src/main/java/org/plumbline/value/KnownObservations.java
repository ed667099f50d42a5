package org.plumbline.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RowRange;
import org.plumbline.model.Stage;

/**
 * The observations known on a day and not after a cut-off, one row for each indicator, region, period and definition.
 *
 * <p>Which of several rows counts: the highest stage, then an exact figure before a qualified one, then the latest
 * published, then the one with more decimals, then the later row. A figure equal to one that another of the same or a
 * higher stage has since replaced is a reprint and does not count. Expected figures and forecasts never count.
 *
 * <p>Not thread-safe: series are sorted out when first asked for.
 */
public final class KnownObservations {
    /** Beyond it what was sorted out is forgotten and sorted out again. */
    private static final long MOST_ROWS_HELD = 2_000_000;

    private static final int ROWS_OF_AN_ENTRY = 32;

    private final ObservationTable table;
    private final int regions;
    private final int lastDay;
    private final int lastMonth;
    private final Map<Long, KnownSeries> series = new HashMap<>();
    private long rowsHeld;

    public KnownObservations(Plan plan, Optional<Period> asOf, LocalDate knownAt) {
        this.table = plan.observations();
        this.regions = plan.regions().size();
        this.lastMonth = asOf.map(Period::lastMonth).orElse(Integer.MAX_VALUE);
        this.lastDay = Math.toIntExact(knownAt.toEpochDay());
    }

    /** The rows that count for one indicator and region (catalogue positions), all definitions. */
    public KnownSeries series(int indicator, int region) {
        long key = (long) indicator * regions + region;
        KnownSeries known = series.get(key);
        if (known == null) {
            known = select(indicator, region);
            rowsHeld += known.size() + ROWS_OF_AN_ENTRY;
            if (rowsHeld > MOST_ROWS_HELD) {
                series.clear();
                rowsHeld = 0;
            }
            series.put(key, known);
        }
        return known;
    }

    /** True for a row that may be used: known on the day, not after the cut-off. */
    public boolean isKnown(int row) {
        int day = table.published(row);
        return (day == ObservationTable.NO_DAY || day <= lastDay) && table.lastMonth(row) <= lastMonth;
    }

    /** Of a known row: whether it says what was, not what is expected. */
    public boolean isActual(int row) {
        return table.stage(row) != Stage.EXPECTED && table.status(row) != ObservationStatus.FORECAST;
    }

    /** The figure expected or forecast for exactly this period, the latest published; the row, if there is any. */
    public OptionalInt announced(int indicator, int region, Period period, String definition) {
        return table.series(indicator, region).stream()
                .filter(row -> table.periodCode(row) == period.code() && isKnown(row) && !isActual(row))
                .filter(row -> table.definition(row).equals(definition))
                .reduce((a, b) -> table.published(b) >= table.published(a) ? b : a);
    }

    private KnownSeries select(int indicator, int region) {
        RowRange rows = table.series(indicator, region);
        int[] winners = new int[rows.size()];
        int count = 0;
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && table.periodCode(rows.row(to)) == table.periodCode(rows.row(from))) {
                to++;
            }
            count = addWinners(rows, from, to, winners, count);
            from = to;
        }
        return new KnownSeries(table, Arrays.copyOf(winners, count));
    }

    /** Adds one row for every definition of a cell and returns how many there are then. */
    private int addWinners(RowRange rows, int from, int to, int[] winners, int count) {
        int found = count;
        if (to - from == 1) {
            int only = rows.row(from);
            if (isKnown(only) && isActual(only)) {
                winners[found++] = only;
            }
            return found;
        }
        Map<Integer, List<Integer>> byDefinition = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            int row = rows.row(i);
            if (isKnown(row) && isActual(row)) {
                byDefinition
                        .computeIfAbsent(table.definitionCode(row), code -> new ArrayList<>(2))
                        .add(row);
            }
        }
        for (List<Integer> candidates : byDefinition.values()) {
            winners[found++] = winner(candidates);
        }
        return found;
    }

    private int winner(List<Integer> candidates) {
        int best = -1;
        for (int row : candidates) {
            if (!isReprint(row, candidates) && (best < 0 || outranks(row, best))) {
                best = row;
            }
        }
        return best;
    }

    private boolean outranks(int row, int other) {
        int byStage = table.stage(row).compareTo(table.stage(other));
        if (byStage != 0) {
            return byStage > 0;
        }
        boolean exact = isExact(row);
        if (exact != isExact(other)) {
            return exact;
        }
        int byDay = Integer.compare(table.published(row), table.published(other));
        if (byDay != 0) {
            return byDay > 0;
        }
        int byDecimals = Integer.compare(table.decimals(row), table.decimals(other));
        return byDecimals != 0 ? byDecimals > 0 : row > other;
    }

    private boolean isExact(int row) {
        return table.qualifier(row) == org.plumbline.model.Qualifier.EXACT;
    }

    /** True where an earlier row has the same value and a row in between, of no lower stage, replaced it. */
    private boolean isReprint(int row, List<Integer> candidates) {
        for (int original : candidates) {
            if (table.value(original) != table.value(row) || table.published(original) >= table.published(row)) {
                continue;
            }
            for (int replacement : candidates) {
                if (replaces(replacement, original)
                        && table.published(replacement) <= table.published(row)
                        && table.stage(replacement).compareTo(table.stage(row)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean replaces(int row, int original) {
        if (table.published(row) <= table.published(original)
                || table.stage(row).compareTo(table.stage(original)) < 0
                || table.qualifier(row).isBound()
                || (isExact(original) && !isExact(row))) {
            return false;
        }
        return !DecimalDigits.sameAt(
                table.value(row), table.value(original), Math.min(table.decimals(row), table.decimals(original)));
    }
}
