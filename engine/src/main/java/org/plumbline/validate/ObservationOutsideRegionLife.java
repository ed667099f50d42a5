package org.plumbline.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Region;

/** Observations of periods in which their region does not exist; one finding per series, since a wrong date hits many. */
final class ObservationOutsideRegionLife implements Rule {
    private static final int LISTED = 6;

    @Override
    public String name() {
        return "observation-outside-region-life";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS, InputTable.REGIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        List<Integer> outside = new ArrayList<>();
        known.rows().forEach(row -> {
            if (!outside.isEmpty() && !isSameSeries(known.observations(), outside.get(0), row)) {
                found.add(finding(known, outside));
                outside.clear();
            }
            if (!isCovered(known, row)) {
                outside.add(row);
            }
        });
        if (!outside.isEmpty()) {
            found.add(finding(known, outside));
        }
    }

    private static boolean isCovered(KnownPlan known, int row) {
        return RegionLife.covers(
                known.regionOf(row),
                known.observations().period(row),
                known.indicatorOf(row).nature());
    }

    private static boolean isSameSeries(ObservationTable table, int a, int b) {
        return table.indicator(a) == table.indicator(b) && table.region(a) == table.region(b);
    }

    private static Finding finding(KnownPlan known, List<Integer> rows) {
        Region region = known.regionOf(rows.get(0));
        ObservationTable table = known.observations();
        List<String> periods = rows.stream()
                .map(table::period)
                .distinct()
                .map(Period::toString)
                .toList();
        return RegionLife.outside(
                region, table.location(rows.get(0)), known.seriesSubject(rows.get(0)), listed(periods));
    }

    private static String listed(List<String> periods) {
        return periods.size() <= LISTED
                ? String.join(", ", periods)
                : String.join(", ", periods.subList(0, LISTED)) + ", … (" + periods.size() + ")";
    }
}
