package org.plumbline.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Indicator;
import org.plumbline.model.Judge;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.RowRange;
import org.plumbline.model.Target;
import org.plumbline.value.KnownObservations;
import org.plumbline.value.KnownSeries;
import org.plumbline.value.PrintedFigure;

/** A plan as far as it was known on a day: what came later does not exist for the rules. */
public final class KnownPlan {
    private final Plan plan;
    private final LocalDate on;
    private final KnownObservations observed;
    private final TargetLedger ledger;

    public KnownPlan(Plan plan, LocalDate on) {
        this(plan, Optional.empty(), on, Judge.IN_FORCE);
    }

    /**
     * @param asOf no observation after this period is used; empty: no cut-off
     * @param judge which of several targets for one thing is in force
     */
    public KnownPlan(Plan plan, Optional<Period> asOf, LocalDate on, Judge judge) {
        this.plan = plan;
        this.on = on;
        this.observed = new KnownObservations(plan, asOf, on);
        this.ledger = new TargetLedger(plan, on, judge);
    }

    public Plan plan() {
        return plan;
    }

    /** The targets issued by the day. */
    public List<Target> targets() {
        return ledger.known();
    }

    public boolean isInForce(Target target) {
        return ledger.get(target).inForce();
    }

    /** True for what has no date, or one not after the day. */
    public boolean isKnown(Optional<LocalDate> date) {
        return date.map(d -> !d.isAfter(on)).orElse(true);
    }

    /** All observations; rows not known on the day must be left out. */
    public ObservationTable observations() {
        return plan.observations();
    }

    public Indicator indicatorOf(int row) {
        return plan.indicators().at(observations().indicator(row));
    }

    public Region regionOf(int row) {
        return plan.regions().at(observations().region(row));
    }

    /** Known rows by indicator, region and period. */
    public IntStream rows() {
        return observations().all().stream().filter(observed::isKnown);
    }

    /** Known rows of one indicator and region, by period. */
    public IntStream series(int indicator, int region) {
        return observations().series(indicator, region).stream().filter(observed::isKnown);
    }

    /** Hands over the known rows of every cell that has any, cell by cell, each in the order they were read. */
    public void forEachCell(Consumer<int[]> consumer) {
        RowRange all = observations().all();
        int from = 0;
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size() && isSameCell(all.row(from), all.row(to))) {
                to++;
            }
            int[] known = knownRows(all, from, to);
            if (known.length > 0) {
                consumer.accept(known);
            }
            from = to;
        }
    }

    private int[] knownRows(RowRange range, int from, int to) {
        int[] rows = new int[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (observed.isKnown(range.row(i))) {
                rows[count++] = range.row(i);
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private boolean isSameCell(int a, int b) {
        ObservationTable table = observations();
        return table.indicator(a) == table.indicator(b)
                && table.region(a) == table.region(b)
                && table.periodCode(a) == table.periodCode(b);
    }

    /** Splits rows by the definition they follow, in the order of first appearance. */
    public List<int[]> byDefinition(int[] rows) {
        if (rows.length == 1) {
            return List.of(rows);
        }
        List<int[]> groups = new ArrayList<>();
        Arrays.stream(rows)
                .map(observations()::definitionCode)
                .distinct()
                .forEach(code -> groups.add(Arrays.stream(rows)
                        .filter(row -> observations().definitionCode(row) == code)
                        .toArray()));
        return groups;
    }

    /** False for what is only expected or forecast. */
    public boolean isActual(int row) {
        return observed.isActual(row);
    }

    /** True for an actual that states a value and does not merely bound it. */
    public boolean statesActual(int row) {
        return isActual(row) && !observations().qualifier(row).isBound();
    }

    /** The row that counts in another region or period for the indicator and definition of a row, if any. */
    public Optional<Integer> counting(int like, int region, Period period) {
        ObservationTable table = observations();
        RowRange series = table.series(table.indicator(like), region);
        int found = -1;
        for (int i = firstOf(series, period);
                i < series.size() && table.periodCode(series.row(i)) == period.code();
                i++) {
            int row = series.row(i);
            if (table.definitionCode(row) == table.definitionCode(like) && observed.isKnown(row) && isActual(row)) {
                if (found >= 0) {
                    return boxed(
                            observed.series(table.indicator(like), region).findExact(period, table.definition(like)));
                }
                found = row;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /** True where the series of a row has rows of shorter periods within its own. */
    public boolean isDivided(int row) {
        ObservationTable table = observations();
        RowRange series = table.series(table.indicator(row), table.region(row));
        Period whole = table.period(row);
        for (int i = firstOf(series, new Period(whole.firstMonth(), 1));
                i < series.size() && table.lastMonth(series.row(i)) <= whole.lastMonth();
                i++) {
            Period other = table.period(series.row(i));
            if (!other.equals(whole) && whole.contains(other)) {
                return true;
            }
        }
        return false;
    }

    private int firstOf(RowRange series, Period period) {
        int low = 0;
        int high = series.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (observations().period(series.row(middle)).compareTo(period) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The row that states what counts for an indicator and region at a period, in the indicator's own definition. */
    public Optional<Integer> findStated(Indicator indicator, Region region, Period period) {
        return boxed(counting(indicator, region.id(), period, indicator.definition()))
                .filter(this::statesActual);
    }

    private OptionalInt counting(Indicator indicator, RegionId region, Period period, String definition) {
        KnownSeries series = observed.series(
                plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region));
        OptionalInt exact = series.findExact(period, definition);
        return exact.isPresent() || !indicator.nature().isPointInTime()
                ? exact
                : series.findEnding(period.lastMonth(), definition);
    }

    /** The row that counts for a target's indicator, region and definition at another period, or at its end. */
    public Optional<Integer> countingFor(Target target, Period period) {
        return boxed(counting(plan.indicatorOf(target), target.region(), period, target.definition()));
    }

    private static Optional<Integer> boxed(OptionalInt row) {
        return row.isPresent() ? Optional.of(row.getAsInt()) : Optional.empty();
    }

    /** True where two rows may print one true value. */
    public boolean agree(int a, int b) {
        return PrintedFigure.ofRow(observations(), a)
                .agreesWith(
                        PrintedFigure.ofRow(observations(), b), plan.settings().approxTolerance());
    }

    /** The subject of findings about an observation: indicator, region and period. */
    public String subject(int row) {
        return seriesSubject(row) + " " + observations().period(row);
    }

    /** The subject of findings about a series: indicator and region. */
    public String seriesSubject(int row) {
        return indicatorOf(row).id() + " " + regionOf(row).id();
    }
}
