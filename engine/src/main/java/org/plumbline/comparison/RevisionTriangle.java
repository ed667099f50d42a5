package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.KnownObservations;

/** All figures of a plan that were published more than once by the day looked from. */
final class RevisionTriangle {
    private record Cell(Period period, String definition) {}

    private final View view;
    private final Plan plan;
    private final ObservationTable table;
    private final Map<Integer, KnownObservations> byDay = new LinkedHashMap<>();

    private RevisionTriangle(View view) {
        this.view = view;
        this.plan = view.plan();
        this.table = plan.observations();
    }

    static List<Revision> of(View view) {
        RevisionTriangle triangle = new RevisionTriangle(view);
        List<Revision> found = new ArrayList<>();
        for (Indicator indicator : triangle.plan.indicators().list()) {
            for (Region region : triangle.plan.regions().list()) {
                if (view.wants(indicator, region)) {
                    found.addAll(triangle.of(indicator, region));
                }
            }
        }
        return found;
    }

    private List<Revision> of(Indicator indicator, Region region) {
        int i = plan.indicators().indexOf(indicator.id());
        int r = plan.regions().indexOf(region.id());
        KnownObservations known = view.values().known();
        Map<Cell, NavigableSet<Integer>> days = new LinkedHashMap<>();
        table.series(i, r).stream()
                .filter(row -> known.isKnown(row)
                        && known.isActual(row)
                        && !table.qualifier(row).isBound())
                .forEach(row -> days.computeIfAbsent(
                                new Cell(table.period(row), table.definition(row)), cell -> new TreeSet<>())
                        .add(table.published(row)));
        List<Revision> found = new ArrayList<>();
        days.forEach((cell, published) -> {
            if (published.size() > 1) {
                List<Revision.Release> releases = new ArrayList<>();
                published.forEach(
                        day -> release(indicator, region, i, r, cell, day).ifPresent(releases::add));
                if (releases.size() > 1) {
                    found.add(new Revision(indicator, region, cell.period(), cell.definition(), releases));
                }
            }
        });
        return found;
    }

    private Optional<Revision.Release> release(Indicator indicator, Region region, int i, int r, Cell cell, int day) {
        LocalDate lookedFrom = day == ObservationTable.NO_DAY ? LocalDate.of(1, 1, 1) : LocalDate.ofEpochDay(day);
        OptionalInt row = byDay.computeIfAbsent(
                        day, d -> new KnownObservations(plan, view.request().asOf(), lookedFrom))
                .series(i, r)
                .findExact(cell.period(), cell.definition());
        if (row.isEmpty() || table.qualifier(row.getAsInt()).isBound()) {
            return Optional.empty();
        }
        Actual counted = view.values().ofRow(indicator, region, row.getAsInt());
        return Optional.of(new Revision.Release(
                day == ObservationTable.NO_DAY ? Optional.empty() : Optional.of(lookedFrom),
                counted.value(),
                counted.stage(),
                counted.source()));
    }
}
