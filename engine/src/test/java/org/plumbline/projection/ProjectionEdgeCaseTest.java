package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series too short, too flat, too uneven or on the wrong side of zero: each with its number or its reason. */
class ProjectionEdgeCaseTest {
    private static final double LEVEL = 0.8;

    private static AnnualSeries yearly(double... values) {
        return AnnualSeries.of(
                IntStream.range(0, values.length).mapToDouble(i -> 2010 + i).toArray(), values);
    }

    private static ProjectionOutcome project(String code, AnnualSeries series, double time) {
        return ProjectionMethods.find(code).orElseThrow().project(series, time, LEVEL);
    }

    @ParameterizedTest
    @CsvSource({
        "last-change, 3",
        "drift, 3",
        "ols, 3",
        "log-ols, 3",
        "logit-ols, 3",
        "theil-sen, 3",
        "holt, 5",
        "damped-holt, 6",
        "arima011, 7",
        "auto, 3"
    })
    void belowTheMinimumThereIsAReasonAndAtTheMinimumANumber(String code, int minimum) {
        ProjectionMethod method = ProjectionMethods.find(code).orElseThrow();
        assertThat(method.minimumPoints()).isEqualTo(minimum);
        double[] all = {10, 12, 13, 15, 14, 17, 19};
        for (int n = 0; n <= minimum; n++) {
            AnnualSeries series = yearly(Arrays.copyOf(all, n)).within(Bounds.PERCENT);
            ProjectionOutcome outcome = method.project(series, 2020, LEVEL);
            if (n < minimum) {
                assertThat(outcome).isEqualTo(new Unavailable(ProjectionReason.TOO_FEW_POINTS));
                assertThat(method.reachedIn(series, TargetBand.atLeast(20), 2030))
                        .isEqualTo(new Unavailable(ProjectionReason.TOO_FEW_POINTS));
            } else {
                assertThat(outcome).isInstanceOf(Projection.class);
            }
        }
    }

    @Test
    void intervalsComeWithFivePointsAndProbabilitiesWithEight() {
        double[] values = {10, 12, 13, 15, 14, 17, 19, 20};
        for (int n = 3; n <= 8; n++) {
            Projection p = (Projection) project("ols", yearly(Arrays.copyOf(values, n)), 2020);
            assertThat(p.interval().isPresent()).isEqualTo(n >= 5);
            assertThat(p.distribution().isPresent()).isEqualTo(n >= 5);
            assertThat(p.probabilityAtLeast(20).isPresent()).isEqualTo(n == 8);
            assertThat(p.noProbability().isEmpty()).isEqualTo(n == 8);
            if (n < 8) {
                assertThat(p.noProbability()).contains(ProjectionReason.TOO_FEW_POINTS);
            }
        }
    }

    @Test
    void constantSeriesStaysWhereItIsWithoutClaimOfCertainty() {
        AnnualSeries constant =
                yearly(7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3, 7.3).within(Bounds.PERCENT);
        for (ProjectionMethod method : ProjectionMethods.all()) {
            Projection p = (Projection) method.project(constant, 2025, LEVEL);
            assertThat(p.value()).as(method.code()).isCloseTo(7.3, within(1e-12));
            assertThat(p.interval()).as(method.code()).isEmpty();
            assertThat(p.noProbability()).as(method.code()).contains(ProjectionReason.ZERO_VARIANCE);
            assertThat(method.reachedIn(constant, TargetBand.atLeast(8), 2030))
                    .isEqualTo(new ReachOutcome.NotReached(2030));
        }
        assertThat(MannKendall.of(constant).orElseThrow().verdict(0.05)).isEqualTo(MannKendall.Verdict.NO_TREND);
        assertThat(MannKendall.of(constant).orElseThrow().tauB()).isEmpty();
        assertThat(OlsTrend.ofLevel(constant).orElseThrow().rSquared()).isEmpty();
        assertThat(OlsTrend.ofLevel(constant).orElseThrow().slopeP()).isEmpty();
    }

    @Test
    void straightLineIsCarriedOnWithoutClaimOfCertainty() {
        AnnualSeries line =
                yearly(IntStream.range(0, 10).mapToDouble(i -> 3.1 + 0.7 * i).toArray());
        for (String code : List.of("last-change", "drift", "ols", "theil-sen", "holt", "arima011")) {
            Projection p = (Projection) project(code, line, 2024);
            assertThat(p.value()).as(code).isCloseTo(3.1 + 0.7 * 14, within(1e-6));
            assertThat(p.noProbability()).as(code).contains(ProjectionReason.ZERO_VARIANCE);
        }
        Projection doubling = (Projection) project("log-ols", yearly(1, 2, 4, 8, 16, 32, 64, 128), 2020);
        assertThat(doubling.value()).isCloseTo(1024, within(1e-8));
        assertThat(doubling.noProbability()).contains(ProjectionReason.ZERO_VARIANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "log-ols, 0, ZERO_VALUE",
        "log-ols, -3, SIGN_CHANGE",
        "logit-ols, 0, OUTSIDE_BOUNDS",
        "logit-ols, -3, OUTSIDE_BOUNDS"
    })
    void zeroAndNegativeValuesHaveNeitherLogarithmNorLogit(String code, double low, ProjectionReason reason) {
        AnnualSeries series = yearly(low, 2, 4, 5, 7, 9, 12, 13).within(Bounds.PERCENT);
        assertThat(project(code, series, 2020)).isEqualTo(new Unavailable(reason));
        assertThat(project("ols", series, 2020)).isInstanceOf(Projection.class);
    }

    @Test
    void negativeValuesAllAlongHaveNoLogarithm() {
        assertThat(project("log-ols", yearly(-1, -2, -4, -5, -7), 2020))
                .isEqualTo(new Unavailable(ProjectionReason.NEGATIVE_VALUE));
    }

    @Test
    void logitNeedsBounds() {
        AnnualSeries series = yearly(20, 22, 25, 27, 28);
        assertThat(project("logit-ols", series, 2020)).isEqualTo(new Unavailable(ProjectionReason.NOT_APPLICABLE));
        assertThat(project("logit-ols", series.within(new Bounds(0, 28)), 2020))
                .isEqualTo(new Unavailable(ProjectionReason.OUTSIDE_BOUNDS));
        Projection p = (Projection)
                project("logit-ols", yearly(96, 97.1, 97.9, 98.5, 98.9).within(Bounds.PERCENT), 2060);
        assertThat(p.value()).isBetween(98.9, 100.0);
        assertThat(p.beyondBounds()).isFalse();
        assertThat(p.high().orElseThrow()).isLessThanOrEqualTo(100);
        assertThat(p.distribution().orElseThrow().probabilityAtLeast(100)).isZero();
        assertThat(p.distribution().orElseThrow().probabilityAtLeast(0)).isEqualTo(1);
    }

    @Test
    void missingYearsStopSmoothingOnly() {
        double[] times = {2008, 2009, 2010, 2012, 2013, 2014, 2016, 2017};
        AnnualSeries gaps = AnnualSeries.of(times, new double[] {1, 2, 2.5, 4, 5.5, 6, 7.5, 9});
        assertThat(project("holt", gaps, 2020)).isEqualTo(new Unavailable(ProjectionReason.UNEVEN_SPACING));
        assertThat(project("damped-holt", gaps, 2020)).isEqualTo(new Unavailable(ProjectionReason.UNEVEN_SPACING));
        Projection last = (Projection) project("last-change", gaps, 2020);
        assertThat(last.value()).isEqualTo(13.5);
        assertThat(last.noDistribution()).contains(ProjectionReason.UNEVEN_SPACING);
        for (String code : List.of("drift", "ols", "theil-sen", "arima011")) {
            assertThat(((Projection) project(code, gaps, 2020)).interval())
                    .as(code)
                    .isPresent();
        }
        AnnualSeries offGrid =
                AnnualSeries.of(new double[] {2008, 2009, 2010.4, 2011, 2012, 2013, 2014}, new double[7]);
        assertThat(project("arima011", offGrid, 2020)).isEqualTo(new Unavailable(ProjectionReason.UNEVEN_SPACING));
    }

    @Test
    void pointsEveryTwoYearsAreEven() {
        double[] every2 = IntStream.range(0, 9).mapToDouble(i -> 2000 + 2 * i).toArray();
        double[] values = {10, 12, 13, 15, 14, 17, 19, 20, 23};
        for (String code : List.of("last-change", "drift", "ols", "theil-sen", "holt", "damped-holt", "arima011")) {
            Projection perStep = (Projection) project(code, yearly(values), 2018 + 3);
            Projection perTwo = (Projection) project(code, AnnualSeries.of(every2, values), 2016 + 6);
            assertThat(perTwo.value()).as(code).isCloseTo(perStep.value(), within(1e-9));
            assertThat(perTwo.low().orElseThrow())
                    .as(code)
                    .isCloseTo(perStep.low().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void driftOverAGapWeighsTheChangeByItsYears() {
        AnnualSeries series =
                AnnualSeries.of(new double[] {2010, 2011, 2013, 2014, 2015}, new double[] {1, 3, 5, 8, 9});
        Projection p = (Projection) project("drift", series, 2017);
        // Drift (9 - 1)/5 = 1.6; deviations 0.4, -1.2, 1.4, -0.6; squares over years 0.16 + 0.72 + 1.96 + 0.36 = 3.2.
        assertThat(p.value()).isCloseTo(12.2, within(1e-12));
        assertThat(p.distribution().orElseThrow().standardError())
                .isCloseTo(Math.sqrt(3.2 / 3 * (2 + 4 / 5.0)), within(1e-12));
    }

    @Test
    void lastChangeHasTheErrorOfATwiceIntegratedWalk() {
        Projection p = (Projection) project("last-change", yearly(1, 2, 4, 5, 9), 2016);
        // Second differences 1, -1, 3: s² = 11/3; two steps ahead 1² + 2² = 5 times that.
        assertThat(p.value()).isEqualTo(17);
        assertThat(p.distribution().orElseThrow().standardError()).isCloseTo(Math.sqrt(55 / 3.0), within(1e-12));
    }

    @Test
    void timesAndValuesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualSeries.of(new double[] {2010, 2010}, new double[2]))
                .withMessageContaining("does not follow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualSeries.of(new double[] {2011, 2010}, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> AnnualSeries.of(new double[] {2010}, new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualSeries.of(new double[] {2010}, new double[] {Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnnualSeries.of(new double[] {Double.NEGATIVE_INFINITY}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> project("ols", yearly(1, 2, 3), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectionMethods.auto().project(yearly(1, 2, 3), 2020, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetBand.between(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetBand.atLeast(Double.NaN));
    }

    @Test
    void thePastIsNotProjected() {
        assertThat(project("ols", yearly(1, 2, 4), 2011)).isEqualTo(new Unavailable(ProjectionReason.NOT_AHEAD));
        assertThat(ProjectionMethods.auto().reachedIn(yearly(1, 2, 4), TargetBand.atLeast(9), 2011))
                .isEqualTo(new Unavailable(ProjectionReason.NOT_AHEAD));
    }

    @Test
    void whatIsTooLargeForANumberIsRefused() {
        AnnualSeries steep = yearly(1e-3, 1e10, 1e20, 1e30, 1e60, 1e100, 1e120, 1e200);
        assertThat(project("log-ols", steep, 2100)).isEqualTo(new Unavailable(ProjectionReason.OVERFLOW));
        assertThat(project("drift", yearly(-1.7e308, 0, 1.7e308), 2020))
                .isEqualTo(new Unavailable(ProjectionReason.OVERFLOW));
    }
}
