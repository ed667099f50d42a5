package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import org.junit.jupiter.api.Test;

class ObservationRulesTest {

    private static RowsPlan city() {
        return plan().indicators("gdp 亿元 flow", "population 万人 stock", "rd_share % rate aggregate=ratio")
                .regions("city")
                .sources("yearbook", "communique");
    }

    @Test
    void aRowRepeatedNamesTheFirst() {
        assertThat(city().observations(
                                "gdp city 2012 505 source=yearbook published=2013-03-01",
                                "gdp city 2013 560 source=yearbook published=2014-03-01",
                                "gdp city 2012 505.0 source=yearbook published=2013-03-01",
                                "gdp city 2012 505 source=yearbook published=2013-03-01")
                        .check(new ObservationDuplicate()))
                .containsExactly(
                        "warning observation-duplicate observations:3 [gdp city 2012] [observations:1]",
                        "warning observation-duplicate observations:4 [gdp city 2012] [observations:1]");
    }

    @Test
    void reprintsStagesAndOtherSourcesAreNoDuplicates() {
        assertThat(city().observations(
                                "gdp city 2012 505 source=yearbook published=2013-03-01",
                                "gdp city 2012 505 source=communique published=2013-03-01",
                                "gdp city 2012 505 source=yearbook published=2014-03-01",
                                "gdp city 2012 505 source=yearbook published=2013-03-01 stage=final",
                                "gdp city 2012 505 source=yearbook published=2013-03-01 qualifier=about",
                                "gdp city 2012 505 source=yearbook published=2013-03-01 definition=new",
                                "gdp city 2012 506 source=yearbook published=2013-03-01")
                        .check(new ObservationDuplicate()))
                .isEmpty();
    }

    @Test
    void differingValuesOfOneStageConflict() {
        assertThat(city().observations("gdp city 2012 505", "gdp city 2013 560", "gdp city 2012 550")
                        .check(new ObservationConflict()))
                .containsExactly("warning observation-conflict observations:3 [gdp city 2012]"
                        + " [2012, 505 (observations:1); 550 (observations:3)]");
    }

    @Test
    void stagesExplainDifferingValues() {
        assertThat(city().observations(
                                "gdp city 2012 505 stage=preliminary",
                                "gdp city 2012 509 stage=final",
                                "gdp city 2012 520 stage=benchmark",
                                "gdp city 2013 560 stage=final",
                                "gdp city 2013 561 stage=final",
                                "gdp city 2013 570 stage=benchmark")
                        .check(new ObservationConflict()))
                .containsExactly(
                        "info observation-conflict observations:3 [gdp city 2012]"
                                + " [2012, 505 (observations:1); 509 (observations:2); 520 (observations:3)]",
                        "warning observation-conflict observations:6 [gdp city 2013]"
                                + " [2013, 560 (observations:4); 561 (observations:5); 570 (observations:6)]");
    }

    @Test
    void coarserPrintsBoundsAndOtherDefinitionsDoNotConflict() {
        assertThat(city().observations(
                                "gdp city 2012 346.17",
                                "gdp city 2012 346.2",
                                "gdp city 2012 346",
                                "gdp city 2013 346.17",
                                "gdp city 2013 346.1",
                                "gdp city 2012 350 qualifier=about",
                                "gdp city 2012 300 qualifier=rounded",
                                "gdp city 2012 340 qualifier=above",
                                "gdp city 2012 360 qualifier=at-most",
                                "gdp city 2012 900 definition=wide",
                                "gdp city 2012 400 stage=expected",
                                "gdp city 2012 400 status=F")
                        .check(new ObservationConflict()))
                .isEmpty();
    }

    @Test
    void aValueOnTheWrongSideOfABoundConflicts() {
        assertThat(city().observations(
                                "gdp city 2012 1107",
                                "gdp city 2012 1100 qualifier=below",
                                "gdp city 2013 1107",
                                "gdp city 2013 1200 qualifier=at-least")
                        .check(new ObservationConflict()))
                .containsExactly(
                        "warning observation-conflict observations:2 [gdp city 2012]"
                                + " [2012, 1107 (observations:1); 1100 (observations:2)]",
                        "warning observation-conflict observations:4 [gdp city 2013]"
                                + " [2013, 1107 (observations:3); 1200 (observations:4)]");
    }

    @Test
    void aConflictExistsOnlyOnceBothValuesAreKnown() {
        RowsPlan plan =
                city().observations("gdp city 2012 505 published=2013-03-01", "gdp city 2012 550 published=2013-04-20");
        assertThat(plan.check(new ObservationConflict(), "2013-04-19")).isEmpty();
        assertThat(plan.check(new ObservationConflict(), "2013-04-20")).hasSize(1);
    }

    @Test
    void aBreakIsToldOncePerPeriod() {
        assertThat(city().observations(
                                "gdp city 2011 460",
                                "gdp city 2012 505 status=B stage=preliminary",
                                "gdp city 2012 506 status=B stage=final",
                                "gdp city 2013 560")
                        .check(new SeriesBreak()))
                .containsExactly("info series-break observations:2 [gdp city 2012] [2012]");
    }

    @Test
    void percentagesLieBetween0And100() {
        assertThat(city().observations(
                                "rd_share city 2010 0",
                                "rd_share city 2011 100",
                                "rd_share city 2012 390",
                                "rd_share city 2013 -3.9",
                                "rd_share city 2014 4",
                                "gdp city 2012 -5")
                        .check(new ObservationOutOfBounds()))
                .containsExactly(
                        "warning observation-value-out-of-bounds observations:3 [rd_share city 2012] [0, 100]",
                        "warning observation-value-out-of-bounds observations:4 [rd_share city 2013] [0, 100]");
    }

    @Test
    void permillesLieBetween0And1000() {
        assertThat(plan().indicators("birth_rate ‰ rate")
                        .regions("city")
                        .observations("birth_rate city 2012 900", "birth_rate city 2013 1001")
                        .check(new ObservationOutOfBounds()))
                .containsExactly(
                        "warning observation-value-out-of-bounds observations:2 [birth_rate city 2013] [0, 1000]");
    }

    @Test
    void theNaturalLimitHoldsInTheBetterDirection() {
        assertThat(plan().indicators(
                                "schools 所 stock limit=20",
                                "accidents 起 flow direction=lower limit=0",
                                "completion % rate limit=200")
                        .regions("city")
                        .observations(
                                "schools city 2012 21",
                                "schools city 2013 -1",
                                "accidents city 2012 -1",
                                "accidents city 2013 999",
                                "completion city 2012 130",
                                "completion city 2013 201",
                                "completion city 2014 90")
                        .check(new ObservationOutOfBounds()))
                .containsExactly(
                        "warning observation-value-out-of-bounds observations:1 [schools city 2012] [-∞, 20]",
                        "warning observation-value-out-of-bounds observations:3 [accidents city 2012] [0, ∞]",
                        "warning observation-value-out-of-bounds observations:6 [completion city 2013] [0, 200]");
    }

    @Test
    void aPercentageOfAnotherRegionHasNoUpperEnd() {
        assertThat(plan().indicators(
                                "income 元 flow",
                                "income_vs_nation % rate numerator=income denominator=income denominator_region=cn")
                        .regions("cn", "city cn")
                        .observations(
                                "income_vs_nation city 2012 180",
                                "income_vs_nation city 2013 -1",
                                "income_vs_nation city 2014 190")
                        .check(new ObservationOutOfBounds()))
                .containsExactly(
                        "warning observation-value-out-of-bounds observations:2 [income_vs_nation city 2013] [0, ∞]");
    }

    @Test
    void aRateWithATargetOutsideIsNoShare() {
        assertThat(plan().indicators("balance % rate")
                        .regions("city")
                        .targets("t1 balance city 2012 at-least -3")
                        .observations("balance city 2012 -2.5", "balance city 2013 1.5")
                        .check(new ObservationOutOfBounds()))
                .isEmpty();
    }

    @Test
    void mostValuesOutsideIsOneFindingOnTheIndicator() {
        assertThat(city().observations(
                                "rd_share city 2010 364",
                                "rd_share city 2011 366",
                                "rd_share city 2012 390",
                                "rd_share city 2013 400",
                                "rd_share city 2014 4")
                        .check(new ObservationOutOfBounds()))
                .containsExactly("warning observation-value-out-of-bounds indicators:3 [rd_share] [0, 100]");
    }

    @Test
    void numeratorMissingIsToldOncePerIndicatorAndRegion() {
        assertThat(plan().indicators("gdp 亿元 flow", "rd 亿元 flow", "rd_share % rate numerator=rd denominator=gdp")
                        .regions("city", "east city", "west city")
                        .targets(
                                "t1 rd_share city 2012 reach 4",
                                "t2 rd_share city 2013 reach 4.2",
                                "t3 rd_share east 2012 reach 4",
                                "t4 rd_share west 2012 reach 4")
                        .observations("gdp city 2012 505", "rd_share west 2012 4.1")
                        .check(new NumeratorMissing()))
                .containsExactly(
                        "info numerator-missing targets:1 [rd_share city] [rd]",
                        "info numerator-missing targets:3 [rd_share east] [rd, gdp]");
    }

    @Test
    void anInputMayItselfBeDerivedOrSummedFromParts() {
        assertThat(plan().indicators(
                                "gdp 亿元 flow",
                                "rd 亿元 flow",
                                "rd_share % rate numerator=rd denominator=gdp aggregate=ratio",
                                "rd_share_vs_nation 倍 rate numerator=rd_share denominator=rd_share"
                                        + " denominator_region=cn")
                        .regions("cn", "city cn", "east city")
                        .targets("t1 rd_share_vs_nation city 2012 reach 2")
                        .observations("gdp city 2012 505", "rd east 2012 20", "rd_share cn 2012 1.9")
                        .check(new NumeratorMissing()))
                .isEmpty();
    }
}
