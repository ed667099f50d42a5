package org.plumbline.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.validate.RowsPlan.plan;

import org.junit.jupiter.api.Test;

class RegionAndSourceRulesTest {

    private static RowsPlan districts() {
        return plan().indicators("gdp 亿元 flow", "population 万人 stock")
                .regions("city", "north city from=2011-12-30", "south city to=2017-01-06");
    }

    @Test
    void aFlowNeedsTheRegionOnSomeDayAndAStockAtTheEnd() {
        assertThat(districts()
                        .observations(
                                "gdp north 2010 48",
                                "gdp north 2011 50",
                                "population north 2011 30",
                                "population north 2011-Q3 30",
                                "gdp south 2017 50",
                                "population south 2017 30",
                                "population south 2016 30")
                        .check(new ObservationOutsideRegionLife()))
                .containsExactly(
                        "warning period-outside-region-life observations:1 [gdp north] [north, 2011-12-30/..]",
                        "warning period-outside-region-life observations:4 [population north] [north, 2011-12-30/..]",
                        "warning period-outside-region-life observations:6 [population south] [south, ../2017-01-06]");
    }

    @Test
    void aSeriesBeforeTheRegionIsOneFinding() {
        assertThat(districts()
                        .observations("gdp north 2008 40", "gdp north 2009 44", "gdp north 2012 55")
                        .check(new ObservationOutsideRegionLife()))
                .containsExactly(
                        "warning period-outside-region-life observations:1 [gdp north] [north, 2011-12-30/..]");
    }

    @Test
    void targetsAfterARegionWasDissolvedAreFound() {
        assertThat(districts()
                        .targets(
                                "t1 gdp south 2016 reach 60",
                                "t2 gdp south 2017 reach 60",
                                "t3 gdp south 2018 reach 60",
                                "t4 population south 2017 reach 60",
                                "t5 gdp city 2018 reach 60")
                        .check(new TargetOutsideRegionLife()))
                .containsExactly(
                        "warning period-outside-region-life targets:3 [t3] [south, ../2017-01-06]",
                        "warning period-outside-region-life targets:4 [t4] [south, ../2017-01-06]");
    }

    @Test
    void aSourceThatNothingNamesIsOrphaned() {
        assertThat(districts()
                        .sources("plan-a", "plan-b supersedes=plan-c", "plan-c", "yearbook", "unused")
                        .targets(
                                "t1 gdp city 2016 reach 60 source=plan-a",
                                "t2 gdp city 2017 reach 60 supersedes=plan-b")
                        .observations("gdp city 2012 50 source=yearbook")
                        .check(new SourceOrphaned()))
                .containsExactly("info source-orphaned sources:5 [unused] []");
    }

    @Test
    void aSourceNotYetIssuedIsNotMissed() {
        RowsPlan plan = districts().sources("plan-a issued=2012-05-01");
        assertThat(plan.check(new SourceOrphaned(), "2012-04-30")).isEmpty();
        assertThat(plan.check(new SourceOrphaned(), "2012-05-01")).hasSize(1);
    }
}
