package org.plumbline.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plumbline.breakdown.SplitScenario.conflict;
import static org.plumbline.breakdown.SplitScenario.values;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of one axis; expected values by hand. */
class AmountSplitTest {
    private static SplitScenario total(String value) {
        return SplitScenario.usual()
                .target("gdp,sz,2012,reach," + value)
                .observed("gdp,d1,2009,7.5", "gdp,d1,2010,15", "gdp,d2,2009,20", "gdp,d2,2010,20")
                .observed("gdp,d3,2009,40", "gdp,d3,2010,20");
    }

    private static SplitResult split(String value, String columns) {
        return total(value).split("indicator=gdp period=2012 " + columns);
    }

    private static Double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toArray(Double[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 34 33 33",
        "method=proportional, 50 33 17",
        "method=equal-growth, 50 33 17",
        "method=ras, 50 33 17",
        "method=proportional weights=d1=1;d2=1;d3=2, 25 25 50",
        "method=proportional weights=people, 25 25 50",
        "method=catch-up, 44 33 23",
        "method=catch-up weights=d1=1;d2=2;d3=4, 58 30 12",
        "method=weighted weights=d1=1;d2=1;d3=2, 25 25 50",
        "method=weighted weights=d1=1;d2=1;d3=0, 50 50 0",
        "method=weighted weights=gdp=0.5;people=0.5, 38 29 33",
        "method=reference reference=d1=1;d2=2;d3=1, 25 50 25",
        "method=reference reference=people, 25 25 50",
        "method=capacity minimum=d1=10;d2=10;d3=10 maximum=d1=60;d2=30;d3=20, 54 27 19",
        "method=capacity minimum=d1=36;d3=40 maximum=d1=36;d2=24, 36 16 48",
        "method=capacity minimum=d1=10;d2=10;d3=10 weights=d1=1;d2=1;d3=5, 20 20 60",
        "method=least-squares, 50 33 17",
        "method=least-squares weights=d1=0;d2=1;d3=1, 30 40 30",
        "method=least-squares reference=d1=40;d2=40;d3=10 weights=d1=1;d2=1;d3=2, 43 42 15",
    })
    void everyMethodIsItsFormula(String columns, String expected) {
        assertThat(values(split("100", columns))).containsExactly(numbers(expected));
    }

    @Test
    void projectedSharesFollowTheTrend() {
        assertThat(values(split("170", "method=projected-share"))).containsExactly(120.0, 40.0, 10.0);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 30 30 40",
        "method=proportional, 36 24 40",
        "method=equal-growth, 36 24 40",
        "method=projected-share, 45 15 40",
        "method=catch-up, 35 25 40",
        "method=weighted weights=d1=1;d2=1, 30 30 40",
        "method=reference reference=d1=1;d2=2, 20 40 40",
        "method=capacity, 36 24 40",
        "method=least-squares, 36 24 40",
    })
    void aFixedPartIsLeftAloneAndNothingIsAskedOfIt(String columns, String expected) {
        SplitResult result = split("100", columns + " hold=d3=40");
        assertThat(values(result)).containsExactly(numbers(expected));
        assertThat(result.cells()).extracting(SplitCell::held).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "method=equal, 36 24 40",
        "method=proportional, 36 24 40",
        "method=catch-up, 36 24 40",
        "method=projected-share, 36 24 40",
        "method=weighted weights=d1=3;d2=2;d3=1, 36 24 40",
        "method=reference reference=d1=3;d2=2;d3=1, 36 24 40",
        "method=least-squares, 36 24 40"
    })
    void boundsHoldWhateverTheMethod(String columns, String expected) {
        String bounds = " minimum=d1=36;d3=40 maximum=d1=36;d2=24";
        assertThat(values(split("100", columns + bounds))).containsExactly(numbers(expected));
    }

    @Test
    void whatABoundHoldsBackIsBorneByTheRest() {
        assertThat(values(split("100", "method=proportional maximum=d1=40"))).containsExactly(40.0, 40.0, 20.0);
        assertThat(values(split("100", "method=proportional minimum=d3=25"))).containsExactly(45.0, 30.0, 25.0);
    }

    @Test
    void pressureIsOnTopAndWhatDecimalsCannotShowIsTheResidual() {
        SplitResult five = split("100", "pressure=5%");
        assertThat(values(five)).containsExactly(53.0, 35.0, 17.0);
        assertThat(five.total().allotted()).hasValue(105);
        assertThat(five.total().residual()).hasValue(0);

        SplitResult odd = split("100", "pressure=0.033");
        assertThat(values(odd)).containsExactly(52.0, 34.0, 17.0);
        assertThat(odd.total().residual().orElseThrow()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void roundingToFivesAndTensLeavesAResidual() {
        SplitResult fives = split("103", "round_to=5");
        assertThat(values(fives)).containsExactly(50.0, 35.0, 15.0);
        assertThat(fives.total().residual()).hasValue(3);
        SplitResult tens = split("103", "round_to=10");
        assertThat(values(tens)).containsExactly(50.0, 30.0, 20.0);
        assertThat(tens.total().residual()).hasValue(3);
        SplitResult held = split("103", "round_to=5 hold=d1=52");
        assertThat(values(held)).containsExactly(52.0, 35.0, 15.0);
        assertThat(held.total().residual()).hasValue(1);
    }

    @Test
    void theResidualRegionKeepsItsShareAndTakesWhatMaximumsHoldBack() {
        SplitScenario with = total("132").observed("gdp,d0,2011,6");
        SplitResult kept = with.split("indicator=gdp period=2012 residual_region=d0");
        assertThat(values(kept)).containsExactly(60.0, 40.0, 20.0);
        assertThat(kept.total().residual()).hasValue(12);
        SplitResult more = with.split("indicator=gdp period=2012 residual_region=d0 maximum=d1=50;d2=40;d3=20");
        assertThat(values(more)).containsExactly(50.0, 40.0, 20.0);
        assertThat(more.total().residual()).hasValue(22);
        SplitResult least = with.split("indicator=gdp period=2012 residual_region=d0 minimum=d1=66;d2=40;d3=20");
        assertThat(values(least)).containsExactly(66.0, 40.0, 20.0);
        assertThat(least.total().residual()).hasValue(6);
        SplitResult fixed = with.split("indicator=gdp period=2012 residual_region=d0 hold=d0=30");
        assertThat(values(fixed)).containsExactly(51.0, 34.0, 17.0);
        assertThat(fixed.total().residual()).hasValue(30);
    }

    @Test
    void boundsOfTheResidualRegionAreHeld() {
        SplitScenario with = total("132");
        assertThat(with.split("indicator=gdp period=2012 residual_region=d0 minimum=d0=72")
                        .total()
                        .residual())
                .hasValue(72);
        assertThat(conflict(with.split("indicator=gdp period=2012 residual_region=d0 maximum=d0=10;d1=50;d2=40;d3=20")))
                .isEqualTo("maximums-below-total total:sz=132; maximum:d1=50; maximum:d2=40; maximum:d3=20;"
                        + " maximum:d0=10");
        assertThat(conflict(with.split("indicator=gdp period=2012 residual_region=d0 hold=d0=120 minimum=d1=20")))
                .isEqualTo("minimums-exceed-total total:sz=132; hold:d0=120; minimum:d1=20");
    }

    @Test
    void aDecreaseIsSharedLikeAnIncrease() {
        SplitScenario change = SplitScenario.usual().target("gdp,sz,2012,change,-12");
        SplitResult result = change.split("indicator=gdp period=2012 quantity=change");
        assertThat(values(result)).containsExactly(-6.0, -4.0, -2.0);
        assertThat(result.cells().get(0).requiredRate().value().orElseThrow()).isCloseTo(-0.2, within(1e-12));
        assertThat(values(change.split("indicator=gdp period=2012 quantity=change method=equal hold=d1=-4")))
                .containsExactly(-4.0, -4.0, -4.0);
        assertThat(values(change.split("indicator=gdp period=2012 quantity=change method=catch-up")))
                .containsExactly(-8.0, -3.0, -1.0);
    }

    @Test
    void aPathIsSplitInEveryYearFromTheBase() {
        SplitResult path = SplitScenario.usual()
                .observed("gdp,sz,2011,60")
                .target("gdp,sz,2014,reach,120")
                .split("indicator=gdp period=2012-2014");
        assertThat(values(path)).containsExactly(40.0, 27.0, 13.0, 50.0, 33.0, 17.0, 60.0, 40.0, 20.0);
        assertThat(path.cells().get(8).requiredRate().value().orElseThrow()).isCloseTo(Math.cbrt(2) - 1, within(1e-12));
        assertThat(path.cells()).allSatisfy(cell -> assertThat(
                        cell.base().orElseThrow().period().toString())
                .isEqualTo("2011"));
    }

    @Test
    void aPartWithoutABaseIsNamedAndNotGuessed() {
        SplitScenario without = new SplitScenario()
                .observed("gdp,d1,2011,30", "gdp,d2,2011,20", "gdp,d3,2012,10")
                .target("gdp,sz,2012,reach,100");
        for (String method :
                new String[] {"proportional", "equal-growth", "projected-share", "catch-up", "least-squares", "capacity"
                }) {
            assertThat(conflict(without.split("indicator=gdp period=2012 method=" + method)))
                    .isEqualTo("base-missing base:d3");
        }
        SplitResult equal = without.split("indicator=gdp period=2012 method=equal");
        assertThat(values(equal)).containsExactly(34.0, 33.0, 33.0);
        assertThat(equal.cells().get(2).requiredRate().reason().orElseThrow().code())
                .isEqualTo("no-observation");
        assertThat(values(without.split("indicator=gdp period=2012 hold=d3=20")))
                .containsExactly(48.0, 32.0, 20.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method=weighted | weights-missing weights",
                "method=weighted weights=d1=1;d2=2 | weights-missing weight:d3",
                "method=weighted weights=d1=0;d2=0;d3=0 |"
                        + " maximums-below-total total:sz=100; weight:d1=0; weight:d2=0; weight:d3=0",
                "method=reference | reference-missing reference",
                "method=reference reference=d1=1;d2=2 | reference-missing reference:d3",
                "minimum=d1=101 | minimums-exceed-total total:sz=100; minimum:d1=101",
                "minimum=d1=60;d2=50;d3=1 | minimums-exceed-total total:sz=100; minimum:d1=60; minimum:d2=50",
                "hold=d1=60 minimum=d2=50;d3=1 | minimums-exceed-total total:sz=100; hold:d1=60; minimum:d2=50",
                "maximum=d1=30;d2=30;d3=30 |"
                        + " maximums-below-total total:sz=100; maximum:d1=30; maximum:d2=30; maximum:d3=30",
                "hold=d1=30;d2=30;d3=30 | maximums-below-total total:sz=100; hold:d1=30; hold:d2=30; hold:d3=30",
                "minimum=d1=50 maximum=d1=40 | minimum-above-maximum minimum:d1=50; maximum:d1=40",
                "hold=d1=50 maximum=d1=40 | hold-outside-bounds hold:d1=50; maximum:d1=40",
                "hold=x=5 | not-a-part hold:x=5",
                "hold=d0=5 maximum=x=7 | not-a-part maximum:x=7; hold:d0=5",
                "hold=d1/gdp=5 | not-a-part hold:d1/gdp=5",
                "parts=sz;d1 | not-a-part parts:sz",
                "minimum=d1=34;d2=34;d3=34 round_to=5 |"
                        + " minimums-exceed-total total:sz=100; minimum:d1=34; minimum:d2=34; minimum:d3=34; round_to=5",
            })
    void whatCannotBeIsNamedWithTheFewestConstraints(String columns, String expected) {
        SplitResult result = split("100", columns);
        assertThat(conflict(result)).isEqualTo(expected);
        assertThat(result.cells()).allSatisfy(cell -> assertThat(cell.value()).isEmpty());
    }

    @Test
    void allPartsFixedIsASplitWhereTheyAddUp() {
        SplitResult result = split("100", "hold=d1=30;d2=30;d3=40");
        assertThat(values(result)).containsExactly(30.0, 30.0, 40.0);
        assertThat(result.total().residual()).hasValue(0);
    }

    @Test
    void weightsOfOthersAreNotUsedAndThatIsSaid() {
        SplitResult result = split("100", "method=weighted weights=d1=1;d2=1;d3=2;x=9");
        assertThat(values(result)).containsExactly(25.0, 25.0, 50.0);
        assertThat(result.notes()).contains(SplitNote.of("weights-unused", "x"));
    }
}
