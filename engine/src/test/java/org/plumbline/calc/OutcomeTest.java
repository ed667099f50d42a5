package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes kind by kind; every expected outcome follows from the table of kinds by inspection. */
class OutcomeTest {

    @ParameterizedTest(name = "{0}: {1} against {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    reach floor              | flow      | reach,,100,,           | 100   | MET
                    reach floor missed       | flow      | reach,,100,,           | 99.9  | MISSED
                    reach ceiling            | pollution | reach,,10,,            | 10    | MET
                    reach ceiling missed     | pollution | reach,,10,,            | 10.1  | MISSED
                    reach neutral            | neutral   | reach,,3.0,,           | 3.04  | MET
                    reach neutral missed     | neutral   | reach,,3.0,,           | 3.06  | MISSED
                    at-least for lower       | pollution | at-least,,10,,         | 11    | MET
                    at-most for higher       | flow      | at-most,,100,,         | 101   | MISSED
                    strict floor             | flow      | reach,,100,,,yes       | 100   | MISSED
                    exact                    | stock     | exact,,2,,             | 2     | MET
                    exact above              | stock     | exact,,2,,             | 3     | MISSED
                    approx within            | flow      | approx,,100,,          | 95    | MET
                    approx below             | flow      | approx,,100,,          | 94.9  | MISSED
                    approx beyond            | flow      | approx,,100,,          | 105.1 | EXCEEDED
                    approx beyond for lower  | cost      | approx,,100,,          | 94    | EXCEEDED
                    approx worse for lower   | cost      | approx,,100,,          | 105.1 | MISSED
                    range inside             | flow      | range,,,60,70          | 65    | MET
                    range below              | flow      | range,,,60,70          | 59    | MISSED
                    range above              | flow      | range,,,60,70          | 71    | EXCEEDED
                    range at its better end  | flow      | range,,,60,70          | 70    | MET
                    range lower inside       | pollution | range,,,5,7            | 6     | MET
                    range lower worse        | pollution | range,,,5,7            | 7.5   | MISSED
                    range lower better       | pollution | range,,,5,7            | 4     | EXCEEDED
                    range neutral above      | neutral   | range,,,2,3            | 3.5   | MISSED
                    """)
    void observedPeriodDecides(String name, String indicator, String demand, String value, Outcome expected) {
        Outcome outcome = new Scenario()
                .target("t," + indicator + ",sz,2013," + demand)
                .observed(indicator + ",sz,2013," + value)
                .outcome();
        assertThat(outcome).as(name).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} against {2} {3}")
    @CsvSource({
        "flow, above, 800, 800, MET",
        "flow, above, 799, 800, UNDETERMINED",
        "flow, at-least, 800, 800, MET",
        "flow, below, 800, 800, MISSED",
        "flow, at-most, 800, 800, UNDETERMINED",
        "cost, above, 800, 800, MISSED",
        "cost, at-least, 800, 800, UNDETERMINED",
        "cost, below, 800, 800, MET",
        "cost, at-most, 800, 800, MET",
    })
    void aBoundDecidesOnlyWhatItProves(
            String indicator, String qualifier, String limit, String wanted, Outcome expected) {
        Assessment assessment = new Scenario()
                .target("t," + indicator + ",sz,2013,reach,," + wanted)
                .observed(indicator + ",sz,2013," + limit + ",," + qualifier)
                .assess();
        assertThat(assessment.outcome()).isEqualTo(expected);
        assertThat(assessment.gap().value().reason()).contains(UnavailableReason.BOUND_ONLY);
    }

    @Test
    void blankTargetSaysSo() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,,")
                .observed("flow,sz,2013,5")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NO_VALUE);
        assertThat(assessment.undefined()).containsEntry("gap", UnavailableReason.NO_VALUE);
    }

    @Test
    void qualitativeTargetNamesItsTasks() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,qualitative")
                .task("k,任务,2013,done,t")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.QUALITATIVE);
        assertThat(assessment.notes()).contains(Note.of("task", "k", "任务", "", "done"));
    }

    @Test
    void endedWithoutFigureIsNoData() {
        assertThat(new Scenario().target("t,flow,sz,2013,reach,,5").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void endedWithinTheReleaseLagIsNotYetPublished() {
        Scenario scenario = new Scenario()
                .indicator("slow,慢,CNY_100M,higher,flow,,,,,,,,,,,4")
                .target("t,slow,sz,2013,reach,,5");
        assertThat(scenario.knownAt("2014-04-30").outcome()).isEqualTo(Outcome.NOT_YET_PUBLISHED);
        assertThat(scenario.knownAt("2014-05-01").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void openWithoutBaselineIsNotDue() {
        assertThat(new Scenario()
                        .target("t,flow,sz,2013,reach,,5")
                        .observed("flow,sz,2012,9")
                        .knownAt("2013-12-30")
                        .outcome())
                .isEqualTo(Outcome.NOT_DUE);
    }

    @Test
    void cutOffLeavesThePeriodOpenWhateverIsKnown() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2013,reach,,1000,,,,,,2010,500")
                .observed("flow,sz,2012,700", "flow,sz,2013,1200")
                .asOf("2012");
        assertThat(scenario.assess().outcome()).isEqualTo(Outcome.BEHIND);
        assertThat(scenario.asOf("2013").outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void thePathRunsThroughInterimFloorsButNotThroughCeilings() {
        // From 100 in 2010 to 200 in 2014: 150 half-way on the straight line, 170 through a floor of 170 in 2012.
        Scenario straight = new Scenario()
                .target("t,stock,sz,2014,at-least,,200,,,,,,2010,100")
                .target("ceiling,stock,sz,2012,at-most,,170")
                .observed("stock,sz,2012,160")
                .knownAt("2013-06-30");
        assertThat(straight.assess().path().expected()).isEqualTo(Cell.of(150));
        assertThat(straight.outcome()).isEqualTo(Outcome.ON_TRACK);
        Assessment through = new Scenario()
                .target("t,stock,sz,2014,at-least,,200,,,,,,2010,100")
                .target("floor,stock,sz,2012,at-least,,170")
                .observed("stock,sz,2012,160")
                .knownAt("2013-06-30")
                .assess();
        assertThat(through.path().expected()).isEqualTo(Cell.of(170));
        assertThat(through.path().shape()).isEqualTo("milestones");
        assertThat(through.outcome()).isEqualTo(Outcome.BEHIND);
    }

    @Test
    void anOpenYearIsComparedWithItsPlanShare() {
        Scenario scenario = new Scenario().target("t,flow,sz,2016,reach,,1200").knownAt("2016-11-01");
        Assessment assessment = scenario.observed("flow,sz,2016-01/2016-09,930").assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.ON_TRACK);
        assertThat(assessment.path().shape()).isEqualTo("year-to-date");
        assertThat(assessment.path().expected()).isEqualTo(Cell.of(900));
        assertThat(assessment.levelRatio()).isEqualTo(Cell.of(0.775));
        assertThat(assessment.shareOfWay().reason()).contains(UnavailableReason.PERIOD_OPEN);
    }

    @Test
    void quartersMakeTheYearToDateAndThenTheYear() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2016,reach,,400")
                .observed("flow,sz,2016-Q1,90", "flow,sz,2016-Q2,100", "flow,sz,2016-Q3,100");
        assertThat(scenario.knownAt("2016-11-01").outcome()).isEqualTo(Outcome.BEHIND);
        Assessment full = scenario.observed("flow,sz,2016-Q4,110").assess();
        assertThat(full.outcome()).isEqualTo(Outcome.MET);
        assertThat(full.actual().orElseThrow().derivation()).isEqualTo("sum-of-parts");
    }

    @Test
    void aStockOfDecemberAnswersForTheYear() {
        assertThat(new Scenario()
                        .target("t,stock,sz,2013,reach,,5")
                        .observed("stock,sz,2013-12,5")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void metByRoundingOnlySaysSo() {
        Assessment assessment = new Scenario()
                .indicator("fine,细,percent,higher,rate,1")
                .target("t,fine,sz,2013,reach,,4.0")
                .observed("fine,sz,2013,3.96")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.metByRoundingOnly()).isTrue();
        assertThat(assessment.gap().value()).isEqualTo(Cell.of(-0.04));
    }

    @Test
    void theFinerOfTargetAndIndicatorDigitsCounts() {
        assertThat(new Scenario()
                        .indicator("coarse,粗,percent,higher,rate,0")
                        .target("t,coarse,sz,2013,reach,,4.25")
                        .observed("coarse,sz,2013,4.2")
                        .outcome())
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void anotherDefinitionIsNotComparable() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,,5")
                .observed("flow,sz,2013,9,,,,,,别的口径")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(assessment.undefined()).containsEntry("actual", UnavailableReason.NOT_COMPARABLE);
    }
}
