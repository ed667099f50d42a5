package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.model.Period;
import org.plumbline.rating.RatingMethods;

/** Projections and ratings as a target sees them; the methods themselves are held to their references elsewhere. */
class ProjectionAndRatingTest {
    /** 2010 to 2017: 100 and 10 more each year, give or take one. */
    private static final double[] VALUES = {100, 111, 119, 131, 139, 151, 159, 171};

    private static Scenario open() {
        Scenario scenario = new Scenario()
                .target("t,stock,sz,2020,reach,,200,,,,,,2010,100")
                .knownAt("2018-06-30")
                .projection("ols");
        for (int i = 0; i < VALUES.length; i++) {
            scenario.observed("stock,sz," + (2010 + i) + "," + VALUES[i]);
        }
        return scenario;
    }

    @Test
    void leastSquaresIsCarriedToTheTargetsPeriod() {
        // Mean of t is 3.5, of y 135.125; Sxx = 42; Sxy = Σ(t−3.5)·y = 422.5, so the slope is 422.5/42.
        double slope = IntStream.range(0, VALUES.length)
                        .mapToDouble(i -> (i - 3.5) * VALUES[i])
                        .sum()
                / 42;
        double expected = 135.125 + slope * (10 - 3.5);
        ProjectionResult result = open().assess().projection();
        assertThat(result.value().value().orElseThrow()).isCloseTo(expected, within(1e-9));
        assertThat(result.projection().orElseThrow().n()).isEqualTo(8);
        assertThat(result.probability().value().orElseThrow()).isBetween(0.5, 0.95);
        assertThat(result.reachedIn()).contains(Period.ofYear(2020));
        assertThat(result.low().value().orElseThrow())
                .isLessThan(result.high().value().orElseThrow());
    }

    @Test
    void nothingIsProjectedOnceThePeriodIsObserved() {
        Assessment assessment =
                open().observed("stock,sz,2020,205").knownAt("2021-06-30").assess();
        assertThat(assessment.undefined()).containsEntry("projection", UnavailableReason.PERIOD_CLOSED);
    }

    @Test
    void aBreakEndsTheSeries() {
        Scenario scenario = new Scenario()
                .target("t,stock,sz,2020,reach,,200")
                .observed("stock,sz,2010,1", "stock,sz,2011,2", "stock,sz,2012,3", "stock,sz,2013,100,,,B")
                .knownAt("2015-01-01");
        assertThat(scenario.assess().undefined()).containsEntry("projection", UnavailableReason.TOO_FEW_POINTS);
        scenario.observed("stock,sz,2014,110", "stock,sz,2015,120").knownAt("2016-01-01");
        assertThat(scenario.assess().projection().projection().orElseThrow().n())
                .isEqualTo(3);
    }

    @Test
    void fewPointsGiveNoProbability() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2020,reach,,200")
                .observed("stock,sz,2010,1", "stock,sz,2011,2", "stock,sz,2012,4", "stock,sz,2013,5")
                .knownAt("2015-01-01")
                .assess();
        assertThat(assessment.projection().value().value()).isPresent();
        assertThat(assessment.undefined()).containsEntry("probability", UnavailableReason.TOO_FEW_POINTS);
    }

    @Test
    void allMethodsStandSideBySide() {
        Assessment assessment = open().method("all").assess();
        assertThat(assessment.ratings().keySet())
                .containsExactlyElementsOf(
                        RatingMethods.all().stream().map(m -> m.name()).toList());
        assertThat(assessment.ratings().get("path").category()).isEqualTo("on-track");
        assertThat(assessment.ratings().get("path").own()).isTrue();
        assertThat(assessment.ratings().get("open-sdg").own()).isFalse();
    }

    @Test
    void openSdgComparesRatesOfGrowth() {
        // CAGR 2010–2017 (171/100)^(1/7)−1 = 7.966 %, required 2^(1/10)−1 = 7.177 %: 111 % of it, beyond 95 %.
        Rating rating = open().method("open-sdg").assess().ratings().get("open-sdg");
        assertThat(rating.category()).isEqualTo("substantial-progress");
    }

    @Test
    void aRatingThatARoundingWouldChangeIsFragile() {
        Scenario scenario = new Scenario()
                .target("t,stock,sz,2020,reach,,200,,,,,,2010,100")
                .observed("stock,sz,2015,150")
                .knownAt("2016-01-01");
        Rating rating = scenario.assess().ratings().get("path");
        assertThat(rating.category()).isEqualTo("on-track");
        assertThat(rating.fragile()).isTrue();
        assertThat(rating.flips()).contains("slightly-behind");
    }

    /** 46 of 100 in half the time: 0.92 of what is due. */
    @Test
    void thePlansThresholdsAreUsed() {
        Scenario scenario = new Scenario()
                .target("t,stock,sz,2020,reach,,200,,,,,,2010,100")
                .observed("stock,sz,2015,146")
                .knownAt("2016-01-01");
        assertThat(scenario.assess().ratings().get("path").category()).isEqualTo("slightly-behind");
        scenario.settings("thresholds: \"path:0.9,0.5,0;schedule:1\"");
        assertThat(scenario.assess().ratings().get("path").category()).isEqualTo("on-track");
        assertThat(scenario.method("schedule")
                        .assess()
                        .ratings()
                        .get("schedule")
                        .category())
                .isEqualTo("lagging");
    }

    @Test
    void blankTargetsAreNotRated() {
        Rating rating = new Scenario()
                .target("t,stock,sz,2020,reach,,")
                .observed("stock,sz,2015,150")
                .assess()
                .ratings()
                .get("path");
        assertThat(rating.category()).isEqualTo("not-applicable");
        assertThat(rating.score().reason()).contains(UnavailableReason.NO_VALUE);
    }
}
