package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the model is true, an interval holds the value as often as it says; seeded, 3000 series of 12 points. */
class CoverageTest {
    private static final int SERIES = 3000;
    private static final int POINTS = 12;
    private static final double LEVEL = 0.8;

    /** Three standard errors of a share of 0.8 in 3000. */
    private static final double SAMPLING = 0.022;

    private interface Draw {
        double[] values(Random random, int count);
    }

    @Test
    void leastSquaresHoldsExactly() {
        assertThat(coverage("ols", (random, count) -> trend(random, count))).isCloseTo(LEVEL, within(SAMPLING));
    }

    @Test
    void logarithmsHoldExactly() {
        assertThat(coverage("log-ols", (random, count) -> Arrays.stream(trend(random, count))
                        .map(v -> Math.exp(0.1 * v))
                        .toArray()))
                .isCloseTo(LEVEL, within(SAMPLING));
    }

    @Test
    void theilSenHoldsAboutAsMuch() {
        assertThat(coverage("theil-sen", (random, count) -> trend(random, count)))
                .isBetween(0.78, 0.85);
    }

    /** Normal quantiles, as R takes them, are a little narrow for eleven changes. */
    @Test
    void driftHoldsAlmostAsMuch() {
        assertThat(coverage("drift", (random, count) -> {
                    double[] walk = new double[count];
                    for (int i = 1; i < count; i++) {
                        walk[i] = walk[i - 1] + 0.4 + random.nextGaussian();
                    }
                    return walk;
                }))
                .isBetween(0.74, 0.80);
    }

    private static double[] trend(Random random, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> 3 + 0.5 * i + random.nextGaussian());
        return values;
    }

    private static double coverage(String code, Draw draw) {
        ProjectionMethod method = ProjectionMethods.find(code).orElseThrow();
        Random random = new Random(7);
        double[] times = new double[POINTS];
        Arrays.setAll(times, i -> 2010 + i);
        int held = 0;
        for (int i = 0; i < SERIES; i++) {
            double[] values = draw.values(random, POINTS + 3);
            AnnualSeries series = AnnualSeries.of(times, Arrays.copyOf(values, POINTS));
            Projection p = (Projection) method.project(series, 2010 + POINTS + 2, LEVEL);
            double came = values[POINTS + 2];
            held += p.low().orElseThrow() <= came && came <= p.high().orElseThrow() ? 1 : 0;
        }
        return (double) held / SERIES;
    }
}
