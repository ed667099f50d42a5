package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.rating.RatingFixture.category;
import static org.plumbline.rating.RatingFixture.measure;
import static org.plumbline.rating.RatingFixture.rate;
import static org.plumbline.rating.RatingFixture.series;
import static org.plumbline.rating.RatingFixture.towards;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.Nature;

class OwnMethodsTest {
    private static RatingInput.Builder halfway(double value) {
        return towards(200, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, value));
    }

    @ParameterizedTest
    @CsvSource({
        "200, achieved",
        "150, on-track",
        "149.9, slightly-behind",
        "145, slightly-behind",
        "144.9, behind",
        "100, behind",
        "99, moving-away"
    })
    void pathComparesShareOfWayWithShareOfTime(double value, String category) {
        assertThat(category("path", halfway(value))).isEqualTo(category);
        assertThat(rate("path", halfway(value)).own()).isTrue();
    }

    @Test
    void pathUsesNoObservationAfterTheTarget() {
        RatingInput.Builder in = towards(200, 2012, series(2010, 100, 140, Double.NaN, 300));
        assertThat(measure("path", in)).isCloseTo(0.8, within(1e-12));
        assertThat(category("path", in)).isEqualTo("behind");
    }

    @Test
    void pathSaysWhatItLacks() {
        assertThat(rate("path", RatingInput.builder().series(series(2010, 1))).reason())
                .contains(Undefined.NO_VALUE);
        assertThat(rate("path", towards(90, 2020, series(2010, 100, 85))).reason())
                .contains(Undefined.TARGET_BEHIND_BASELINE);
        assertThat(rate("path", towards(100, 2020, series(2010, 100, 85))).reason())
                .contains(Undefined.TARGET_EQUALS_BASELINE);
        assertThat(rate("path", towards(120, 2020, series(2010, 100))).reason()).contains(Undefined.TOO_FEW_POINTS);
        assertThat(rate("path", towards(120, 2009, series(2010, 100, 110))).reason())
                .contains(Undefined.NO_OBSERVATION);
        RatingInput.Builder noBase =
                RatingInput.builder().series(series(2010, 85)).target(RatingTarget.of(90, 2020));
        assertThat(rate("path", noBase).category()).isEqualTo("not-applicable");
        assertThat(rate("path", noBase).reason()).contains(Undefined.NO_BASELINE);
    }

    @Test
    void aMetTargetIsAchievedEvenWithoutBaseline() {
        RatingInput.Builder noBase =
                RatingInput.builder().series(series(2010, 95)).target(RatingTarget.of(90, 2020));
        RatingResult result = rate("path", noBase);
        assertThat(result.category()).isEqualTo("achieved");
        assertThat(result.score().reason()).contains(Undefined.NO_BASELINE);
        RatingInput.Builder strict =
                RatingInput.builder().series(series(2010, 90)).target(new RatingTarget(90, 2020, true));
        assertThat(category("path", strict)).isEqualTo("not-applicable");
    }

    /** Yearly changes of +1.51, −2.20 and −4.18 % against a cut of 17 % in five years are 26.8 %. */
    @Test
    void logShareOfThePublishedReduction() {
        double after = 100 * 1.0151 * 0.978 * 0.9582;
        RatingInput.Builder in = towards(83, 2015, series(2010, 100, 101.51, 101.51 * 0.978, after))
                .direction(-1);
        double share = rate("log-share", in).working().items().stream()
                .filter(item -> item.term() == Term.LOG_SHARE)
                .mapToDouble(Working.Item::value)
                .findFirst()
                .orElseThrow();
        assertThat(share).isCloseTo(0.268, within(0.0005));
        assertThat(measure("log-share", in)).isCloseTo(share / 0.6, within(1e-12));
        assertThat(category("log-share", in)).isEqualTo("behind");
        assertThat(category("ndrc-warning", in)).isEqualTo("level-1");
        assertThat(rate("ndrc-warning", in).notes())
                .contains(new RatingNote(RatingNote.Kind.YEAR_TASK, java.util.List.of("level-3")));
    }

    @Test
    void logShareNeedsPositiveCompoundingValues() {
        assertThat(rate("log-share", towards(0, 2015, series(2010, 10, 8)).direction(-1))
                        .reason())
                .contains(Undefined.ZERO_TARGET);
        assertThat(rate("log-share", towards(8, 2015, series(2010, -2, 5))).reason())
                .contains(Undefined.SIGN_CHANGE);
        assertThat(rate("log-share", towards(8, 2015, series(2010, 6, 7)).nature(Nature.GROWTH))
                        .reason())
                .contains(Undefined.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"200, completed", "199.9, nearly", "180, nearly", "179.9, short"})
    void completionOfAFloorIsActualOverTarget(double value, String category) {
        assertThat(category("completion", halfway(value))).isEqualTo(category);
        assertThat(rate("completion", halfway(value)).notes())
                .extracting(RatingNote::kind)
                .contains(RatingNote.Kind.BY_LEVEL);
    }

    @Test
    void completionOfARateOrACeilingIsTheShareOfTheWay() {
        RatingInput.Builder rate = halfway(190).nature(Nature.RATE);
        assertThat(measure("completion", rate)).isCloseTo(0.9, within(1e-12));
        assertThat(rate("completion", rate).notes())
                .extracting(RatingNote::kind)
                .contains(RatingNote.Kind.BY_INCREMENT);
        assertThat(category(
                        "completion", towards(80, 2015, series(2010, 100, 81)).direction(-1)))
                .isEqualTo("nearly");
        assertThat(category(
                        "completion", towards(80, 2015, series(2010, 100, 79)).direction(-1)))
                .isEqualTo("completed");
    }

    @ParameterizedTest
    @CsvSource({
        "155.1, ahead, faster",
        "155, in-step, in-line",
        "145, in-step, in-line",
        "144.9, lagging, lagging",
        "201, ahead, early"
    })
    void scheduleAndFiveYearCompareInPoints(double value, String schedule, String fiveYear) {
        assertThat(category("schedule", halfway(value))).isEqualTo(schedule);
        assertThat(category("five-year", halfway(value))).isEqualTo(fiveYear);
        assertThat(measure("schedule", halfway(value))).isCloseTo(value - 150, within(1e-9));
    }

    @Test
    void yearToDateIsComparedWithThePlansShare() {
        RatingInput.Builder in = RatingInput.builder()
                .series(java.util.List.of(new Point(2012.75, 780)))
                .target(RatingTarget.of(1000, 2013))
                .accumulating(true)
                .scheduleShare(0.75);
        assertThat(measure("schedule", in)).isCloseTo(3, within(1e-9));
        assertThat(category("schedule", in)).isEqualTo("in-step");
        assertThat(measure("path", in)).isCloseTo(1.04, within(1e-9));
        RatingInput.Builder budget = in.direction(-1);
        assertThat(measure("schedule", budget)).isCloseTo(-3, within(1e-9));
        assertThat(measure("path", budget)).isCloseTo(0.96, within(1e-9));
        assertThat(category("path", budget)).isEqualTo("slightly-behind");
    }

    @ParameterizedTest
    @CsvSource({"150, level-3", "145.5, level-2", "144.9, level-1", "200, level-3"})
    void warningLevels(double value, String level) {
        RatingInput.Builder in = halfway(value).nature(Nature.GROWTH);
        assertThat(category("ndrc-warning", in)).isEqualTo(level);
    }

    @Test
    void theAssessmentsOwnVerdictIsTakenOver() {
        assertThat(category("path", halfway(199.99).judgedMet(true))).isEqualTo("achieved");
        assertThat(category("open-sdg", halfway(199.99).judgedMet(true))).isEqualTo("substantial-progress");
    }
}
