package org.plumbline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReachTest {
    private static final AnnualSeries RISING =
            AnnualSeries.of(new double[] {2010, 2011, 2012, 2013}, new double[] {10, 11, 13, 16});

    private static ReachOutcome reached(String code, TargetBand target, double until) {
        return ProjectionMethods.find(code).orElseThrow().reachedIn(RISING, target, until);
    }

    @Test
    void firstYearThatSatisfiesTheTargetEndsIncluded() {
        // Drift 2 a year from 16: 18 in 2014, 20 in 2015.
        assertThat(reached("drift", TargetBand.atLeast(20), 2020)).isEqualTo(new ReachOutcome.Reached(2015));
        assertThat(reached("drift", TargetBand.atLeast(20.01), 2020)).isEqualTo(new ReachOutcome.Reached(2016));
        assertThat(reached("last-change", TargetBand.atLeast(20), 2020)).isEqualTo(new ReachOutcome.Reached(2015));
        assertThat(reached("drift", TargetBand.between(20.5, 22.5), 2020)).isEqualTo(new ReachOutcome.Reached(2016));
    }

    @Test
    void whatIsMetAlreadyIsReachedWithTheLastPoint() {
        assertThat(reached("drift", TargetBand.atLeast(16), 2020)).isEqualTo(new ReachOutcome.Reached(2013));
        assertThat(reached("auto", TargetBand.atMost(16), 2013)).isEqualTo(new ReachOutcome.Reached(2013));
    }

    @Test
    void whatIsNotReachedIsSaidWithTheTimeLookedAt() {
        assertThat(reached("drift", TargetBand.atMost(9), 2030)).isEqualTo(new ReachOutcome.NotReached(2030));
        assertThat(reached("drift", TargetBand.atLeast(20), 2014)).isEqualTo(new ReachOutcome.NotReached(2014));
        // A band that the yearly steps jump over.
        assertThat(reached("drift", TargetBand.between(18.5, 19.5), 2020)).isEqualTo(new ReachOutcome.NotReached(2020));
    }

    @Test
    void assumedRateCompoundsFromTheLastValueWithoutAnInterval() {
        ProjectionMethod atTenPercent = ProjectionMethods.atRate(0.10);
        Projection p = (Projection) atTenPercent.project(RISING, 2015, 0.8);
        assertThat(p.value()).isCloseTo(19.36, within(1e-12));
        assertThat(p.method()).isEqualTo("assumed-rate");
        assertThat(p.interval()).isEmpty();
        assertThat(p.probabilityAtLeast(1)).isEmpty();
        assertThat(atTenPercent.reachedIn(RISING, TargetBand.atLeast(20), 2020))
                .isEqualTo(new ReachOutcome.Reached(2016));
        assertThatIllegalArgumentException().isThrownBy(() -> ProjectionMethods.atRate(-1));
    }
}
