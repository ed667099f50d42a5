package org.plumbline.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final ObservationTable table;
    private final int lastDay;
    private final Optional<Period> asOf;
    private final Map<Long, KnownSeries> series = new HashMap<>();

    public KnownObservations(Plan plan, Optional<Period> asOf, LocalDate knownAt) {
        this.table = plan.observations();
        this.asOf = asOf;
        this.lastDay = Math.toIntExact(knownAt.toEpochDay());
    }

    /** The rows that count for one indicator and region (catalogue positions), all definitions. */
    public KnownSeries series(int indicator, int region) {
        return series.computeIfAbsent((long) indicator << 32 | region, key -> select(indicator, region));
    }

    /** True for a row that may be used: known on the day, not after the cut-off. */
    public boolean isKnown(int row) {
        return (table.published(row) == ObservationTable.NO_DAY || table.published(row) <= lastDay)
                && asOf.map(cut -> table.period(row).lastMonth() <= cut.lastMonth())
                        .orElse(true);
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
        List<Integer> winners = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && table.periodCode(rows.row(to)) == table.periodCode(rows.row(from))) {
                to++;
            }
            addWinners(rows, from, to, winners);
            from = to;
        }
        return new KnownSeries(
                table, winners.stream().mapToInt(Integer::intValue).toArray());
    }

    private void addWinners(RowRange rows, int from, int to, List<Integer> winners) {
        Map<Integer, List<Integer>> byDefinition = new java.util.LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            int row = rows.row(i);
            if (isKnown(row) && isActual(row)) {
                byDefinition
                        .computeIfAbsent(table.definitionCode(row), code -> new ArrayList<>(2))
                        .add(row);
            }
        }
        byDefinition.values().forEach(candidates -> winners.add(winner(candidates)));
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
