package org.plumbline.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.conformance.ReferenceTable.flag;
import static org.plumbline.conformance.ReferenceTable.number;
import static org.plumbline.conformance.ReferenceTable.value;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.ReferenceTable;

/** Scenarios as the WHO's billionaiRe 0.8.1 draws them. */
class TrajectoryConformanceTest {
    private static final String FOLDER = "/org/plumbline/trajectory/conformance/";

    @Test
    void scenariosRunAsInTheReference() {
        Map<String, Map<Integer, Double>> observed = new HashMap<>();
        for (NamedCsvRecord row : ReferenceTable.read(FOLDER + "observations.csv")) {
            observed.computeIfAbsent(row.getField("case_id"), k -> new HashMap<>())
                    .put((int) value(row, "year"), value(row, "observed_value"));
        }
        List<NamedCsvRecord> cases = ReferenceTable.read(FOLDER + "cases.csv");
        List<NamedCsvRecord> expected = ReferenceTable.read(FOLDER + "expected.csv");
        int compared = 0;
        for (NamedCsvRecord row : cases) {
            String id = row.getField("case_id");
            Scenario scenario = scenario(row, observed.get(id));
            List<NamedCsvRecord> years = expected.stream()
                    .filter(x -> x.getField("case_id").equals(id))
                    .toList();
            assertThat(years).as(id).hasSize((int) (value(row, "last_year") - value(row, "baseline_year")) + 1);
            for (NamedCsvRecord year : years) {
                double drawn = scenario.expected((int) value(year, "year")).getAsDouble();
                assertThat(ReferenceTable.close(drawn, value(year, "expected_value"), 1e-9, 1e-12))
                        .as("%s %s: %s", id, year.getField("year"), drawn)
                        .isTrue();
                compared++;
            }
        }
        System.out.println("trajectory: " + cases.size() + " cases, " + compared + " of " + expected.size()
                + " years run and passed");
        assertThat(cases).hasSize(12);
        assertThat(compared).isEqualTo(expected.size()).isEqualTo(110);
    }

    private static Scenario scenario(NamedCsvRecord row, Map<Integer, Double> observed) {
        int start = (int) value(row, "baseline_year");
        Anchor from = new Anchor(start, observed.get(start));
        double end = value(row, "target_year");
        Scenario.AfterTarget after = Scenario.AfterTarget.CONTINUE;
        Trajectory path;
        switch (row.getField("kind")) {
            case "constant_rate_to_target" ->
                path = Trajectories.constantRate(from, new Anchor(end, value(row, "target_value")))
                        .orElseThrow();
            case "straight_line_to_target" -> {
                path = Trajectories.linear(from, new Anchor(end, value(row, "target_value")));
                after = Scenario.AfterTarget.HOLD;
            }
            case "percent_change_from_baseline" ->
                path = Trajectories.linear(
                        from, new Anchor(end, from.value() * (1 + value(row, "percent_change") / 100)));
            case "constant_points_per_year" ->
                path = Trajectories.linear(
                        from, new Anchor(end, from.value() + value(row, "points_per_year") * (end - start)));
            default -> throw new IllegalStateException("Unknown kind " + row.getField("kind"));
        }
        return new Scenario(
                path,
                after,
                flag(row, "lower_is_better"),
                flag(row, "keep_better_observed") ? observed : Map.of(),
                number(row, "lower_limit"),
                number(row, "upper_limit"));
    }
}
