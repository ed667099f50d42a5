package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The worked example of the result format: 500 in 2010, 900 in 2012, 1000 wanted in 2013; figures by hand. */
class ContractExampleTest {
    private static final double ROUNDED = 0.005;

    private final Assessment assessment = new Scenario()
            .target("t,flow,sz,2013,reach,,1000,,,,,,2010,500")
            .observed("flow,sz,2010,500", "flow,sz,2012,900,final,,,2013-02-01")
            .knownAt("2013-06-30")
            .assess();

    @Test
    void standsAsTheExamplePrints() {
        assertThat(assessment.outcome()).isEqualTo(Outcome.ON_TRACK);
        assertThat(assessment.required()).contains(RequiredInterval.atLeast(1000));
        assertThat(assessment.gap().value()).isEqualTo(Cell.of(-100));
        assertThat(assessment.gap().favourable()).isEqualTo(Cell.of(-100));
        assertThat(assessment.gap().relative()).isEqualTo(Cell.of(-0.1));
        assertThat(assessment.levelRatio()).isEqualTo(Cell.of(0.9));
        assertThat(assessment.shareOfWay()).isEqualTo(Cell.of(0.8));
    }

    @Test
    void liesAheadOfThePath() {
        PathMeasures path = assessment.path();
        assertThat(number(path.expected())).isCloseTo(833.33, within(ROUNDED));
        assertThat(number(path.deviation())).isCloseTo(66.67, within(ROUNDED));
        assertThat(number(path.timeDistanceYears())).isCloseTo(0.4, within(1e-9));
        assertThat(number(path.elapsed())).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void paceIsPerYear() {
        Pace pace = assessment.pace();
        assertThat(number(pace.observedChange())).isEqualTo(200);
        assertThat(number(pace.requiredChange())).isCloseTo(166.67, within(ROUNDED));
        assertThat(number(pace.observedRate())).isCloseTo(Math.sqrt(1.8) - 1, within(1e-12));
        assertThat(number(pace.requiredRate())).isCloseTo(Math.cbrt(2) - 1, within(1e-12));
        assertThat(number(pace.ratio())).isCloseTo(1.2, within(1e-9));
        assertThat(number(pace.remainingChange())).isEqualTo(100);
        assertThat(number(pace.remainingRate())).isCloseTo(1 / 9.0, within(1e-12));
    }

    @Test
    void isRatedOnTrack() {
        Rating rating = assessment.ratings().get("path");
        assertThat(rating.category()).isEqualTo("on-track");
        assertThat(number(rating.score())).isCloseTo(1.2, within(1e-9));
        assertThat(rating.own()).isTrue();
    }

    private static double number(Cell cell) {
        return cell.value().orElseThrow();
    }
}
