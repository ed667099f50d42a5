package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.conformance.ReferenceTable.flag;
import static org.plumbline.conformance.ReferenceTable.number;
import static org.plumbline.conformance.ReferenceTable.value;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.conformance.ReferenceTable;

/** Series and indicators as the program ProgressMeasure.py of open-sdg/sdg-build rates them. */
class OpenSdgConformanceTest {
    private static final String FOLDER = "/org/plumbline/rating/conformance/open-sdg/";
    private static final double BASE_YEAR = 2015;
    private static final double TARGET_YEAR = 2030;

    @Test
    void seriesAreRatedAsByTheReferenceProgram() {
        Map<String, NamedCsvRecord> expected = new TreeMap<>();
        ReferenceTable.read(FOLDER + "expected.csv").forEach(row -> expected.put(row.getField("case_id"), row));
        Map<String, List<Point>> observations = points(ReferenceTable.read(FOLDER + "observations.csv"), "case_id");
        List<String> compared = new ArrayList<>();
        List<String> substituted = new ArrayList<>();
        List<String> notComparable = new ArrayList<>();
        List<NamedCsvRecord> cases = ReferenceTable.read(FOLDER + "cases.csv");
        for (NamedCsvRecord row : cases) {
            String id = row.getField("case_id");
            NamedCsvRecord wanted = expected.get(id);
            OpenSdgSeries.Case configured = configured(row, observations.getOrDefault(id, List.of()));
            OpenSdgSeries.Verdict verdict = OpenSdgSeries.assess(configured);
            if (wanted.getField("comparable").equals("none")) {
                assertThat(verdict.status()).as(id).isEqualTo("not-available");
                assertThat(verdict.progress().reason()).as(id).contains(Undefined.SIGN_CHANGE);
                notComparable.add(id);
            } else if (needsSubstitution(configured)) {
                assertThat(verdict.status()).as(id).isEqualTo("not-available");
                assertThat(verdict.progress().reason())
                        .as(id)
                        .contains(
                                configured.base().orElseThrow().value() == 0
                                        ? Undefined.ZERO_BASE
                                        : Undefined.ZERO_TARGET);
                substituted.add(id);
            } else {
                compare(id, configured, verdict, wanted);
                compared.add(id);
            }
            compareWithMethod(id, row, observations.getOrDefault(id, List.of()), verdict);
        }
        System.out.println("open-sdg series: " + cases.size() + " cases, " + compared.size() + " run and passed; "
                + substituted + " need a substitution (undefined here), " + notComparable + " not comparable");
        assertThat(cases).hasSize(60);
        assertThat(compared).hasSize(58);
        assertThat(substituted).containsExactly("S019");
        assertThat(notComparable).containsExactly("S060");
    }

    @Test
    void indicatorsOfSeveralSeriesAreTheMeanOfTheirScores() {
        Map<String, List<Point>> observations = new TreeMap<>();
        ReferenceTable.read(FOLDER + "indicator_observations.csv")
                .forEach(row ->
                        addPoint(observations, row.getField("indicator_id") + "/" + row.getField("series"), row));
        Map<String, List<OpenSdgSeries.Verdict>> verdicts = new TreeMap<>();
        List<NamedCsvRecord> series = ReferenceTable.read(FOLDER + "indicator_series.csv");
        int unscored = 0;
        for (NamedCsvRecord row : series) {
            String id = row.getField("indicator_id") + "/" + row.getField("series");
            OpenSdgSeries.Verdict verdict =
                    OpenSdgSeries.assess(configured(row, observations.getOrDefault(id, List.of())));
            assertThat(verdict.status()).as(id).isEqualTo(dashed(row.getField("expected_series_status")));
            assertNumber(id, verdict.progress(), number(row, "expected_series_progress_value"), 1e-9, 1e-12);
            assertNumber(id, verdict.score(), number(row, "expected_series_score"), 0, 1e-9);
            unscored += verdict.score().isDefined() ? 0 : 1;
            verdicts.computeIfAbsent(row.getField("indicator_id"), key -> new ArrayList<>())
                    .add(verdict);
        }
        List<NamedCsvRecord> indicators = ReferenceTable.read(FOLDER + "indicator_expected.csv");
        for (NamedCsvRecord row : indicators) {
            String id = row.getField("indicator_id");
            OpenSdgIndicator.Verdict verdict = OpenSdgIndicator.combine(verdicts.get(id));
            assertThat(verdict.scored()).as(id).isEqualTo((int) value(row, "series_scored"));
            assertThat(verdict.status()).as(id).isEqualTo(dashed(row.getField("expected_indicator_status")));
            assertNumber(id, verdict.score(), number(row, "expected_indicator_score"), 0, 1e-9);
        }
        System.out.println("open-sdg indicators: " + indicators.size() + " cases of " + series.size()
                + " series run and passed (" + unscored + " series without a score)");
        assertThat(indicators).hasSize(8);
        assertThat(series).hasSize(31);
    }

    private static void compare(
            String id, OpenSdgSeries.Case configured, OpenSdgSeries.Verdict verdict, NamedCsvRecord wanted) {
        assertThat(configured.base().orElseThrow().year()).as(id).isEqualTo(value(wanted, "base_year_used"));
        assertThat(configured.base().orElseThrow().value()).as(id).isEqualTo(value(wanted, "base_value_used"));
        assertThat(configured.latest().year()).as(id).isEqualTo(value(wanted, "current_year"));
        assertThat(configured.latest().value()).as(id).isEqualTo(value(wanted, "current_value"));
        assertThat(verdict.achieved()).as(id).isEqualTo(flag(wanted, "target_achieved"));
        String comparable = wanted.getField("comparable");
        if (!comparable.equals("value_score_only")) {
            assertThat(verdict.status()).as(id).isEqualTo(dashed(wanted.getField("status")));
        }
        OptionalDouble progress = number(wanted, "progress_value");
        if (progress.isPresent() && Double.isInfinite(progress.getAsDouble())) {
            assertThat(verdict.progress().reason()).as(id).contains(Undefined.TARGET_EQUALS_BASELINE);
        } else if (!comparable.equals("status_score_only")) {
            assertNumber(id, verdict.progress(), progress, 1e-9, 1e-12);
        }
        assertNumber(id, verdict.score(), number(wanted, "score"), 0, 1e-9);
        OptionalDouble coefficient = number(wanted, "scaling_coefficient");
        assertThat(verdict.coefficient().isPresent()).as(id).isEqualTo(coefficient.isPresent());
        coefficient.ifPresent(
                c -> assertThat(verdict.coefficient().getAsDouble()).as(id).isCloseTo(c, within(1e-9)));
        List<Double> thresholds = Stream.of("threshold_high", "threshold_med", "threshold_low")
                .map(column -> value(wanted, column))
                .toList();
        for (int i = 0; i < thresholds.size(); i++) {
            assertThat(verdict.thresholds().get(i)).as(id).isCloseTo(thresholds.get(i), within(1e-12));
        }
        OpenSdgIndicator.Verdict alone = OpenSdgIndicator.combine(List.of(verdict));
        assertNumber(id, alone.score(), number(wanted, "indicator_score"), 0, 1e-9);
        String status = wanted.getField("indicator_status");
        assertThat(alone.status()).as(id).isEqualTo(status.isEmpty() ? "not-available" : dashed(status));
    }

    /** The method's adapter must say what the published rule says. */
    private static void compareWithMethod(
            String id, NamedCsvRecord row, List<Point> series, OpenSdgSeries.Verdict verdict) {
        RatingInput.Builder input = RatingInput.builder()
                .series(series)
                .baseline(Baseline.at(number(row, "base_year").orElse(BASE_YEAR)))
                .direction(direction(row))
                .thresholds(new Thresholds(
                        thresholds(row).map(t -> Map.of("open-sdg", t)).orElse(Map.of()), List.of()));
        number(row, "target")
                .ifPresent(t -> input.target(
                        RatingTarget.of(t, number(row, "target_year").orElse(TARGET_YEAR))));
        number(row, "limit").ifPresent(input::naturalLimit);
        RatingResult result = new OpenSdgMethod().rate(input.build());
        assertThat(result.category()).as(id).isEqualTo(verdict.status());
        assertThat(result.score()).as(id).isEqualTo(verdict.score());
        assertThat(result.measure()).as(id).isEqualTo(verdict.progress());
    }

    private static boolean needsSubstitution(OpenSdgSeries.Case in) {
        boolean zeroBase = in.base().isPresent() && in.base().get().value() == 0;
        boolean zeroTarget = in.target().isPresent() && in.target().getAsDouble() == 0;
        return (zeroBase || zeroTarget) && !OpenSdgSeries.assess(in).achieved();
    }

    private static OpenSdgSeries.Case configured(NamedCsvRecord row, List<Point> series) {
        boolean ownYears = row.findField("base_year").isPresent();
        double base = ownYears ? number(row, "base_year").orElse(BASE_YEAR) : BASE_YEAR;
        double year = ownYears ? number(row, "target_year").orElse(TARGET_YEAR) : TARGET_YEAR;
        return new OpenSdgSeries.Case(
                OpenSdgSeries.base(series, base),
                series.get(series.size() - 1),
                number(row, "target"),
                year,
                direction(row),
                number(row, "limit"),
                ownYears ? thresholds(row) : java.util.Optional.empty());
    }

    private static java.util.Optional<List<Double>> thresholds(NamedCsvRecord row) {
        return number(row, "threshold_high").isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(List.of(
                        value(row, "threshold_high"), value(row, "threshold_med"), value(row, "threshold_low")));
    }

    private static int direction(NamedCsvRecord row) {
        return row.getField("direction").equals("positive") ? 1 : -1;
    }

    private static Map<String, List<Point>> points(List<NamedCsvRecord> rows, String key) {
        Map<String, List<Point>> points = new TreeMap<>();
        rows.forEach(row -> addPoint(points, row.getField(key), row));
        return points;
    }

    private static void addPoint(Map<String, List<Point>> points, String key, NamedCsvRecord row) {
        OptionalDouble value = number(row, "value");
        if (value.isPresent()) {
            double year = Double.parseDouble(row.getField("year").substring(0, 4));
            points.computeIfAbsent(key, k -> new ArrayList<>()).add(new Point(year, value.getAsDouble()));
        }
    }

    private static void assertNumber(
            String id, Quantity actual, OptionalDouble expected, double relative, double absolute) {
        assertThat(actual.isDefined()).as(id).isEqualTo(expected.isPresent());
        expected.ifPresent(
                number -> assertThat(ReferenceTable.close(actual.value().getAsDouble(), number, relative, absolute))
                        .as("%s: %s for %s", id, actual, number)
                        .isTrue());
    }

    private static String dashed(String status) {
        return status.replace('_', '-');
    }
}
