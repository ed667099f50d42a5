package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.breakdown.SplitScenario.conflict;
import static org.plumbline.breakdown.SplitScenario.values;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.model.SplitQuantity;

/** Growth, reductions and ratios, whose weighted mean is the total's; expected values by hand. */
class WeightedSplitTest {
    private static SplitResult growth(String columns) {
        return SplitScenario.usual()
                .observed("gdp,d1,2009,7.5", "gdp,d1,2010,15", "gdp,d2,2009,20", "gdp,d2,2010,20")
                .observed("gdp,d3,2009,40", "gdp,d3,2010,20")
                .target("gdp,sz,2012,growth,10,2011,60")
                .split("indicator=gdp period=2012 quantity=growth " + columns);
    }

    private static SplitResult reduction(String columns) {
        return SplitScenario.usual()
                .target("gdp,sz,2012,reduction,20,2011,60")
                .split("indicator=gdp period=2012 quantity=reduction " + columns);
    }

    private static SplitResult ratio(String columns) {
        return SplitScenario.usual()
                .observed("rd,d1,2011,1.2", "rd,d2,2011,0.6", "rd,d3,2011,0.1")
                .target("share,sz,2012,reach,5")
                .split("indicator=share period=2012 " + columns);
    }

    private static Double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toArray(Double[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 10 10 10",
        "method=proportional, 10 10 10",
        "method=equal-growth, 10 10 10",
        "method=least-squares, 10 10 10",
        "method=reference reference=d1=5;d2=5;d3=5, 10 10 10",
        "method=catch-up, 6.7 10 20",
        "method=equal hold=d1=8, 8 12 12",
        "method=equal minimum=d3=16, 8.8 8.8 16",
        "method=equal maximum=d1=8, 8 12 12",
        "method=capacity minimum=d1=4;d2=4;d3=4 maximum=d1=10;d2=16;d3=16, 8 12 12",
        "method=weighted weights=d1=1;d2=2;d3=5, 5 10 25",
    })
    void growthRatesMeetTheTotalsWeightedByTheBase(String columns, String expected) {
        assertThat(values(growth(columns))).containsExactly(numbers(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "equal",
                "catch-up",
                "projected-share",
                "catch-up hold=d2=3.3",
                "projected-share minimum=d3=-20",
                "weighted weights=d1=1;d2=7;d3=3"
            })
    void theImpliedGrowthIsTheWeightedSum(String method) {
        SplitResult result = growth("method=" + method);
        List<Double> g = values(result);
        double implied = 30.0 / 60 * g.get(0) + 20.0 / 60 * g.get(1) + 10.0 / 60 * g.get(2);
        assertThat(result.total().implied().orElseThrow()).isCloseTo(implied, within(1e-9));
        assertThat(implied).isCloseTo(10, within(0.05));
        assertThat(result.total().residual().orElseThrow()).isCloseTo(10 - implied, within(1e-9));
    }

    @Test
    void growthOfSeveralYearsCompounds() {
        SplitResult result = SplitScenario.usual()
                .target("gdp,sz,2013,growth,10,2011,60")
                .split("indicator=gdp period=2013 quantity=growth method=equal hold=d1=20");
        List<Double> g = values(result);
        double rest = 100 * (Math.sqrt((1.21 - 0.5 * 1.44) / 0.5) - 1);
        assertThat(g.get(0)).isEqualTo(20);
        assertThat(g.get(1)).isCloseTo(rest, within(0.1));
        assertThat(g.get(2)).isCloseTo(rest, within(0.1));
        assertThat(result.cells().get(0).requiredRate().value()).hasValue(0.2);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 20 20 20",
        "method=proportional, 20 20 20",
        "method=equal hold=d1=10, 10 30 30",
        "method=equal minimum=d3=35, 17 17 35",
        "method=equal maximum=d1=10, 10 30 30",
        "method=equal pressure=0.1, 22 22 22",
    })
    void reductionsMeetTheTotalsWeightedByTheBase(String columns, String expected) {
        assertThat(values(reduction(columns))).containsExactly(numbers(expected));
    }

    @Test
    void catchingUpCutsMoreWhereTheLevelIsHigher() {
        List<Double> r = values(reduction("method=catch-up"));
        assertThat(r.get(0)).isCloseTo(180.0 / 7, within(0.1));
        assertThat(r.get(1)).isCloseTo(120.0 / 7, within(0.1));
        assertThat(r.get(2)).isCloseTo(60.0 / 7, within(0.1));
    }

    @Test
    void roundingNeverLeavesTheBounds() {
        assertThat(values(reduction("method=equal minimum=d3=35.25")).get(2)).isEqualTo(35.3);
        assertThat(values(growth("method=equal maximum=d3=4.25")).get(2)).isEqualTo(4.2);
        assertThat(values(growth("method=equal minimum=d3=16.25")).get(2)).isEqualTo(16.3);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 5 5 5",
        "method=equal hold=d1=6, 6 4 4",
        "method=equal minimum=d3=10, 4 4 10",
        "method=weighted weights=d1=1;d2=1;d3=7, 2.5 2.5 17.5",
    })
    void ratiosMeetTheTotalsWeightedByTheDenominator(String columns, String expected) {
        SplitResult result = ratio(columns);
        assertThat(values(result)).containsExactly(numbers(expected));
        assertThat(result.quantity()).isEqualTo(SplitQuantity.RATIO);
        assertThat(result.total().implied().orElseThrow()).isCloseTo(5, within(1e-9));
    }

    @Test
    void aRatioIsNeverSplitAsASum() {
        SplitResult result = ratio("quantity=level method=proportional");
        List<Double> r = values(result);
        assertThat(r.get(0)).isCloseTo(4 * 30 / 19.0, within(0.1));
        assertThat(r.get(1)).isCloseTo(3 * 30 / 19.0, within(0.1));
        assertThat(r.get(2)).isCloseTo(30 / 19.0, within(0.1));
        double implied = r.get(0) / 2 + r.get(1) / 3 + r.get(2) / 6;
        assertThat(result.total().implied().orElseThrow()).isCloseTo(implied, within(1e-9));
        assertThat(result.notes()).contains(SplitNote.of("ratio-not-summed", "level"));
    }

    @Test
    void contradictionsAreNamed() {
        assertThat(conflict(growth("minimum=d1=130;d3=1")))
                .isEqualTo("bounds-exceed-total total:sz=10; minimum:d1=130");
        assertThat(conflict(growth("maximum=d1=5;d2=5;d3=5")))
                .isEqualTo("bounds-below-total total:sz=10; maximum:d1=5; maximum:d2=5; maximum:d3=5");
        assertThat(conflict(growth("hold=d1=5 minimum=d1=6"))).isEqualTo("hold-outside-bounds hold:d1=5; minimum:d1=6");
        assertThat(conflict(reduction("minimum=d1=30 maximum=d1=20")))
                .isEqualTo("minimum-above-maximum minimum:d1=30; maximum:d1=20");
        assertThat(conflict(ratio("hold=x=5"))).isEqualTo("not-a-part hold:x=5");
        assertThat(conflict(new SplitScenario()
                        .observed("gdp,d1,2011,30", "gdp,d2,2011,20")
                        .target("gdp,sz,2012,growth,10")
                        .split("indicator=gdp period=2012 quantity=growth")))
                .isEqualTo("weights-missing base:d3/gdp");
    }
}
