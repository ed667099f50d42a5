package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.model.Period;

/** Sums, rises, each year, means; expected numbers by hand. */
class BasisTest {

    @Test
    void cumulativeSumsTheWindow() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,cumulative,145,,,,2011")
                .observed("flow,sz,2011,40", "flow,sz,2012,50", "flow,sz,2013,54")
                .assess();
        assertThat(assessment.actual().orElseThrow().value()).isEqualTo(144);
        assertThat(assessment.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(assessment.shareOfWay().value().orElseThrow()).isCloseTo(144 / 145.0, within(1e-12));
    }

    @Test
    void cumulativeOnTheWayStartsFromZero() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,cumulative,150,,,,2011")
                .observed("flow,sz,2011,40", "flow,sz,2012,50")
                .knownAt("2013-06-01")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.BEHIND);
        assertThat(assessment.path().expected().value().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(assessment.baseline().orElseThrow().period()).isEqualTo(Period.ofYear(2010));
    }

    @Test
    void theKnownPartOfASumMayDecide() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,cumulative,80,,,,2011")
                .observed("flow,sz,2011,40", "flow,sz,2013,50")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.notes()).contains(Note.of("missing-years", "2012"));
    }

    @Test
    void aMissingYearLeavesTheSumWithoutData() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,cumulative,145,,,,2011")
                .observed("flow,sz,2011,40", "flow,sz,2013,50")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(assessment.undefined()).containsEntry("actual", UnavailableReason.NO_OBSERVATION);
    }

    @Test
    void withoutWindowASumIsUndefined() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2013,reach,cumulative,145")
                .observed("flow,sz,2013,50")
                .assess();
        assertThat(assessment.undefined()).containsEntry("actual", UnavailableReason.NO_WINDOW);
    }

    @Test
    void theSourcesValidityOpensTheWindow() {
        Assessment assessment = new Scenario()
                .target("t,flow,sz,2012,reach,cumulative,90,,,,,,,,,gov")
                .observed("flow,sz,2011,40", "flow,sz,2012,50")
                .assess();
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void ratesDoNotAddUp() {
        assertThat(new Scenario()
                        .target("t,rate,sz,2013,reach,cumulative,9,,,,2011")
                        .observed("rate,sz,2013,5")
                        .assess()
                        .undefined())
                .containsEntry("actual", UnavailableReason.NOT_ADDITIVE);
    }

    @Test
    void incrementIsTheRiseOfTheStock() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2015,reach,increment,20,,,,2012")
                .observed("stock,sz,2011,100", "stock,sz,2015,121")
                .assess();
        assertThat(assessment.actual().orElseThrow().value()).isEqualTo(21);
        assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
        assertThat(assessment.levelRatio().value().orElseThrow()).isCloseTo(1.05, within(1e-12));
    }

    @Test
    void incrementOfAFlowIsItsSum() {
        Assessment flow = new Scenario()
                .target("t,flow,sz,2013,reach,increment,90,,,,2012")
                .observed("flow,sz,2012,40", "flow,sz,2013,50")
                .assess();
        assertThat(flow.outcome()).isEqualTo(Outcome.MET);
        assertThat(flow.notes()).contains(Note.of("basis-reinterpreted", "increment", "cumulative"));
    }

    @Test
    void everyYearMustHold() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2011/2013,reach,per-year,50")
                .observed("flow,sz,2011,60", "flow,sz,2012,49", "flow,sz,2013,70");
        assertThat(scenario.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(scenario.assess().actual().orElseThrow().period()).isEqualTo(Period.ofYear(2012));
        assertThat(scenario.assess().gap().value()).isEqualTo(Cell.of(-1));
    }

    @Test
    void oneYearThatMissesDecidesBeforeTheOthersAreKnown() {
        assertThat(new Scenario()
                        .target("t,flow,sz,2011/2013,reach,per-year,50")
                        .observed("flow,sz,2012,49")
                        .knownAt("2013-02-01")
                        .outcome())
                .isEqualTo(Outcome.MISSED);
    }

    @Test
    void aYearWithoutFigureLeavesItOpen() {
        assertThat(new Scenario()
                        .target("t,flow,sz,2011/2013,reach,per-year,50")
                        .observed("flow,sz,2011,60", "flow,sz,2012,61")
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void averageOfTheWindow() {
        Scenario scenario = new Scenario()
                .target("t,rate,sz,2011/2013,reach,average,4")
                .observed("rate,sz,2011,3", "rate,sz,2012,4", "rate,sz,2013,5");
        assertThat(scenario.outcome()).isEqualTo(Outcome.MET);
        assertThat(scenario.assess().actual().orElseThrow().value()).isEqualTo(4);
    }
}
