package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrendTestsTest {
    private static AnnualSeries yearly(double... values) {
        double[] times = new double[values.length];
        Arrays.setAll(times, i -> 2001 + i);
        return AnnualSeries.of(times, values);
    }

    @Test
    void exactProbabilityOfFourPoints() {
        // Of the 24 orders 1 has no falling pair and 3 have one: 2·(1 + 3)/24 for S = 4, 2·1/24 for S = 6.
        assertThat(MannKendall.of(yearly(1, 2, 4, 3)).orElseThrow().p()).isCloseTo(1 / 3.0, within(1e-15));
        MannKendall rising = MannKendall.of(yearly(1, 2, 3, 4)).orElseThrow();
        assertThat(rising.s()).isEqualTo(6);
        assertThat(rising.p()).isCloseTo(1 / 12.0, within(1e-15));
        assertThat(rising.verdict(0.05)).isEqualTo(MannKendall.Verdict.NO_TREND);
        assertThat(rising.verdict(0.10)).isEqualTo(MannKendall.Verdict.INCREASING);
        MannKendall falling = MannKendall.of(yearly(4, 3, 2, 1)).orElseThrow();
        assertThat(falling.p()).isEqualTo(rising.p());
        assertThat(falling.z()).isEqualTo(-rising.z());
        assertThat(falling.verdict(0.10)).isEqualTo(MannKendall.Verdict.DECREASING);
    }

    @Test
    void tiesAndTenPointsAreJudgedByTheNormalApproximation() {
        MannKendall ties = MannKendall.of(yearly(3, 4, 5, 3, 4, 5)).orElseThrow();
        assertThat(ties.p()).isEqualTo(ties.normalP());
        MannKendall ten = MannKendall.of(yearly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).orElseThrow();
        assertThat(ten.p()).isEqualTo(ten.normalP());
        MannKendall nine = MannKendall.of(yearly(1, 2, 3, 4, 5, 6, 7, 8, 9)).orElseThrow();
        assertThat(nine.p()).isEqualTo(nine.kendallP().orElseThrow()).isCloseTo(2.0 / 362880, within(1e-18));
    }

    @Test
    void zerosOfEitherSignAreTies() {
        MannKendall test = MannKendall.of(yearly(0.0, -0.0, 0.0)).orElseThrow();
        assertThat(test.s()).isZero();
        assertThat(test.varianceOfS()).isZero();
        assertThat(test.z()).isZero();
        assertThat(test.normalP()).isEqualTo(1);
        assertThat(test.kendallP()).isEmpty();
    }

    @Test
    void fewerThanThreePointsHaveNoTest() {
        assertThat(MannKendall.of(yearly(1, 2))).isEmpty();
        assertThat(OlsTrend.ofLevel(yearly(1, 2))).isEmpty();
        assertThat(OlsTrend.ofLog(yearly(1, 0, 3))).isEmpty();
        assertThat(TheilSen.of(yearly(1))).isEmpty();
    }

    @Test
    void oneOutlierDoesNotMoveTheTheilSenLine() {
        TheilSen line = TheilSen.of(yearly(1, 2, 3, 4, 50, 6, 7)).orElseThrow();
        assertThat(line.slope()).isEqualTo(1);
        assertThat(line.intercept()).isCloseTo(4 - 2004, within(1e-12));
        assertThat(line.interceptOfResiduals()).isCloseTo(-2000, within(1e-12));
        assertThat(OlsTrend.ofLevel(yearly(1, 2, 3, 4, 50, 6, 7)).orElseThrow().slope())
                .isGreaterThan(2);
    }
}
