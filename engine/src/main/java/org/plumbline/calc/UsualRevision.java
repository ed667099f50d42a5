package org.plumbline.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.model.Indicator;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RowRange;
import org.plumbline.value.ValueResolver;

/**
 * How far a series' figures usually move between their first publication and the latest known: the mean absolute revision
 * over the periods that were revised, from three of them on.
 */
final class UsualRevision {
    private static final int MINIMUM_PERIODS = 3;

    private final Plan plan;
    private final ValueResolver values;

    UsualRevision(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    OptionalDouble of(Indicator indicator, Region region, String definition) {
        ObservationTable table = plan.observations();
        RowRange rows = table.series(
                plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region.id()));
        Map<Integer, Integer> first = new HashMap<>();
        rows.stream()
                .filter(row -> values.known().isKnown(row) && values.known().isActual(row))
                .filter(row -> table.published(row) != ObservationTable.NO_DAY
                        && table.definition(row).equals(definition)
                        && !table.qualifier(row).isBound())
                .forEach(row -> first.merge(
                        table.periodCode(row), row, (a, b) -> table.published(b) < table.published(a) ? b : a));
        List<Double> revisions = new ArrayList<>();
        values.series(indicator, region).rows(definition).forEach(row -> {
            Integer earliest = first.get(table.periodCode(row));
            if (earliest != null && table.value(earliest) != table.value(row)) {
                revisions.add(Math.abs(table.value(row) - table.value(earliest)));
            }
        });
        return revisions.size() < MINIMUM_PERIODS
                ? OptionalDouble.empty()
                : revisions.stream().mapToDouble(Double::doubleValue).average();
    }
}
