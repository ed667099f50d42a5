package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.calc.UnavailableReason;

/** Values by hand; the probabilities are those of scipy.stats (ttest_1samp, linregress with t of slope − 1). */
class RevisionStatisticsTest {
    private static final double[] FIRST = {10, 12, 15, 11, 14, 13, 16, 18};
    private static final double[] LAST = {10.5, 12.2, 15.9, 11, 14.4, 13.6, 16.1, 19.3};

    private static Comparison revised(int count, boolean twice) {
        Tables tables = new Tables().indicator("n,数,count,higher,flow");
        for (int i = 0; i < count; i++) {
            int year = 2001 + i;
            tables.observed(
                    "n,sz," + year + "," + FIRST[i] + ",preliminary,,," + (year + 1) + "-01-31",
                    "n,sz," + year + "," + LAST[i] + ",revised,,," + (year + 2) + "-01-31");
            if (twice) {
                tables.observed("n,sz," + year + "," + (LAST[i] + 1) + ",final,,," + (year + 3) + "-01-31");
            }
        }
        return tables.known("2002-06-30", "2029-12-31");
    }

    @Test
    void eightRevisionsAreTestedForBias() {
        RevisionStatistics.Step step =
                revised(8, false).statistics().get(0).steps().get(0);

        assertThat(step.n()).isEqualTo(8);
        assertThat(step.mean()).isEqualTo(0.5);
        assertThat(step.meanAbsolute()).isEqualTo(0.5);
        // s² = 1.26/7 by hand; t = 0.5/(s/√8)
        double s = Math.sqrt((0.25 + 0.04 + 0.81 + 0 + 0.16 + 0.36 + 0.01 + 1.69 - 8 * 0.25) / 7);
        assertThat(step.tTest().value().orElseThrow()).isCloseTo(0.5 / (s / Math.sqrt(8)), within(1e-9));
        assertThat(step.tTestP().value().orElseThrow()).isBetween(0.0, 0.05);
        assertThat(step.slope().value().orElseThrow()).isGreaterThan(1);
        assertThat(step.theil().value().orElseThrow()).isBetween(0.0, 0.1);
    }

    @Test
    void sevenAreNot() {
        RevisionStatistics.Step step =
                revised(7, false).statistics().get(0).steps().get(0);

        assertThat(step.tTest().reason()).contains(UnavailableReason.TOO_FEW_POINTS);
        assertThat(step.meanAbsolute()).isPositive();
    }

    @Test
    void stepsAreFromReleaseToRelease() {
        RevisionStatistics statistics = revised(8, true).statistics().get(0);

        assertThat(statistics.steps())
                .extracting(step -> step.from() + "-" + step.to())
                .containsExactly("first-second", "second-last", "first-last");
        assertThat(statistics.steps()).extracting(RevisionStatistics.Step::mean).containsExactly(0.5, 1.0, 1.5);
        assertThat(statistics.steps().get(1).tTest().reason()).contains(UnavailableReason.ZERO_VARIANCE);
    }

    @Test
    void aReprintRepeatsWhatCounted() {
        Comparison comparison = new Tables()
                .indicator("n,数,count,higher,flow")
                .observed(
                        "n,sz,2016,100,preliminary,,,2017-01-31",
                        "n,sz,2016,105,final,,,2018-01-31",
                        "n,sz,2016,100,,,,2019-01-31")
                .known("2017-06-30", "2020-06-30");

        assertThat(comparison.revisions().get(0).releases())
                .extracting(Revision.Release::value)
                .containsExactly(100.0, 105.0, 105.0);
    }
}
