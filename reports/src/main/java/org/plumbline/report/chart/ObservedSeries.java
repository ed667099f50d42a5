package org.plumbline.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Frequency;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionChange;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * The values that count for an indicator and region, in the indicator's own definition, as one series: years where there
 * are any, else the shape of period with the most values.
 */
final class ObservedSeries {
    private final Plan plan;
    private final ValueResolver values;

    ObservedSeries(Evaluation evaluation) {
        this.plan = evaluation.plan();
        this.values = new ValueResolver(
                plan, evaluation.request().asOf(), evaluation.request().knownAt());
    }

    /** Values by period; one for each end of a period. */
    List<Actual> actuals(Indicator indicator, Region region) {
        List<Actual> all = new ArrayList<>();
        for (Period period : values.candidatePeriods(indicator, region)) {
            values.at(indicator, region, period).ifPresent(all::add);
        }
        List<Actual> kept = indicator.nature().isPointInTime() ? all : ofOneShape(all);
        NavigableMap<Integer, Actual> byEnd = new TreeMap<>();
        for (Actual actual : kept) {
            byEnd.merge(
                    actual.period().lastMonth(),
                    actual,
                    (a, b) -> a.period().months() >= b.period().months() ? a : b);
        }
        return List.copyOf(byEnd.values());
    }

    /** The value a year before another, where both can be compared. */
    Optional<Actual> yearBefore(Indicator indicator, Region region, Actual now) {
        Period period = new Period(now.period().firstMonth() - 12, now.period().months());
        return values.at(indicator, region, period)
                .filter(before -> !before.qualifier().isBound() && !breaksBefore(indicator, region, before, now));
    }

    private static List<Actual> ofOneShape(List<Actual> all) {
        Map<Frequency, Integer> counts = new HashMap<>();
        all.forEach(a -> counts.merge(a.period().frequency(), 1, Integer::sum));
        if (counts.isEmpty()) {
            return all;
        }
        Frequency shape = counts.containsKey(Frequency.YEAR)
                ? Frequency.YEAR
                : counts.entrySet().stream()
                        .max(Map.Entry.<Frequency, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
        return all.stream().filter(a -> a.period().frequency() == shape).toList();
    }

    /** Known rows that say what is expected, for periods after the last of the given values. */
    List<Actual> expected(Indicator indicator, Region region, List<Actual> actuals) {
        ObservationTable table = plan.observations();
        int last = actuals.isEmpty()
                ? Integer.MIN_VALUE
                : actuals.get(actuals.size() - 1).period().lastMonth();
        NavigableMap<Integer, Actual> byEnd = new TreeMap<>();
        table.series(plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region.id())).stream()
                .filter(row -> values.known().isKnown(row) && !values.known().isActual(row))
                .filter(row -> table.definition(row).equals(indicator.definition()))
                .filter(row -> table.period(row).lastMonth() > last)
                .filter(row ->
                        indicator.nature().isPointInTime() || table.period(row).frequency() == Frequency.YEAR)
                .mapToObj(row -> values.ofRow(indicator, region, row))
                .sorted(Comparator.comparing(Actual::period))
                .forEach(a -> byEnd.put(a.period().lastMonth(), a));
        return List.copyOf(byEnd.values());
    }

    /** True where the value cannot be compared with the one before it. */
    boolean breaksBefore(Indicator indicator, Region region, Actual before, Actual now) {
        return values.series(indicator, region).breaksBetween(before.period(), now.period(), indicator.definition())
                || plan.regionChanges().stream()
                        .anyMatch(change -> concerns(change, indicator, region)
                                && isWithin(
                                        change.date(),
                                        before.period().end(),
                                        now.period().end()));
    }

    private static boolean concerns(RegionChange change, Indicator indicator, Region region) {
        return (change.from().equals(region.id()) || change.to().equals(region.id()))
                && change.indicator().map(indicator.id()::equals).orElse(true);
    }

    private static boolean isWithin(LocalDate day, LocalDate after, LocalDate upTo) {
        return day.isAfter(after) && !day.isAfter(upTo);
    }

    /** How many values of other definitions are known beside the series. */
    long otherDefinitions(Indicator indicator, Region region) {
        return values.series(indicator, region)
                .rows()
                .filter(row -> !plan.observations().definition(row).equals(indicator.definition()))
                .count();
    }
}
