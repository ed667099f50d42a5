package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoChoiceTest {
    private static AnnualSeries yearly(double... values) {
        return AnnualSeries.of(
                IntStream.range(0, values.length).mapToDouble(i -> 2010 + i).toArray(), values);
    }

    private static final double[] VALUES = {10, 12, 13, 15, 14, 17, 19, 20, 23, 22, 25};

    @ParameterizedTest
    @CsvSource({
        "2, 0, ''",
        "3, 0, drift last-change",
        "4, 1, drift last-change",
        "5, 2, theil-sen drift ols log-ols logit-ols",
        "7, 3, theil-sen drift ols log-ols logit-ols",
        "8, 2, damped-holt theil-sen drift ols log-ols logit-ols",
        "9, 3, damped-holt theil-sen drift ols log-ols logit-ols",
        "10, 3, damped-holt theil-sen drift ols log-ols logit-ols arima011"
    })
    void lengthAdmitsTheCandidates(int n, int leftOut, String candidates) {
        AutoChoice choice = AutoChoice.of(yearly(Arrays.copyOf(VALUES, n)).within(Bounds.PERCENT), 2025);
        List<String> codes =
                choice.candidates().stream().map(AutoChoice.Candidate::method).toList();
        assertThat(String.join(" ", codes)).isEqualTo(candidates);
        assertThat(choice.n()).isEqualTo(n);
        assertThat(choice.leftOut()).isEqualTo(leftOut);
        assertThat(choice.basis()).isEqualTo(leftOut > 0 ? AutoChoice.Basis.BACK_TEST : AutoChoice.Basis.LENGTH);
        assertThat(choice.chosen().isPresent()).isEqualTo(n >= 3);
        assertThat(choice.naive().isPresent()).isEqualTo(leftOut > 0);
    }

    @Test
    void errorsAreThoseOfLeavingTheLastPointsOut() {
        AutoChoice choice = AutoChoice.of(yearly(1, 2, 4, 5), 2015);
        // One left out: drift 4 + 1.5, last change 4 + 2, naive 4, against 5; changes of the rest 1 and 2.
        assertThat(choice.candidates().get(0).errors().orElseThrow().meanAbsolute())
                .isCloseTo(0.5, within(1e-12));
        assertThat(choice.candidates().get(1).errors().orElseThrow().meanAbsolute())
                .isCloseTo(1, within(1e-12));
        assertThat(choice.naive().orElseThrow().meanAbsolute()).isCloseTo(1, within(1e-12));
        assertThat(choice.naive().orElseThrow().scaled().orElseThrow()).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(choice.errorsOfChosen().orElseThrow().forecasts()).isEqualTo(1);
        assertThat(choice.chosen()).contains("drift");
        assertThat(choice.beatsNaive()).isTrue();
    }

    @Test
    void leastErrorWinsAndTheProjectionSaysSo() {
        double[] doubling = IntStream.range(0, 10)
                .mapToDouble(i -> Math.pow(2, i) * (i % 2 == 0 ? 1.01 : 0.99))
                .toArray();
        Projection p = (Projection) ProjectionMethods.auto().project(yearly(doubling), 2021, 0.8);
        assertThat(p.method()).isEqualTo("log-ols");
        AutoChoice choice = p.choice().orElseThrow();
        double chosen = choice.errorsOfChosen().orElseThrow().meanAbsolute();
        assertThat(choice.candidates())
                .allSatisfy(
                        c -> assertThat(c.errors().orElseThrow().meanAbsolute()).isGreaterThanOrEqualTo(chosen));
        assertThat(p.value())
                .isEqualTo(((Projection)
                                ProjectionMethods.find("log-ols").orElseThrow().project(yearly(doubling), 2021, 0.8))
                        .value());
        assertThat(p.probabilityAtLeast(1900)).isPresent();
    }

    @Test
    void ofEqualErrorsTheFirstInTheListWins() {
        // Without a trend in the noise ARIMA(0,1,1) becomes the regression line, and only rounding tells them apart.
        AutoChoice choice = AutoChoice.of(TrendVectors.series().get("TS06").series(), 2030);
        assertThat(choice.candidates().get(5).errors().orElseThrow().meanAbsolute())
                .isCloseTo(choice.candidates().get(3).errors().orElseThrow().meanAbsolute(), within(1e-9));
        assertThat(choice.chosen()).contains("ols");
    }

    @Test
    void seriesThatNoTrendForecastsSaysThatNaiveIsBetter() {
        AutoChoice choice = AutoChoice.of(yearly(1, 5, 9, 13, 17, 17, 17, 17), 2020);
        assertThat(choice.naive().orElseThrow().meanAbsolute()).isZero();
        assertThat(choice.chosen()).isPresent();
        assertThat(choice.beatsNaive()).isFalse();
    }

    @Test
    void candidatesThatLeaveTheBoundsStandBack() {
        AnnualSeries share = yearly(80, 84, 88, 92, 96, 99).within(Bounds.PERCENT);
        Projection p = (Projection) ProjectionMethods.auto().project(share, 2020, 0.8);
        assertThat(p.method()).isEqualTo("logit-ols");
        assertThat(p.beyondBounds()).isFalse();
        assertThat(p.choice().orElseThrow().candidates())
                .filteredOn(c -> c.excluded().isPresent())
                .allSatisfy(c -> assertThat(c.excluded()).contains(ProjectionReason.OUTSIDE_BOUNDS))
                .extracting(AutoChoice.Candidate::method)
                .containsExactly("theil-sen", "drift", "ols", "log-ols");
        // Full coverage has no logit, so one that leaves the bounds is used, and the projection says that it does.
        Projection beyond = (Projection)
                ProjectionMethods.auto().project(yearly(80, 84, 88, 92, 96, 100).within(Bounds.PERCENT), 2020, 0.8);
        assertThat(beyond.beyondBounds()).isTrue();
    }

    @Test
    void candidatesWithoutAFitAreListedWithTheirReason() {
        double[] times = {2008, 2009, 2010, 2012, 2013, 2014, 2016, 2017};
        AutoChoice choice = AutoChoice.of(AnnualSeries.of(times, new double[] {-1, 2, 2.5, 4, 5.5, 6, 7.5, 9}), 2020);
        assertThat(choice.leftOut()).isEqualTo(3);
        assertThat(choice.candidates().get(0))
                .isEqualTo(new AutoChoice.Candidate(
                        "damped-holt", Optional.empty(), Optional.of(ProjectionReason.UNEVEN_SPACING)));
        assertThat(choice.candidates())
                .filteredOn(c -> c.method().equals("log-ols"))
                .extracting(c -> c.excluded().orElseThrow())
                .containsExactly(ProjectionReason.SIGN_CHANGE);
    }

    @Test
    void constantSeriesHasNoScaledErrors() {
        AutoChoice choice = AutoChoice.of(yearly(5, 5, 5, 5, 5, 5), 2020);
        assertThat(choice.naive().orElseThrow().scaled()).isEmpty();
        assertThat(choice.beatsNaive()).isFalse();
    }

    @Test
    void everyMethodHasADistinctNameAFormulaAndASource() {
        assertThat(ProjectionMethods.all())
                .extracting(ProjectionMethod::code)
                .containsExactly(
                        "auto",
                        "last-change",
                        "drift",
                        "ols",
                        "log-ols",
                        "logit-ols",
                        "theil-sen",
                        "holt",
                        "damped-holt",
                        "arima011");
        assertThat(ProjectionMethods.all())
                .allSatisfy(m -> assertThat(m.formula()).isNotBlank())
                .allSatisfy(m -> assertThat(m.source()).isNotBlank());
        assertThat(ProjectionMethods.find("naive")).isEmpty();
    }
}
