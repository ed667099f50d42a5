package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every series: seeded random ones of 8 to 15 points, some with gaps. */
class ProjectionIdentityTest {
    private static final long SEED = 20260101;
    private static final double LEVEL = 0.8;

    /** Closed formulas differ by rounding; searched parameters by what the search leaves. */
    private static final double CLOSED = 1e-9;

    private static final double SEARCHED = 1e-5;

    record Drawn(int number, AnnualSeries series) {
        @Override
        public String toString() {
            return number + ": " + Arrays.toString(series.values());
        }
    }

    static Stream<Drawn> evenSeries() {
        Random random = new Random(SEED);
        return Stream.iterate(0, i -> i + 1).limit(60).map(i -> new Drawn(i, draw(random, false)));
    }

    static Stream<Drawn> seriesWithGaps() {
        Random random = new Random(SEED + 1);
        return Stream.iterate(0, i -> i + 1).limit(60).map(i -> new Drawn(i, draw(random, true)));
    }

    static Stream<Drawn> allSeries() {
        return Stream.concat(evenSeries(), seriesWithGaps());
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void mirroredSeriesGivesMirroredProjectionAndProbability(Drawn drawn) {
        AnnualSeries series = drawn.series();
        AnnualSeries mirrored = map(series, v -> 100 - v).within(Bounds.PERCENT);
        double time = series.lastTime() + 3;
        for (ProjectionMethod method : methods("log-ols")) {
            ProjectionOutcome outcome = method.project(series, time, LEVEL);
            ProjectionOutcome opposite = method.project(mirrored, time, LEVEL);
            if (!(outcome instanceof Projection there)) {
                assertThat(opposite).isEqualTo(outcome);
                continue;
            }
            Projection back = (Projection) opposite;
            double near = tolerance(method, 100);
            assertThat(back.value()).as(method.code()).isCloseTo(100 - there.value(), within(near));
            if (!hasInterval(method, there)) {
                continue;
            }
            assertThat(back.low().orElseThrow()).isCloseTo(100 - there.high().orElseThrow(), within(near));
            double target = there.value() + 1.5;
            assertThat(back.probabilityAtMost(100 - target).orElseThrow())
                    .as(method.code())
                    .isCloseTo(there.probabilityAtLeast(target).orElseThrow(), within(tolerance(method, 1)));
            assertThat(back.probabilityBetween(100 - target, 100 - there.value())
                            .orElseThrow())
                    .isCloseTo(
                            there.probabilityBetween(there.value(), target).orElseThrow(),
                            within(tolerance(method, 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void anotherUnitChangesNothingButTheUnit(Drawn drawn) {
        AnnualSeries series = drawn.series();
        double time = series.lastTime() + 2;
        for (double factor : new double[] {1e-4, 3.7, 1e8}) {
            AnnualSeries scaled = map(series, v -> v * factor).within(new Bounds(0, 100 * factor));
            for (ProjectionMethod method : methods("auto")) {
                ProjectionOutcome outcome = method.project(series, time, LEVEL);
                if (outcome instanceof Projection before && hasInterval(method, before)) {
                    Projection after = (Projection) method.project(scaled, time, LEVEL);
                    double near = tolerance(method, 100);
                    assertThat(after.value() / factor).as(method.code()).isCloseTo(before.value(), within(near));
                    assertThat(after.low().orElseThrow() / factor)
                            .isCloseTo(before.low().orElseThrow(), within(near));
                    assertThat(after.probabilityAtLeast(factor * 60).orElseThrow())
                            .isCloseTo(before.probabilityAtLeast(60).orElseThrow(), within(tolerance(method, 1)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void shiftOfValuesAndOfTimeShiftsTheProjection(Drawn drawn) {
        AnnualSeries series = drawn.series();
        AnnualSeries higher = map(series, v -> v + 500).within(new Bounds(500, 600));
        double[] earlierTimes = Arrays.stream(series.times()).map(t -> t - 1000).toArray();
        AnnualSeries earlier = AnnualSeries.of(earlierTimes, series.values()).within(Bounds.PERCENT);
        double time = series.lastTime() + 4;
        for (ProjectionMethod method : methods("auto")) {
            if (!(method.project(series, time, LEVEL) instanceof Projection before && hasInterval(method, before))) {
                continue;
            }
            double near = tolerance(method, 100);
            Projection shifted = (Projection) method.project(earlier, time - 1000, LEVEL);
            assertThat(shifted.value()).as(method.code()).isCloseTo(before.value(), within(near));
            assertThat(shifted.high().orElseThrow()).isCloseTo(before.high().orElseThrow(), within(near));
            if (!method.code().equals("log-ols")) {
                Projection raised = (Projection) method.project(higher, time, LEVEL);
                assertThat(raised.value()).as(method.code()).isCloseTo(before.value() + 500, within(10 * near));
                assertThat(raised.low().orElseThrow()).isCloseTo(before.low().orElseThrow() + 500, within(10 * near));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void intervalHoldsItsProbabilityAndGrowsWithLevelAndHorizon(Drawn drawn) {
        AnnualSeries series = drawn.series();
        double last = series.lastTime();
        for (ProjectionMethod method : methods("auto")) {
            if (!(method.project(series, last + 1, LEVEL) instanceof Projection next && hasInterval(method, next))) {
                continue;
            }
            double low = next.low().orElseThrow();
            double high = next.high().orElseThrow();
            assertThat(low).isLessThan(next.value());
            assertThat(high).isGreaterThan(next.value());
            assertThat(next.probabilityBetween(low, high).orElseThrow()).isCloseTo(LEVEL, within(1e-10));
            assertThat(next.probabilityAtLeast(next.value()).orElseThrow()).isCloseTo(0.5, within(1e-9));
            assertThat(next.probabilityAtLeast(55).orElseThrow()
                            + next.probabilityAtMost(55).orElseThrow())
                    .isCloseTo(1, within(1e-12));
            Projection wider = (Projection) method.project(series, last + 1, 0.95);
            assertThat(wider.high().orElseThrow()).isGreaterThan(high);
            Projection later = (Projection) method.project(series, last + 6, LEVEL);
            assertThat(later.distribution().orElseThrow().standardError())
                    .as(method.code())
                    .isGreaterThanOrEqualTo(next.distribution().orElseThrow().standardError());
        }
    }

    @ParameterizedTest
    @MethodSource("evenSeries")
    void walksStartFromTheLastValueAndProjectionsAreContinuousInTime(Drawn drawn) {
        AnnualSeries series = drawn.series();
        double last = series.lastTime();
        for (String code : List.of("last-change", "drift", "arima011")) {
            ProjectionMethod method = ProjectionMethods.find(code).orElseThrow();
            if (method.project(series, last, LEVEL) instanceof Projection now) {
                assertThat(now.value()).isEqualTo(series.lastValue());
                assertThat(now.noDistribution()).contains(ProjectionReason.ZERO_VARIANCE);
            }
        }
        for (ProjectionMethod method : methods("auto")) {
            if (method.project(series, last + 2, LEVEL) instanceof Projection whole) {
                Projection justAfter = (Projection) method.project(series, last + 2 + 1e-7, LEVEL);
                assertThat(justAfter.value()).as(method.code()).isCloseTo(whole.value(), within(1e-4));
                assertThat(justAfter.low().orElseThrow()).isCloseTo(whole.low().orElseThrow(), within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void neitherNaNNorInfinityComesOutOfAnyMethod(Drawn drawn) {
        for (double factor : new double[] {1, -1, 1e-300, 1e150, 1e300}) {
            AnnualSeries series = map(drawn.series(), v -> v * factor);
            for (ProjectionMethod method : ProjectionMethods.all()) {
                for (double ahead : new double[] {0, 0.5, 1, 10, 1e4}) {
                    if (method.project(series, series.lastTime() + ahead, 0.99) instanceof Projection p) {
                        assertThat(p.value()).isFinite();
                        finite(p.low());
                        finite(p.high());
                        finite(p.probabilityAtLeast(50 * factor));
                        p.distribution()
                                .ifPresent(d -> assertThat(d.standardError()).isFinite());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allSeries")
    void movingAverageAtMinusOneIsTheRegressionLine(Drawn drawn) {
        AnnualSeries series = drawn.series();
        double[] change = new double[series.size() - 1];
        double[] steps = new double[change.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = series.value(i + 1) - series.value(i);
            steps[i] = series.time(i + 1) - series.time(i);
        }
        double time = series.lastTime() + 2;
        Projection line =
                (Projection) ProjectionMethods.find("ols").orElseThrow().project(series, time, LEVEL);
        Arima011 arima = Arima011.given(-1, change, steps);
        assertThat(series.lastValue() + arima.expectedChange(2)).isCloseTo(line.value(), within(1e-8));
        assertThat(arima.squares())
                .isCloseTo(Math.pow(line.parameters().get(2).value(), 2) * (series.size() - 2), within(1e-7));
        assertThat(Arima011.estimate(series, 1).logLikelihood()).isGreaterThanOrEqualTo(arima.logLikelihood());
    }

    @ParameterizedTest
    @MethodSource("evenSeries")
    void dampedTrendFitsNoWorseThanAnyGivenParameters(Drawn drawn) {
        double[] values = drawn.series().values();
        Random random = new Random(drawn.number());
        double damped = Holt.estimate(values, true).run(values).squares();
        double plain = Holt.estimate(values, false).run(values).squares();
        for (int i = 0; i < 50; i++) {
            double alpha = random.nextDouble();
            double betaStar = random.nextDouble();
            double level = values[0] + random.nextGaussian();
            double trend = random.nextGaussian();
            double phi = 0.8 + 0.18 * random.nextDouble();
            assertThat(damped)
                    .isLessThanOrEqualTo(1.0001
                            * new HoltFilter(alpha, betaStar, phi, level, trend)
                                    .run(values)
                                    .squares());
            assertThat(plain)
                    .isLessThanOrEqualTo(1.0001
                            * new HoltFilter(alpha, betaStar, 1, level, trend)
                                    .run(values)
                                    .squares());
        }
    }

    private static List<ProjectionMethod> methods(String except) {
        return ProjectionMethods.all().stream()
                .filter(method -> !method.code().equals(except))
                .filter(method -> !method.code().equals("auto"))
                .toList();
    }

    /** Only the last change over uneven steps has none. */
    private static boolean hasInterval(ProjectionMethod method, Projection projection) {
        assertThat(projection.interval().isPresent() || method.code().equals("last-change"))
                .as(method.code())
                .isTrue();
        return projection.interval().isPresent();
    }

    private static double tolerance(ProjectionMethod method, double size) {
        boolean searched = List.of("holt", "damped-holt", "arima011").contains(method.code());
        return (searched ? SEARCHED : CLOSED) * size;
    }

    private static void finite(OptionalDouble number) {
        number.ifPresent(value -> assertThat(value).isFinite());
    }

    private static AnnualSeries map(AnnualSeries series, DoubleUnaryOperator change) {
        return AnnualSeries.of(
                series.times(), Arrays.stream(series.values()).map(change).toArray());
    }

    /** A share in percent that drifts within 20 to 80. */
    private static AnnualSeries draw(Random random, boolean gaps) {
        int n = 8 + random.nextInt(8);
        double[] times = new double[n];
        double[] values = new double[n];
        double slope = random.nextGaussian();
        double noise = 0.2 + 2 * random.nextDouble();
        double value = 50 - slope * n / 2;
        double time = 2005;
        for (int i = 0; i < n; i++) {
            times[i] = time;
            values[i] = Math.min(80, Math.max(20, value + noise * random.nextGaussian()));
            int step = gaps && (i == 2 || random.nextInt(4) == 0) ? 2 + random.nextInt(2) : 1;
            time += step;
            value += slope * step;
        }
        return AnnualSeries.of(times, values).within(Bounds.PERCENT);
    }
}
