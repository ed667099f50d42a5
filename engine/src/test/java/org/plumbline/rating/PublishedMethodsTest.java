package org.plumbline.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.rating.RatingFixture.category;
import static org.plumbline.rating.RatingFixture.measure;
import static org.plumbline.rating.RatingFixture.rate;
import static org.plumbline.rating.RatingFixture.series;
import static org.plumbline.rating.RatingFixture.towards;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.Nature;

class PublishedMethodsTest {
    /** Grows by a rate for five years without a target. */
    private static RatingInput.Builder growing(double rate) {
        return RatingInput.builder()
                .series(series(2010, 100, 100, 100, 100, 100, 100 * Math.pow(1 + rate, 5)))
                .baseline(Baseline.at(2010));
    }

    /** Has this ratio of the growth required to double in ten years, after five. */
    private static RatingInput.Builder ratio(double ratio) {
        double required = Math.pow(2, 0.1) - 1;
        return towards(200, 2020, series(2010, 100, 100, 100, 100, 100, 100 * Math.pow(1 + ratio * required, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, substantial-progress, significant-progress",
        "0.9499, moderate-progress, moderate-progress",
        "0.60, moderate-progress, moderate-progress",
        "0.5999, limited-progress, insufficient-progress",
        "0, limited-progress, insufficient-progress",
        "-0.001, deterioration, movement-away"
    })
    void ratiosOfGrowthRates(double ratio, String openSdg, String eurostat) {
        assertThat(category("open-sdg", ratio(ratio))).isEqualTo(openSdg);
        assertThat(category("eurostat", ratio(ratio))).isEqualTo(eurostat);
        assertThat(category("eurostat-2019", ratio(ratio))).isEqualTo(eurostat);
    }

    /** The neutral band's upper boundaries are open; the edition without it has closed ones. */
    @ParameterizedTest
    @CsvSource({
        "0.011, significant-progress, significant-progress",
        "0.01, moderate-progress, significant-progress",
        "0.001, no-progress, moderate-progress",
        "0, no-progress, moderate-progress",
        "-0.001, no-progress, moderate-movement-away",
        "-0.0011, moderate-movement-away, moderate-movement-away",
        "-0.01, moderate-movement-away, moderate-movement-away",
        "-0.0101, significant-movement-away, significant-movement-away"
    })
    void eurostatWithoutTarget(double rate, String current, String of2019) {
        assertThat(category("eurostat", growing(rate))).isEqualTo(current);
        assertThat(category("eurostat-2019", growing(rate))).isEqualTo(of2019);
    }

    @Test
    void eurostatScores() {
        assertThat(rate("eurostat", ratio(1.3)).score().value().getAsDouble()).isCloseTo(5, within(1e-9));
        assertThat(rate("eurostat", ratio(0.6)).score().value().getAsDouble()).isCloseTo(0, within(1e-9));
        assertThat(rate("eurostat", ratio(-0.6)).score().value().getAsDouble()).isCloseTo(-5, within(1e-9));
        assertThat(rate("eurostat", growing(0.01)).score().value().getAsDouble())
                .isCloseTo(2.5, within(1e-9));
        assertThat(rate("eurostat", growing(0.03)).score().value().getAsDouble())
                .isEqualTo(5);
    }

    @Test
    void eurostatMovesTheBaseYearToTheNearestAndSaysSo() {
        RatingInput.Builder in = RatingInput.builder()
                .series(series(2009, 100, Double.NaN, 104, 106, 110, 112))
                .baseline(Baseline.at(2010))
                .target(RatingTarget.of(150, 2020));
        RatingResult result = rate("eurostat", in);
        assertThat(result.notes())
                .contains(new RatingNote(RatingNote.Kind.BASE_YEAR_MOVED, List.of("2010", "2011")))
                .contains(new RatingNote(RatingNote.Kind.PERIOD_SHORT, List.of("3")));
        assertThat(rate("path", in).reason()).contains(Undefined.NO_BASELINE);
    }

    @Test
    void growthMethodsNeedValuesAboveZero() {
        assertThat(rate("eurostat", towards(10, 2020, series(2010, 0, 3))).reason())
                .contains(Undefined.ZERO_BASE);
        assertThat(rate("eurostat", towards(0, 2020, series(2010, 5, 3)).direction(-1))
                        .reason())
                .contains(Undefined.ZERO_TARGET);
        assertThat(rate("eurostat", towards(10, 2020, series(2010, 5, 0))).reason())
                .contains(Undefined.ZERO_VALUE);
        assertThat(rate("eurostat", towards(10, 2020, series(2010, -5, 3))).reason())
                .contains(Undefined.SIGN_CHANGE);
        assertThat(rate("open-sdg", towards(10, 2020, series(2010, 0, 3))).category())
                .isEqualTo("not-available");
        for (String method : List.of("open-sdg", "eurostat", "un-desa", "escap")) {
            assertThat(rate(method, towards(10, 2020, series(2010, 5, 6)).nature(Nature.GROWTH))
                            .reason())
                    .as(method)
                    .contains(Undefined.NOT_APPLICABLE);
        }
    }

    @Test
    void openSdgTestsAchievementBeforeAnyGuard() {
        RatingResult zero = rate("open-sdg", towards(10, 2020, series(2010, 0, 12)));
        assertThat(zero.category()).isEqualTo("target-achieved");
        assertThat(zero.score().value()).hasValue(5);
        assertThat(zero.measure().reason()).contains(Undefined.ZERO_BASE);
        assertThat(category("open-sdg", towards(10, 2020, series(2010, 12)))).isEqualTo("target-achieved");
    }

    @Test
    void openSdgTargetEqualToBaselineAndLostIsDeterioration() {
        for (double base : new double[] {80, 0, -80}) {
            RatingResult lost = rate("open-sdg", towards(base, 2020, series(2010, base, base - 1)));
            assertThat(lost.category()).isEqualTo("deterioration");
            assertThat(lost.score().value()).hasValue(-5);
            assertThat(lost.measure().reason()).contains(Undefined.TARGET_EQUALS_BASELINE);
        }
    }

    @Test
    void openSdgBaseYearMovesLaterNeverEarlier() {
        RatingInput.Builder in =
                towards(150, 2020, series(2009, 100, Double.NaN, 110, 120)).baseline(Baseline.at(2010));
        assertThat(rate("open-sdg", in).notes())
                .contains(new RatingNote(RatingNote.Kind.BASE_YEAR_MOVED, List.of("2010", "2011")));
        RatingResult after = rate("open-sdg", in.baseline(Baseline.at(2013)));
        assertThat(after.category()).isEqualTo("not-available");
        assertThat(after.reason()).contains(Undefined.NO_BASELINE);
    }

    @Test
    void openSdgUsesAValueAfterTheTargetsPeriod() {
        RatingResult result = rate("open-sdg", towards(150, 2012, series(2010, 100, 110, 120, 155)));
        assertThat(result.category()).isEqualTo("target-achieved");
        assertThat(result.notes()).contains(new RatingNote(RatingNote.Kind.LATEST_AFTER_TARGET, List.of("2013")));
    }

    @Test
    void openSdgGroupsAreAveragedFirst() {
        OpenSdgSeries.Verdict good = verdict(5);
        OpenSdgSeries.Verdict bad = verdict(-5);
        assertThat(OpenSdgIndicator.combine(List.of(good, bad, bad))
                        .score()
                        .value()
                        .getAsDouble())
                .isCloseTo(-5.0 / 3, within(1e-12));
        assertThat(OpenSdgIndicator.combineGroups(List.of(List.of(good), List.of(bad, bad)))
                        .score()
                        .value())
                .hasValue(0);
        assertThat(OpenSdgIndicator.combine(List.of()).status()).isEqualTo("not-available");
    }

    private static OpenSdgSeries.Verdict verdict(double score) {
        return new OpenSdgSeries.Verdict(
                false, Quantity.of(0), "", Quantity.of(score), java.util.OptionalDouble.empty(), List.of());
    }

    /** 100 to 120 in three years is 6.27 % a year, 183.6 after seven more: 83.6 % of the way to 200. */
    @Test
    void unDesaExtrapolatesAtTheObservedRate() {
        RatingInput.Builder in = towards(200, 2020, series(2010, 100, 105, 112, 120));
        assertThat(measure("un-desa", in)).isCloseTo(0.83627, within(1e-5));
        assertThat(category("un-desa", in)).isEqualTo("fair-progress");
        assertThat(rate("un-desa", in).score().value()).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, on-track-or-target-met",
        "0.0199, fair-progress",
        "0.005, fair-progress",
        "0.0049, stagnation-or-regression"
    })
    void unDesaWithoutTarget(double rate, String category) {
        assertThat(category("un-desa", growing(rate))).isEqualTo(category);
        assertThat(category("un-desa", growing(-rate).direction(-1))).isEqualTo(category);
    }

    @Test
    void unDesaCountsOnePointFromTheBoundAsMetAndStopsAtTheTargetYear() {
        RatingInput.Builder in =
                towards(100, 2020, series(2010, 99.9, 99.0)).percent(true).nature(Nature.RATE);
        assertThat(category("un-desa", in)).isEqualTo("on-track-or-target-met");
        assertThat(category("un-desa", in.percent(false))).isEqualTo("stagnation-or-regression");
        assertThat(category("un-desa", towards(120, 2012, series(2010, 100, 105, 106, 125))))
                .isEqualTo("fair-progress");
    }

    /** Weighted logit regression of 40, 45, 50 % in 2015, 2017, 2018 gives 82.58 % in 2030, checked by another program. */
    @Test
    void escapProjectsPercentagesByWeightedLogits() {
        List<Point> points = series(2015, 40, Double.NaN, 45, 50);
        double projected =
                EscapProjection.at(points, 2030, true).value().value().getAsDouble();
        assertThat(projected).isCloseTo(82.58282258694892, within(1e-9));
        assertThat(category("escap", towards(80, 2030, points).percent(true))).isEqualTo("maintain-progress");
        assertThat(rate("escap", towards(80, 2030, points).percent(true))
                        .score()
                        .value())
                .hasValue(2.5);
    }

    @Test
    void escapProjectsOtherValuesByWeightedGeometricMean() {
        List<Point> points = series(2015, 100, 110, Double.NaN, 121);
        assertThat(EscapProjection.at(points, 2020, false).value().value().getAsDouble())
                .isCloseTo(140.65081130623142, within(1e-9));
        assertThat(category("escap", towards(150, 2020, points))).isEqualTo("accelerate-progress");
        assertThat(category("escap", towards(150, 2020, series(2015, 100, 98, 95))))
                .isEqualTo("reverse-trend");
    }

    @Test
    void escapEdges() {
        assertThat(category("escap", towards(150, 2020, series(2015, 100)))).isEqualTo("insufficient-data");
        assertThat(category("escap", towards(90, 2020, series(2015, 100)))).isEqualTo("maintain-progress");
        assertThat(category("escap", towards(100, 2020, series(2015, 100, 99)))).isEqualTo("reverse-trend");
        RatingResult carried =
                rate("escap", towards(100, 2020, series(2015, 0, 20)).percent(true));
        assertThat(carried.notes()).extracting(RatingNote::kind).contains(RatingNote.Kind.CARRIED_FORWARD);
        assertThat(carried.measure().value()).hasValue(80);
    }

    @ParameterizedTest
    @CsvSource({
        "150, on-track-or-maintaining",
        "149, moderately-improving",
        "125, moderately-improving",
        "124, stagnating",
        "100, stagnating",
        "99, decreasing"
    })
    void sdsnTrend(double value, String category) {
        RatingInput.Builder in =
                towards(200, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, value));
        assertThat(category("sdsn-trend", in)).isEqualTo(category);
    }

    /** The 2019 edition asks for the way in 15 years, so a third of it in five. */
    @Test
    void sdsnTrendOf2019CountsFifteenYears() {
        RatingInput.Builder in =
                towards(200, 2020, series(2010, 100, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 134));
        assertThat(category("sdsn-trend-2019", in)).isEqualTo("on-track-or-maintaining");
        assertThat(category("sdsn-trend", in)).isEqualTo("moderately-improving");
        assertThat(rate("sdsn-trend", in.baseline(Baseline.at(2011))).notes())
                .contains(new RatingNote(RatingNote.Kind.BASE_YEAR_MOVED, List.of("2011", "2010")));
    }

    /** Peers 2, 4, 6 have a standard deviation of 2. */
    @ParameterizedTest
    @CsvSource({"10, met-or-close", "9, met-or-close", "8.9, medium", "7, medium", "6.9, far"})
    void oecdDistance(double value, String category) {
        RatingInput.Builder in = towards(10, 2020, series(2010, 5, value)).peersAtBaseline(List.of(2.0, 4.0, 6.0));
        assertThat(category("oecd-distance", in)).isEqualTo(category);
        assertThat(measure("oecd-distance", in)).isCloseTo((10 - value) / 2, within(1e-12));
    }

    @Test
    void oecdDistanceNeedsPeersThatDiffer() {
        RatingInput.Builder in = towards(10, 2020, series(2010, 5, 6));
        assertThat(rate("oecd-distance", in).reason()).contains(Undefined.NO_PEERS);
        assertThat(rate("oecd-distance", in.peersAtBaseline(List.of(5.0, 5.0))).reason())
                .contains(Undefined.PEERS_ALIKE);
    }

    /** Five changes of 2 end at 110 with 5 years to go: 120 is reached, 120.5 missed by 4.8 % of the gap, and so on. */
    @ParameterizedTest
    @CsvSource({"120, sun", "120.5, sun", "121, sun-and-cloud", "122.5, sun-and-cloud", "122.6, cloud"})
    void germanWeather(double target, String symbol) {
        assertThat(category("german-weather", towards(target, 2020, series(2010, 100, 102, 104, 106, 108, 110))))
                .isEqualTo(symbol);
    }

    @Test
    void germanWeatherWrongWayShortSeriesAndMetToday() {
        assertThat(category("german-weather", towards(120, 2020, series(2010, 105, 104, 103, 102))))
                .isEqualTo("thunderstorm");
        assertThat(rate("german-weather", towards(120, 2020, series(2010, 105, Double.NaN, 104, 103, 102)))
                        .reason())
                .contains(Undefined.TOO_FEW_POINTS);
        RatingResult falling = rate("german-weather", towards(100, 2020, series(2010, 110, 108, 106, 104)));
        assertThat(falling.category()).isEqualTo("thunderstorm");
        assertThat(falling.notes()).extracting(RatingNote::kind).contains(RatingNote.Kind.MET_BUT_FALLING);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 4, sun",
        "1, 3, 4, 4, sun-and-cloud",
        "5, 3, 2, 4, cloud",
        "4, 3, 2, 1, thunderstorm",
        "4, 3, 2, 4, cloud"
    })
    void germanWeatherByDirection(double a, double b, double c, double d, String symbol) {
        RatingInput.Builder in = RatingInput.builder().series(series(2010, a, b, c, d));
        assertThat(category("german-weather", in)).isEqualTo(symbol);
    }

    @Test
    void rangesAreRatedByTheDistanceOutside() {
        List<Point> distance = RatingInput.distanceOutside(series(2010, 90, 94, 100, 112), 95, 105);
        assertThat(distance).extracting(Point::value).containsExactly(5.0, 1.0, 0.0, 7.0);
        RatingInput.Builder in = towards(0, 2012, distance.subList(0, 2)).direction(-1);
        assertThat(measure("path", in)).isCloseTo(1.6, within(1e-12));
        assertThat(rate("open-sdg", in).reason()).contains(Undefined.ZERO_TARGET);
    }
}
