package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import org.junit.jupiter.api.Test;

class TargetRulesTest {

    private static RowsPlan city() {
        return plan().indicators(
                        "gdp 亿元 flow",
                        "population 万人 stock",
                        "rd_share % rate aggregate=ratio",
                        "energy tce flow direction=lower",
                        "cpi % growth direction=none")
                .regions("city");
    }

    @Test
    void blankValuesAreFoundForKindsThatWantANumber() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500",
                                "t2 gdp city 2013 reach",
                                "t3 gdp city 2014 range low=1",
                                "t4 gdp city 2015 range high=2",
                                "t5 gdp city 2016 trend",
                                "t6 gdp city 2017 qualitative",
                                "t7 gdp city 2018 growth")
                        .check(new TargetValueBlank()))
                .containsExactly(
                        "warning target-value-blank targets:2 [t2] []",
                        "warning target-value-blank targets:3 [t3] []",
                        "warning target-value-blank targets:4 [t4] []",
                        "warning target-value-blank targets:7 [t7] []");
    }

    @Test
    void aTargetIssuedAfterTheDateIsNotSeen() {
        RowsPlan plan = city().targets("t1 gdp city 2013 reach issued=2012-05-01");
        assertThat(plan.check(new TargetValueBlank(), "2012-04-30")).isEmpty();
        assertThat(plan.check(new TargetValueBlank(), "2012-05-01")).hasSize(1);
    }

    @Test
    void aboutWithoutToleranceIsFoundOnlyWhereAFractionMeansNothing() {
        assertThat(city().targets(
                                "t1 gdp city 2012 approx 500",
                                "t2 rd_share city 2012 approx 4",
                                "t3 rd_share city 2013 approx 4 tolerance=0.1",
                                "t4 rd_share city 2014 approx",
                                "t5 cpi city 2012 approx 3")
                        .check(new ToleranceMissing()))
                .containsExactly(
                        "warning tolerance-missing targets:2 [t2] []", "warning tolerance-missing targets:5 [t5] []");
    }

    @Test
    void increaseOfAFlowIsItsSumAndSumOfAStockIsItsRise() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500 basis=increment",
                                "t2 population city 2012 reach 500 basis=cumulative",
                                "t3 gdp city 2012 reach 500 basis=cumulative",
                                "t4 population city 2012 reach 500 basis=increment")
                        .check(new BasisReinterpreted()))
                .containsExactly(
                        "info basis-reinterpreted targets:1 [t1] [increment, cumulative]",
                        "info basis-reinterpreted targets:2 [t2] [cumulative, increment]");
    }

    @Test
    void baselineMustEndBeforeTheTarget() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500 baseline=2010",
                                "t2 gdp city 2012 reach 500 baseline=2012",
                                "t3 gdp city 2012 reach 500 baseline=2013",
                                "t4 gdp city 2012-S1 reach 500 baseline=2011-S1",
                                "t5 gdp city 2012/2014 reach 500 baseline=2012 basis=per-year")
                        .check(new TargetBeforeBaseline()))
                .containsExactly(
                        "warning target-before-baseline targets:2 [t2] [2012, 2012]",
                        "warning target-before-baseline targets:3 [t3] [2012, 2013]");
    }

    @Test
    void floorsBelowTheBaselineAreFound() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 419.9 baseline=2010 baseline_value=420",
                                "t2 gdp city 2012 reach 420 baseline=2010 baseline_value=420",
                                "t3 gdp city 2012 at-least 400 baseline=2010 baseline_value=420",
                                "t4 gdp city 2012 range low=410 high=450 baseline=2010 baseline_value=420",
                                "t5 gdp city 2012 growth 5 baseline=2010 baseline_value=420")
                        .check(new TargetBehindBaseline()))
                .containsExactly(
                        "warning target-behind-baseline targets:1 [t1] [419.9, 420]",
                        "warning target-behind-baseline targets:3 [t3] [400, 420]",
                        "warning target-behind-baseline targets:4 [t4] [410, 420]");
    }

    @Test
    void ceilingsAboveTheBaselineAreFound() {
        assertThat(city().targets(
                                "t1 energy city 2012 reach 90 baseline=2010 baseline_value=100",
                                "t2 energy city 2012 reach 110 baseline=2010 baseline_value=100",
                                "t3 energy city 2012 range low=90 high=110 baseline=2010 baseline_value=100",
                                "t4 gdp city 2012 at-most 600 baseline=2010 baseline_value=420")
                        .check(new TargetBehindBaseline()))
                .containsExactly(
                        "warning target-behind-baseline targets:2 [t2] [110, 100]",
                        "warning target-behind-baseline targets:3 [t3] [110, 100]",
                        "warning target-behind-baseline targets:4 [t4] [600, 420]");
    }

    @Test
    void whatCannotBeComparedIsNotBehind() {
        assertThat(city().targets(
                                "t1 cpi city 2012 reach 3 baseline=2010 baseline_value=4",
                                "t2 gdp city 2012 reach 3 baseline=2010 baseline_value=4 basis=cumulative",
                                "t3 gdp city 2012 reach 3 baseline=2013 baseline_value=4",
                                "t4 gdp city 2012 reach 3 baseline=2010 baseline_value=4 inconvertible=yes",
                                "t5 gdp city 2012 reach 3 baseline=2010")
                        .check(new TargetBehindBaseline()))
                .isEmpty();
    }

    @Test
    void aBaselineIsComparedAtTheCoarserOfTwoPrints() {
        assertThat(city().observations("gdp city 2010 420.34")
                        .targets(
                                "t1 gdp city 2012 reach 500 baseline=2010 baseline_value=420",
                                "t2 gdp city 2012 reach 500 baseline=2010 baseline_value=420.3",
                                "t3 gdp city 2012 reach 500 baseline=2010 baseline_value=420.4",
                                "t4 gdp city 2012 reach 500 baseline=2010 baseline_value=402",
                                "t5 gdp city 2012 reach 500 baseline=2011 baseline_value=402")
                        .check(new BaselineContradictsObservation()))
                .containsExactly(
                        "warning baseline-contradicts-observation targets:3 [t3] [420.4, 420.34, 2010]",
                        "warning baseline-contradicts-observation targets:4 [t4] [402, 420.34, 2010]");
    }

    @Test
    void aBaselineContradictsABoundOnlyBeyondIt() {
        assertThat(city().observations("gdp city 2010 400 qualifier=above", "gdp city 2011 400 qualifier=about")
                        .targets(
                                "t1 gdp city 2012 reach 500 baseline=2010 baseline_value=420",
                                "t2 gdp city 2012 reach 500 baseline=2010 baseline_value=380",
                                "t3 gdp city 2012 reach 500 baseline=2011 baseline_value=420",
                                "t4 gdp city 2012 reach 500 baseline=2011 baseline_value=421")
                        .check(new BaselineContradictsObservation()))
                .containsExactly(
                        "warning baseline-contradicts-observation targets:2 [t2] [380, 400, 2010]",
                        "warning baseline-contradicts-observation targets:4 [t4] [421, 400, 2011]");
    }

    @Test
    void aBaselineOfAnotherDefinitionOrOfAnExpectationIsNoContradiction() {
        assertThat(city().observations("gdp city 2010 300 definition=old", "gdp city 2011 300 stage=expected")
                        .targets(
                                "t1 gdp city 2012 reach 500 baseline=2010 baseline_value=420",
                                "t2 gdp city 2012 reach 500 baseline=2011 baseline_value=420",
                                "t3 gdp city 2012 reach 500 baseline=2010 baseline_value=420 definition=old")
                        .check(new BaselineContradictsObservation()))
                .containsExactly("warning baseline-contradicts-observation targets:3 [t3] [420, 300, 2010]");
    }

    @Test
    void aStockAtTheEndOfDecemberIsThatOfTheYear() {
        assertThat(city().observations("population city 2010-12 1037")
                        .targets("t1 population city 2012 reach 1100 baseline=2010 baseline_value=1050")
                        .check(new BaselineContradictsObservation()))
                .containsExactly("warning baseline-contradicts-observation targets:1 [t1] [1050, 1037, 2010]");
    }
}
