package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.conformance.ReferenceTable.flag;
import static org.plumbline.conformance.ReferenceTable.number;
import static org.plumbline.conformance.ReferenceTable.value;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.ReferenceTable;

/** Scores, colours, index and arrows of the Sustainable Development Report 2019 for 38 countries. */
class SdsnConformanceTest {
    private static final String FOLDER = "/org/plumbline/rating/conformance/sdsn/";
    private static final int GOALS = 17;

    private final Map<String, NamedCsvRecord> indicators = new TreeMap<>();
    private final List<NamedCsvRecord> values = ReferenceTable.read(FOLDER + "indicator_values.csv");
    private final List<NamedCsvRecord> goals = ReferenceTable.read(FOLDER + "goal_scores.csv");
    private final List<NamedCsvRecord> index = ReferenceTable.read(FOLDER + "index_scores.csv");

    SdsnConformanceTest() {
        ReferenceTable.read(FOLDER + "indicators.csv").forEach(row -> indicators.put(row.getField("indicator"), row));
    }

    @Test
    void indicatorScoresAndColours() {
        int scores = 0;
        int colours = 0;
        int gray = 0;
        for (NamedCsvRecord row : values) {
            String id = row.getField("country") + "/" + row.getField("indicator");
            SdsnScore.Bounds bounds = bounds(indicators.get(row.getField("indicator")));
            if (number(row, "raw_value").isEmpty()) {
                assertThat(row.getField("published_normalised_score")).as(id).isEmpty();
                gray++;
                continue;
            }
            double raw = value(row, "raw_value");
            if (number(row, "published_normalised_score").isPresent()) {
                assertThat(SdsnScore.score(bounds, raw))
                        .as(id)
                        .isCloseTo(value(row, "published_normalised_score"), within(1e-6));
                scores++;
            }
            String published = row.getField("published_dashboard_colour");
            if (!published.isEmpty() && !published.equals("gray")) {
                assertThat(SdsnScore.colour(bounds, raw).name().toLowerCase(Locale.ROOT))
                        .as(id)
                        .isEqualTo(published);
                colours++;
            } else {
                gray++;
            }
        }
        System.out.println("sdsn indicator scores: " + scores + " run and passed; colours: " + colours
                + " run and passed; without a value or colour: " + gray + "; rows: " + values.size());
        assertThat(values).hasSize(2946);
        assertThat(scores).isEqualTo(2477);
        assertThat(colours).isEqualTo(2936);
        assertThat(colours + gray).isEqualTo(values.size());
    }

    @Test
    void goalScoresAndIndex() {
        Map<String, List<Double>> scored = new HashMap<>();
        for (NamedCsvRecord row : values) {
            number(row, "published_normalised_score").ifPresent(published -> {
                NamedCsvRecord indicator = indicators.get(row.getField("indicator"));
                String key = row.getField("country") + "/" + indicator.getField("goal");
                scored.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(SdsnScore.score(bounds(indicator), value(row, "raw_value")));
            });
        }
        int goalCount = 0;
        Map<String, List<Optional<Double>>> ofCountry = new TreeMap<>();
        Map<String, List<Optional<Double>>> regional = new TreeMap<>();
        for (NamedCsvRecord row : goals) {
            String key = row.getField("country") + "/" + row.getField("goal");
            Optional<Double> mean = SdsnScore.mean(scored.getOrDefault(key, List.of())).stream()
                    .boxed()
                    .findFirst();
            if (number(row, "published_goal_score").isPresent()) {
                assertThat(mean.orElseThrow()).as(key).isCloseTo(value(row, "published_goal_score"), within(1e-6));
                goalCount++;
            }
            ofCountry
                    .computeIfAbsent(row.getField("country"), k -> new ArrayList<>())
                    .add(mean);
            regional.computeIfAbsent(row.getField("country"), k -> new ArrayList<>())
                    .add(number(row, "published_regional_goal_score").stream()
                            .boxed()
                            .findFirst());
        }
        int indexCount = 0;
        for (NamedCsvRecord row : index) {
            String country = row.getField("country");
            if (number(row, "published_index_score").isPresent()) {
                assertThat(ofCountry.get(country)).as(country).hasSize(GOALS);
                assertThat(SdsnScore.index(ofCountry.get(country), regional.get(country))
                                .getAsDouble())
                        .as(country)
                        .isCloseTo(value(row, "published_index_score"), within(1e-6));
                indexCount++;
            }
        }
        System.out.println(
                "sdsn goal scores: " + goalCount + " of " + goals.size() + " published, run and passed; index: "
                        + indexCount + " of " + index.size() + " published, run and passed");
        assertThat(goals).hasSize(646);
        assertThat(index).hasSize(38);
        assertThat(goalCount).isEqualTo(527);
        assertThat(indexCount).isEqualTo(32);
    }

    @Test
    void goalColours() {
        Map<String, Boolean> oecd = new HashMap<>();
        index.forEach(row ->
                oecd.put(row.getField("country"), row.getField("oecd_member").equals("1")));
        Map<String, List<Double>> rescaled = new HashMap<>();
        Map<String, Integer> inSet = new HashMap<>();
        for (NamedCsvRecord row : values) {
            NamedCsvRecord indicator = indicators.get(row.getField("indicator"));
            boolean member = oecd.get(row.getField("country"));
            boolean counts = indicator.getField("in_global_set").equals("yes")
                    || (member && indicator.getField("in_oecd_set").equals("yes"));
            if (counts && number(row, "raw_value").isPresent()) {
                rescaled.computeIfAbsent(
                                row.getField("country") + "/" + indicator.getField("goal"), k -> new ArrayList<>())
                        .add(SdsnScore.rescaled(bounds(indicator), value(row, "raw_value")));
            }
        }
        for (String country : oecd.keySet()) {
            for (NamedCsvRecord indicator : indicators.values()) {
                boolean counts = indicator.getField("in_global_set").equals("yes")
                        || (oecd.get(country)
                                && indicator.getField("in_oecd_set").equals("yes"));
                inSet.merge(country + "/" + indicator.getField("goal"), counts ? 1 : 0, Integer::sum);
            }
        }
        int compared = 0;
        int other = 0;
        for (NamedCsvRecord row : goals) {
            String key = row.getField("country") + "/" + row.getField("goal");
            if (!flag(row, "colour_agrees_with_documented_rule")) {
                other++;
                continue;
            }
            assertThat(inSet.get(key)).as(key).isEqualTo((int) value(row, "indicators_in_set"));
            assertThat(rescaled.getOrDefault(key, List.of())).as(key).hasSize((int) value(row, "indicators_available"));
            String colour = SdsnScore.goalColour(rescaled.getOrDefault(key, List.of()), inSet.get(key))
                    .name()
                    .toLowerCase(Locale.ROOT);
            assertThat(colour).as(key).isEqualTo(row.getField("published_goal_dashboard_colour"));
            compared++;
        }
        System.out.println("sdsn goal colours: " + compared + " run and passed; " + other
                + " for information only (published against the documented rule)");
        assertThat(compared + other).isEqualTo(646);
        assertThat(compared).isEqualTo(645);
    }

    @Test
    void trendArrows() {
        List<NamedCsvRecord> rows = ReferenceTable.read(FOLDER + "indicator_trends.csv");
        int compared = 0;
        int other = 0;
        for (NamedCsvRecord row : rows) {
            String id = row.getField("country") + "/" + row.getField("indicator");
            SdsnScore.Bounds bounds = new SdsnScore.Bounds(
                    value(row, "best_value_score_100"),
                    value(row, "worst_value_score_0"),
                    value(row, "green_threshold"),
                    0);
            double start = SdsnScore.unclipped(bounds, value(row, "start_value"));
            double end = SdsnScore.unclipped(bounds, value(row, "end_value"));
            double green = SdsnScore.unclipped(bounds, bounds.green());
            double years = value(row, "end_year") - value(row, "start_year");
            assertThat((end - start) / years).as(id).isCloseTo(value(row, "actual_points_per_year"), within(1e-9));
            assertThat((green - start) / SdsnTrend.HORIZON_2019)
                    .as(id)
                    .isCloseTo(value(row, "required_points_per_year_15y"), within(1e-9));
            if (!flag(row, "agrees_with_documented_formula")) {
                other++;
                continue;
            }
            String wanted = row.getField("published_trend").replace('_', '-');
            assertThat(SdsnTrend.classify(start, end, years, green, SdsnTrend.HORIZON_2019))
                    .as(id)
                    .isEqualTo(wanted);
            assertThat(asMethod(row, bounds).category()).as(id).isEqualTo(wanted);
            compared++;
        }
        System.out.println("sdsn trends (2019 edition): " + compared + " run and passed; " + other
                + " for information only (published against the documented formula)");
        assertThat(rows).hasSize(745);
        assertThat(compared + other).isEqualTo(745);
        assertThat(compared).isEqualTo(729);
    }

    private static RatingResult asMethod(NamedCsvRecord row, SdsnScore.Bounds bounds) {
        RatingInput input = RatingInput.builder()
                .series(List.of(
                        new Point(value(row, "start_year"), value(row, "start_value")),
                        new Point(value(row, "end_year"), value(row, "end_value"))))
                .baseline(Baseline.at(value(row, "start_year")))
                .target(RatingTarget.of(bounds.green(), 2030))
                .direction(bounds.best() > bounds.worst() ? 1 : -1)
                .build();
        return new SdsnTrendMethod(SdsnTrendMethod.Edition.OF_2019).rate(input);
    }

    private static SdsnScore.Bounds bounds(NamedCsvRecord row) {
        return new SdsnScore.Bounds(
                value(row, "best_value_score_100"),
                value(row, "worst_value_score_0"),
                value(row, "green_threshold"),
                value(row, "red_threshold"));
    }
}
