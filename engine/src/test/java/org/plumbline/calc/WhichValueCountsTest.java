package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.model.Stage;
import org.plumbline.value.Actual;

/** Of several figures the one that counts, derived ones, and bridges over breaks. */
class WhichValueCountsTest {

    private static Actual actual(Scenario scenario) {
        return scenario.target("t,flow,sz,2016,reach,,1").assess().actual().orElseThrow();
    }

    @Test
    void shenzhenGdp2016ByKnowledgeDate() {
        String[] vintages = {
            "flow,sz,2016,19492.6,preliminary,,,2017-04-28",
            "flow,sz,2016,20078.58,revised,,,2018-04-17",
            "flow,sz,2016,19492.6,,,,2019-01-01",
            "flow,sz,2016,20685.74,benchmark,,,2022-02-16",
        };
        assertThat(actual(new Scenario().observed(vintages).knownAt("2017-06-30"))
                        .value())
                .isEqualTo(19492.6);
        assertThat(actual(new Scenario().observed(vintages).knownAt("2018-06-30"))
                        .value())
                .isEqualTo(20078.58);
        assertThat(actual(new Scenario().observed(vintages).knownAt("2020-12-31"))
                        .value())
                .isEqualTo(20078.58);
        assertThat(actual(new Scenario().observed(vintages).knownAt("2022-06-30"))
                        .value())
                .isEqualTo(20685.74);
    }

    @Test
    void aHigherStageBeatsALaterDate() {
        Actual value =
                actual(new Scenario().observed("flow,sz,2016,2,final,,,2017", "flow,sz,2016,3,preliminary,,,2018"));
        assertThat(value.value()).isEqualTo(2);
        assertThat(value.stage()).isEqualTo(Stage.FINAL);
    }

    @Test
    void anExactFigureBeatsARoundedOne() {
        assertThat(actual(new Scenario().observed("flow,sz,2016,2.34,,exact,,2017", "flow,sz,2016,2.3,,rounded,,2018"))
                        .value())
                .isEqualTo(2.34);
    }

    @Test
    void theLaterRowWinsAmongEquals() {
        assertThat(actual(new Scenario().observed("flow,sz,2016,2", "flow,sz,2016,3"))
                        .value())
                .isEqualTo(3);
    }

    @Test
    void moreDecimalsBeatTheLaterRow() {
        assertThat(actual(new Scenario().observed("flow,sz,2016,2.25", "flow,sz,2016,2.3"))
                        .value())
                .isEqualTo(2.25);
    }

    @Test
    void expectedFiguresAndForecastsAreNeverActuals() {
        assertThat(new Scenario()
                        .target("t,flow,sz,2016,reach,,1")
                        .observed("flow,sz,2016,5,expected", "flow,sz,2016,6,,,F")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aFigureIsKnownOnTheDayItsSourceIsIssued() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2011,reach,,1")
                .observed("flow,sz,2011,5,,,,,gov")
                .asOf("2011");
        assertThat(scenario.knownAt("2011-12-07").outcome()).isNotEqualTo(Outcome.MET);
        assertThat(scenario.target("t2,flow,sz,2011,reach,,1")
                        .knownAt("2011-12-08")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void derivedPerHeadWithTheAverageOfTwoYearEnds() {
        Scenario scenario = perHead().target("t,per_head,sz,2018,reach,,1");
        Assessment assessment = scenario.assess();
        assertThat(assessment.actual().orElseThrow().value()).isCloseTo(189568.18, within(0.01));
        assertThat(assessment.actual().orElseThrow().isDerived()).isTrue();
    }

    @Test
    void storedIsJudgedAndComparedWithDerived() {
        assertThat(perHead().observed("per_head,sz,2018,189568").findings()).isEmpty();
        assertThat(perHead().observed("per_head,sz,2018,189600").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.DERIVED_DIFFERS);
    }

    /** 0.1 may be 0.05 and 0.0 up to 0.05, so 0.0 + 0.0 can print as 0.1 and never as 0.2. */
    @Test
    void aSumOfRoundedPartsMayMissItsPrintedTotalByTheirRounding() {
        Scenario scenario = new Scenario()
                .indicator("total,合计,percent,none,rate,1,,,,,own + gdp,none")
                .indicator("own,分子,percent,none,rate,1")
                .indicator("gdp,分母,percent,none,rate,1")
                .observed("own,sz,2011,0.0", "gdp,sz,2011,0.0", "own,sz,2012,0.0", "gdp,sz,2012,0.0")
                .observed("total,sz,2011,0.1", "total,sz,2012,0.2");
        assertThat(scenario.findings()).extracting(Finding::subject).containsExactly("total sz 2012");
    }

    @Test
    void derivedIsJudgedWhereThePlanPrefersIt() {
        Scenario scenario = perHead()
                .observed("per_head,sz,2018,189600")
                .target("t,per_head,sz,2018,reach,,1")
                .settings("prefer: derived");
        assertThat(scenario.assess().actual().orElseThrow().value()).isCloseTo(189568.18, within(0.01));
    }

    /** Shenzhen 2018: GDP 24221.98 亿元 and year-end residents 1252.83 and 1302.66 万人, as published. */
    private static Scenario perHead() {
        return new Scenario()
                .indicator("people,常住人口,persons_10k,none,stock")
                .indicator("per_head,人均,CNY/person,higher,rate,,flow,people,average,10000")
                .observed("flow,sz,2018,24221.98", "people,sz,2017,1252.83", "people,sz,2018,1302.66");
    }

    @Test
    void aRatioOverRegionsIsTheRatioOfTheSums() {
        Assessment assessment = new Scenario()
                .indicator("num,分子,CNY_100M,higher,flow,,,,,,,sum")
                .indicator("den,分母,CNY_100M,none,flow,,,,,,,sum")
                .indicator("share,占比,percent,higher,rate,,num,den")
                .target("t,share,sz,2016,reach,,10")
                .observed("num,sz-a,2016,10", "num,sz-b,2016,30", "den,sz-a,2016,100", "den,sz-b,2016,100")
                .assess();
        assertThat(assessment.actual().orElseThrow().value()).isCloseTo(20, within(1e-9));
    }

    @Test
    void aRatioOverRegionsNeedsEveryPart() {
        assertThat(new Scenario()
                        .indicator("num,分子,CNY_100M,higher,flow,,,,,,,sum")
                        .target("t,num,sz,2016,reach,,10")
                        .observed("num,sz-a,2016,10")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aFormulaIsComputed() {
        assertThat(new Scenario()
                        .indicator("total,合计,CNY_100M,higher,flow,,,,,,flow + cost * 2")
                        .target("t,total,sz,2016,reach,,10")
                        .observed("flow,sz,2016,3", "cost,sz,2016,4")
                        .assess()
                        .actual()
                        .orElseThrow()
                        .value())
                .isEqualTo(11);
    }

    @Test
    void nothingCrossesABreakWithoutALink() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2016,reach,,200,,,,,,2010,100")
                .observed("flow,sz,2010,100", "flow,sz,2015,150,,,B");
        Assessment broken = scenario.assess();
        assertThat(broken.shareOfWay().reason()).contains(UnavailableReason.NOT_COMPARABLE);
        assertThat(broken.notes()).contains(Note.of("break-since-baseline"));
    }

    @Test
    void aLinkBridgesABreak() {
        Assessment bridged = new Scenario()
                .target("t,flow,sz,2016,reach,,200,,,,,,2010,100")
                .observed("flow,sz,2010,100", "flow,sz,2015,150,,,B")
                .link("flow,2015,,,1.2")
                .assess();
        assertThat(bridged.shareOfWay().value().orElseThrow()).isCloseTo(30 / 80.0, within(1e-12));
    }

    @Test
    void aLinkTurnsOneDefinitionIntoAnother() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2016,reach,,5,,,,,,,,,,,,,,新口径")
                .observed("flow,sz,2014,4,,,,,,旧口径");
        assertThat(scenario.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(scenario.link("flow,2015,旧口径,新口径,1.5")
                        .assess()
                        .actual()
                        .orElseThrow()
                        .value())
                .isEqualTo(6);
    }

    @Test
    void aRegionChangeNeedsAShare() {
        Scenario open = new Scenario()
                .target("t,flow,sz-a,2016,reach,,100,,,,,,2010,100")
                .observed("flow,sz-a,2015,90");
        assertThat(open.regionChange("2011-12-30,sz-a,sz-b,,")
                        .assess()
                        .shareOfWay()
                        .reason())
                .contains(UnavailableReason.NOT_COMPARABLE);
        Assessment bridged = new Scenario()
                .target("t,flow,sz-a,2016,reach,,100,,,,,,2010,100")
                .observed("flow,sz-a,2015,90")
                .regionChange("2011-12-30,sz-a,sz-b,0.25,")
                .assess();
        assertThat(bridged.shareOfWay().value().orElseThrow()).isCloseTo(15 / 25.0, within(1e-12));
    }
}
