package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import org.junit.jupiter.api.Test;

class PartsRulesTest {

    private static RowsPlan city() {
        return plan().indicators("gdp 亿元 flow", "rd_share % rate aggregate=ratio", "sei 亿元 flow")
                .regions("city", "east city", "west city", "park city overlaps=yes")
                .sources(
                        "plan-a issued=2010-12-01 authority=office",
                        "plan-b issued=2011-12-08 authority=government",
                        "plan-c issued=2010-01-01 authority=office");
    }

    @Test
    void targetsThatAddUpHold() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500",
                                "t2 gdp east 2012 reach 300",
                                "t3 gdp west 2012 reach 200",
                                "t4 gdp park 2012 reach 90",
                                "t5 rd_share city 2012 reach 4",
                                "t6 rd_share east 2012 reach 3",
                                "t7 rd_share west 2012 reach 5")
                        .check(new TargetParts()))
                .isEmpty();
    }

    @Test
    void aChangedCellUpOrDownIsFound() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500",
                                "t2 gdp east 2012 reach 301",
                                "t3 gdp west 2012 reach 200",
                                "t4 gdp city 2013 reach 500",
                                "t5 gdp east 2013 reach 299",
                                "t6 gdp west 2013 reach 200")
                        .check(new TargetParts()))
                .containsExactly(
                        "warning parts-exceed-whole targets:1 [t1] [2012, 501, 500, 1]",
                        "warning parts-fall-short targets:4 [t4] [2013, 499, 500, 1]");
    }

    @Test
    void anIncompleteBreakdownCanExceedButNotFallShort() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500",
                                "t2 gdp east 2012 reach 300",
                                "t3 gdp city 2013 reach 500",
                                "t4 gdp east 2013 reach 501")
                        .check(new TargetParts()))
                .containsExactly("warning parts-exceed-whole targets:3 [t3] [2013, 501, 500, 1]");
    }

    @Test
    void decimalsOfTargetsMayBeRounded() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 50.0",
                                "t2 gdp east 2012 reach 30.1",
                                "t3 gdp west 2012 reach 20.0",
                                "t4 gdp city 2013 reach 50.0",
                                "t5 gdp east 2013 reach 30.3",
                                "t6 gdp west 2013 reach 20.0")
                        .check(new TargetParts()))
                .containsExactly("warning parts-exceed-whole targets:4 [t4] [2013, 50.3, 50.0, 0.3]");
    }

    @Test
    void aboutLeavesItsToleranceOpen() {
        assertThat(city().targets(
                                "t1 gdp city 2012 approx 500",
                                "t2 gdp east 2012 reach 325",
                                "t3 gdp west 2012 reach 200",
                                "t4 gdp city 2013 approx 500 tolerance=10",
                                "t5 gdp east 2013 reach 325",
                                "t6 gdp west 2013 reach 200")
                        .check(new TargetParts()))
                .containsExactly("warning parts-exceed-whole targets:4 [t4] [2013, 525, 500, 25]");
    }

    @Test
    void onlyTargetsOfOneSourceBasisDefinitionPeriodAndClassAreSummed() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500 source=plan-a",
                                "t2 gdp east 2012 reach 300 source=plan-a",
                                "t3 gdp west 2012 reach 400 source=plan-b",
                                "t4 gdp west 2012 reach 900 source=plan-a basis=cumulative",
                                "t5 gdp west 2012 reach 900 source=plan-a definition=wide",
                                "t6 gdp west 2012-S1 reach 900 source=plan-a",
                                "t7 gdp west 2012 reach 900 source=plan-a class=pledge")
                        .check(new TargetParts()))
                .isEmpty();
    }

    @Test
    void repeatedTotalsAreToldOnceAndDifferingTotalsEach() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500",
                                "t2 gdp city 2012 reach 500",
                                "t3 gdp city 2012 at-least 520",
                                "t4 gdp east 2012 reach 300",
                                "t5 gdp west 2012 reach 210")
                        .check(new TargetParts()))
                .containsExactly(
                        "warning parts-exceed-whole targets:1 [t1] [2012, 510, 500, 10]",
                        "warning parts-fall-short targets:3 [t3] [2012, 510, 520, 10]");
    }

    @Test
    void anotherSourcesTotalInForceIsASecondCheck() {
        assertThat(city().targets(
                                "t1 gdp city 2012 reach 500 source=plan-a",
                                "t2 gdp east 2012 reach 300 source=plan-a",
                                "t3 gdp west 2012 reach 200 source=plan-a",
                                "t4 gdp city 2012 reach 450 source=plan-b",
                                "t5 gdp city 2012 reach 440 source=plan-c")
                        .check(new TargetParts()))
                .containsExactly("info parts-exceed-whole targets:4 [t4] [2012, 500, 450, 50]");
    }

    @Test
    void partsThatWereAllThereWereWhenThePlanWasMadeAreComplete() {
        RowsPlan plan = plan().indicators("gdp 亿元 flow")
                .regions("city", "east city", "west city", "north city from=2011-12-30")
                .sources("plan-a issued=2010-12-01")
                .targets(
                        "t1 gdp city 2012 reach 500 source=plan-a",
                        "t2 gdp east 2012 reach 300 source=plan-a",
                        "t3 gdp west 2012 reach 190 source=plan-a");
        assertThat(plan.check(new TargetParts()))
                .containsExactly("warning parts-fall-short targets:1 [t1] [2012, 490, 500, 10]");
    }

    @Test
    void partsThatAddUpInAnotherColumnOfTheSourceAreComplete() {
        RowsPlan plan = plan().indicators("gdp 亿元 flow", "sei 亿元 flow")
                .regions("city", "east city", "west city", "rest city")
                .targets(
                        "t1 gdp city 2012 reach 500",
                        "t2 gdp east 2012 reach 300",
                        "t3 gdp west 2012 reach 200",
                        "t4 sei city 2012 reach 50",
                        "t5 sei east 2012 reach 30",
                        "t6 sei west 2012 reach 19");
        assertThat(plan.check(new TargetParts()))
                .containsExactly("warning parts-fall-short targets:4 [t4] [2012, 49, 50, 1]");
    }

    @Test
    void observedPartsAreComparedBeyondTheirRounding() {
        assertThat(city().observations(
                                "gdp city 2012 505",
                                "gdp east 2012 302",
                                "gdp west 2012 204",
                                "gdp city 2013 560",
                                "gdp east 2013 330",
                                "gdp west 2013 232",
                                "gdp city 2014 600",
                                "gdp east 2014 350",
                                "gdp west 2014 240",
                                "gdp park 2014 999")
                        .check(new ObservationParts()))
                .containsExactly(
                        "warning parts-exceed-whole observations:4 [gdp city 2013] [2013, 562, 560, 2]",
                        "warning parts-fall-short observations:7 [gdp city 2014] [2014, 590, 600, 10]");
    }

    @Test
    void observedPartsMayBeMissingBoundsOrOfAnotherDefinition() {
        assertThat(city().observations(
                                "gdp city 2012 505",
                                "gdp east 2012 302",
                                "gdp city 2013 560",
                                "gdp east 2013 330",
                                "gdp west 2013 100 qualifier=above",
                                "gdp city 2014 600",
                                "gdp east 2014 350",
                                "gdp west 2014 999 definition=wide",
                                "gdp city 2015 500 qualifier=above",
                                "gdp east 2015 350",
                                "gdp west 2015 350",
                                "gdp city 2016 500",
                                "gdp east 2016 502")
                        .check(new ObservationParts()))
                .containsExactly("warning parts-exceed-whole observations:12 [gdp city 2016] [2016, 502, 500, 2]");
    }

    @Test
    void partsOfAnEarlierVintageHoldAgainstThatVintage() {
        assertThat(city().observations(
                                "gdp city 2012 500 stage=preliminary",
                                "gdp city 2012 550 stage=benchmark",
                                "gdp east 2012 300 stage=preliminary",
                                "gdp west 2012 200 stage=preliminary",
                                "gdp city 2013 500 stage=preliminary",
                                "gdp city 2013 550 stage=benchmark",
                                "gdp east 2013 300 stage=preliminary",
                                "gdp west 2013 220 stage=preliminary")
                        .check(new ObservationParts()))
                .containsExactly("warning parts-fall-short observations:6 [gdp city 2013] [2013, 520, 550, 30]");
    }

    @Test
    void aDistrictBornWithinThePeriodLeavesTheSumOpen() {
        RowsPlan plan = plan().indicators("gdp 亿元 flow")
                .regions("city", "east city", "west city", "north city from=2011-12-30")
                .observations(
                        "gdp city 2011 505",
                        "gdp east 2011 300",
                        "gdp west 2011 150",
                        "gdp city 2012 505",
                        "gdp east 2012 300",
                        "gdp west 2012 150",
                        "gdp north 2012 50");
        assertThat(plan.check(new ObservationParts()))
                .containsExactly("warning parts-fall-short observations:4 [gdp city 2012] [2012, 500, 505, 5]");
    }

    @Test
    void oneChildAloneDoesNotMakeAWhole() {
        assertThat(plan().indicators("gdp 亿元 flow")
                        .regions("cn", "city cn")
                        .observations("gdp cn 2012 500000", "gdp city 2012 13000")
                        .check(new ObservationParts()))
                .isEmpty();
    }

    @Test
    void quartersAndHalvesOfOneSourceAddUpToTheYear() {
        assertThat(city().observations(
                                "gdp city 2012 100",
                                "gdp city 2012-Q1 24",
                                "gdp city 2012-Q2 25",
                                "gdp city 2012-Q3 25",
                                "gdp city 2012-Q4 26",
                                "gdp city 2013 110",
                                "gdp city 2013-Q1 24",
                                "gdp city 2013-Q2 25",
                                "gdp city 2013-Q3 25",
                                "gdp city 2013-Q4 26",
                                "gdp city 2014 110",
                                "gdp city 2014-S1 60",
                                "gdp city 2014-S2 60",
                                "gdp city 2015 110",
                                "gdp city 2015-Q1 24",
                                "gdp city 2015-S1 112",
                                "gdp city 2016 110",
                                "gdp city 2016-Q1 24")
                        .check(new YearParts()))
                .containsExactly(
                        "warning parts-fall-short observations:6 [gdp city 2013] [2013, 100, 110, 10]",
                        "warning parts-exceed-whole observations:11 [gdp city 2014] [2014, 120, 110, 10]",
                        "warning parts-exceed-whole observations:14 [gdp city 2015] [2015, 112, 110, 2]");
    }

    @Test
    void quartersOfAnotherSourceMayStandUnrevised() {
        assertThat(city().observations(
                                "gdp city 2012 110 source=plan-a",
                                "gdp city 2012-Q1 24",
                                "gdp city 2012-Q2 25",
                                "gdp city 2012-Q3 25",
                                "gdp city 2012-Q4 26")
                        .check(new YearParts()))
                .isEmpty();
    }

    @Test
    void quartersOfAnEarlierVintageHoldAgainstThatVintage() {
        assertThat(city().observations(
                                "gdp city 2012 105 stage=benchmark",
                                "gdp city 2012 100 stage=preliminary source=plan-b",
                                "gdp city 2012-Q1 24",
                                "gdp city 2012-Q2 25",
                                "gdp city 2012-Q3 25",
                                "gdp city 2012-Q4 26")
                        .check(new YearParts()))
                .isEmpty();
    }
}
