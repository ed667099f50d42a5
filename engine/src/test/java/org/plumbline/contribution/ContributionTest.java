package org.plumbline.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private static final double EXACT = 1e-9;

    @Test
    void everySplitAddsUp() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            double[] x = random.doubles(4, 0.1, 1000).toArray();
            for (Parts parts :
                    List.of(RatioChange.lmdi(x[0], x[1], x[2], x[3]), RatioChange.shapley(x[0], x[1], x[2], x[3]))) {
                assertThat(parts.sum())
                        .isCloseTo(x[2] / x[3] - x[0] / x[1], within(EXACT * (1 + Math.abs(parts.total()))));
            }
            List<WithinBetween.District> districts = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                double[] y = random.doubles(4, 0, 100).toArray();
                boolean young = i == 3;
                districts.add(
                        new WithinBetween.District("d" + i, young ? 0 : y[0], young ? 0 : y[1] + 1, y[2], y[3] + 1));
            }
            WithinBetween.Split split = WithinBetween.split(districts);
            assertThat(split.within().sum() + split.between().sum()).isCloseTo(split.total(), within(EXACT));
            assertThat(split.within().value("d3")).isZero();
            Lmdi.Effects effects = Lmdi.decompose(List.of("a", "b"), zeros(random), zeros(random));
            assertThat(effects.additive().sum()).isCloseTo(effects.additive().total(), within(EXACT * 1e4));
        }
    }

    private static double[][] zeros(Random random) {
        double[][] values = new double[4][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[] {random.nextInt(4) * 2.5, random.nextInt(4) * 10.0};
        }
        return values;
    }

    /** 3.0 % to 4.0 %: the numerator doubled, the denominator grew by half. */
    @Test
    void ratioOfRdToGdp() {
        Parts shapley = RatioChange.shapley(30, 1000, 60, 1500);
        assertThat(shapley.value(RatioChange.NUMERATOR)).isCloseTo(0.5 * (30 / 1000.0 + 30 / 1500.0), within(1e-12));
        assertThat(shapley.value(RatioChange.DENOMINATOR))
                .isCloseTo(0.5 * 90 * (1 / 1500.0 - 1 / 1000.0), within(1e-12));
        Parts lmdi = RatioChange.lmdi(30, 1000, 60, 1500);
        double weight = 0.01 / Math.log(0.04 / 0.03);
        assertThat(lmdi.value(RatioChange.NUMERATOR)).isCloseTo(weight * Math.log(2), within(1e-12));
        assertThat(lmdi.value(RatioChange.DENOMINATOR)).isCloseTo(-weight * Math.log(1.5), within(1e-12));
    }

    @Test
    void zerosTakeTheirLimitsAndNegativesHaveNone() {
        Lmdi.Effects born = Lmdi.decompose(List.of("a", "b"), new double[][] {{0, 5}}, new double[][] {{4, 10}});
        assertThat(born.additive().value("a")).isEqualTo(40);
        assertThat(born.additive().value("b")).isZero();
        assertThat(born.multiplicative().reason()).contains(Parts.Reason.ZERO_DENOMINATOR);
        assertThat(Lmdi.decompose(List.of("a"), new double[][] {{-1}}, new double[][] {{1}})
                        .additive()
                        .reason())
                .contains(Parts.Reason.NEGATIVE_VALUE);
        assertThat(RatioChange.lmdi(0, 1, 2, 1).reason()).contains(Parts.Reason.ZERO_VALUE);
        assertThat(RatioChange.shapley(1, 0, 2, 1).reason()).contains(Parts.Reason.ZERO_DENOMINATOR);
        assertThat(Lmdi.logarithmicMean(1 + 1e-12, 1)).isCloseTo(1, within(1e-11));
    }

    /** The limit is what small numbers in place of zero approach. */
    @Test
    void limitsAreThoseOfSmallNumbers() {
        double small = 1e-200;
        Lmdi.Effects limit = Lmdi.decompose(List.of("a", "b"), new double[][] {{0, 0}}, new double[][] {{4, 10}});
        Lmdi.Effects near =
                Lmdi.decompose(List.of("a", "b"), new double[][] {{small, 1e-100}}, new double[][] {{4, 10}});
        assertThat(limit.additive().value("a")).isEqualTo(20);
        assertThat(near.additive().sum()).isCloseTo(40, within(1e-6));
    }

    @Test
    void withinAndBetweenByHand() {
        WithinBetween.Split split = WithinBetween.split(List.of(
                new WithinBetween.District("a", 10, 100, 30, 200), new WithinBetween.District("b", 40, 100, 40, 100)));
        // City 0.25 to 0.2333; shares 1/2, 1/2 to 2/3, 1/3; ratios 0.1, 0.4 to 0.15, 0.4.
        assertThat(split.total()).isCloseTo(70 / 300.0 - 0.25, within(1e-12));
        assertThat(split.within().value("a")).isCloseTo(7 / 12.0 * 0.05, within(1e-12));
        assertThat(split.within().value("b")).isZero();
        double city = (0.25 + 70 / 300.0) / 2;
        assertThat(split.between().value("a")).isCloseTo((0.125 - city) / 6, within(1e-12));
        assertThat(split.between().value("b")).isCloseTo(-(0.4 - city) / 6, within(1e-12));
    }

    @Test
    void districtsInTheCitysGap() {
        GapParts sums = GapParts.ofSums(
                List.of(new GapParts.Sum("a", 100, 80), new GapParts.Sum("b", 50, 60), new GapParts.Sum("c", 70, 60)));
        assertThat(sums.parts().total()).isEqualTo(20);
        assertThat(sums.shortfall()).isEqualTo(30);
        assertThat(sums.surplus()).isEqualTo(-10);
        assertThat(sums.share("a")).hasValue(1.0);
        GapParts ratios =
                GapParts.ofRatios(List.of(new GapParts.Ratio("a", 3, 100), new GapParts.Ratio("b", 6, 100)), 0.05);
        assertThat(ratios.parts().value("a")).isCloseTo(2, within(1e-12));
        assertThat(ratios.parts().value("b")).isCloseTo(-1, within(1e-12));
        assertThat(ratios.parts().total()).isCloseTo(1, within(1e-12));
        assertThat(GapParts.ofSums(List.of(new GapParts.Sum("a", 1, 1))).share("a"))
                .isEmpty();
    }
}
