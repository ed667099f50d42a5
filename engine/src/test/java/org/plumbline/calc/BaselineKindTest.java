package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Kinds that start from a baseline; expected numbers by hand. */
class BaselineKindTest {
    private static final double EXACT = 1e-9;

    @Test
    void growthCompoundsOverTheYears() {
        Assessment assessment = new Scenario()
                .indicator("real,实物量,count,higher,flow")
                .target("t,real,sz,2013,growth,,10,,,,,,2010,100")
                .observed("real,sz,2013,133")
                .assess();
        assertThat(bound(assessment)).isCloseTo(133.1, within(EXACT));
        assertThat(assessment.outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void reductionIsACeilingWhateverTheDirection() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2015,reduction,,20,,,,,,2010,50")
                .observed("flow,sz,2015,40")
                .assess();
        assertThat(assessment.required()).contains(RequiredInterval.atMost(40));
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void multipleOfTheBaselineObserved() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2015,multiple,,2,,,,,,2010")
                .observed("stock,sz,2010,30", "stock,sz,2015,61")
                .assess();
        assertThat(assessment.required()).contains(RequiredInterval.atLeast(60));
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.shareOfWay().value().orElseThrow()).isCloseTo(31 / 30.0, within(EXACT));
    }

    @Test
    void changeOfARateIsInPoints() {
        Assessment assessment = new Scenario()
                .target("t,rate,sz,2015,change,,0.5,,,,,,2010,3.64")
                .observed("rate,sz,2015,4.14")
                .assess();
        assertThat(bound(assessment)).isCloseTo(4.14, within(EXACT));
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.gap().relative().reason()).contains(UnavailableReason.NOT_APPLICABLE);
    }

    @Test
    void withoutBaselineNothingIsGuessed() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2015,multiple,,2")
                .observed("stock,sz,2010,30", "stock,sz,2015,61")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(assessment.undefined())
                .containsEntry("required", UnavailableReason.NO_BASELINE)
                .containsEntry("gap", UnavailableReason.NO_BASELINE);
    }

    @Test
    void currentPricesHideRealGrowth() {
        Assessment assessment = new Scenario()
                .indicator("gdp,生产总值,CNY_100M,higher,flow,,,,,,,,current")
                .target("t,gdp,sz,2012,growth,,10,,,,,,2010,100")
                .observed("gdp,sz,2012,150")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(assessment.undefined()).containsEntry("actual", UnavailableReason.NO_REAL_SERIES);
    }

    @Test
    void publishedGrowthIsChained() {
        Assessment assessment = new Scenario()
                .indicator("gdp,生产总值,CNY_100M,higher,flow,,,,,,,,current")
                .indicator("gdp_growth,生产总值增速,percent,higher,growth,,,,,,,,,gdp,yoy")
                .target("t,gdp,sz,2012,growth,,10,,,,,,2010,100")
                .observed("gdp,sz,2012,150", "gdp_growth,sz,2011,12", "gdp_growth,sz,2012,8")
                .assess();
        assertThat(assessment.actual().orElseThrow().value()).isCloseTo(120.96, within(EXACT));
        assertThat(bound(assessment)).isCloseTo(121, within(EXACT));
        assertThat(assessment.outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void growthPublishedAsYearToDateIsTheYears() {
        assertThat(new Scenario()
                        .indicator("gdp,生产总值,CNY_100M,higher,flow,,,,,,,,current")
                        .indicator("gdp_growth,生产总值增速,percent,higher,growth,,,,,,,,,gdp,ytd-yoy")
                        .target("t,gdp,sz,2012,multiple,,1.2,,,,,,2010,100")
                        .observed("gdp_growth,sz,2011,12", "gdp_growth,sz,2012,8")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void shareOfAnotherRegion() {
        Scenario scenario = new Scenario()
                .target("t,cost,sz-a,2012,share-of,,50,,,,,sz")
                .observed("cost,sz,2012,10", "cost,sz-a,2012,4.9");
        assertThat(bound(scenario.assess())).isCloseTo(5, within(EXACT));
        assertThat(scenario.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void trendAsksOnlyForTheDirection() {
        Scenario scenario = new Scenario()
                .target("t,pollution,sz,2015,trend,,,,,,,,2010")
                .observed("pollution,sz,2010,8", "pollution,sz,2013,7");
        assertThat(scenario.knownAt("2014-01-01").outcome()).isEqualTo(Outcome.ON_TRACK);
        scenario.observed("pollution,sz,2015,8.5").knownAt("2016-01-01");
        assertThat(scenario.outcome()).isEqualTo(Outcome.MISSED);
    }

    @Test
    void targetWorseThanItsBaselineHasNoWay() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,,90,,,,,,2010,100")
                .observed("flow,sz,2013,95")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.shareOfWay().reason()).contains(UnavailableReason.TARGET_BEHIND_BASELINE);
        assertThat(assessment.path().expected().reason()).contains(UnavailableReason.TARGET_BEHIND_BASELINE);
    }

    @Test
    void targetAtItsBaselineHasNoShareOfWay() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,,100,,,,,,2010,100")
                .observed("flow,sz,2012,95")
                .assess();
        assertThat(assessment.shareOfWay().reason()).contains(UnavailableReason.TARGET_EQUALS_BASELINE);
    }

    private static double bound(Assessment assessment) {
        return assessment.bound().orElseThrow();
    }
}
