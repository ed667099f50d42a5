package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.projection.AutoChoice;

/** What lies ahead: windows carried on, what sources expect, what is assumed. Expected values by hand. */
class OutlookTest {
    private static Scenario straight(String target) {
        Scenario scenario = new Scenario().target(target).projection("drift");
        for (int year = 2006; year <= 2012; year++) {
            scenario.observed("flow,sz," + year + "," + (10 * (year - 2005)));
        }
        return scenario.knownAt("2013-06-01");
    }

    @Test
    void theMissingYearsOfASumAreProjected() {
        // 60 and 70 known, 80 and 90 and 100 to come: 400; the sum passes 200 in 2013.
        ProjectionResult result =
                straight("t,flow,sz,2015,reach,cumulative,200,,,,2011").assess().projection();
        assertThat(number(result.value())).isCloseTo(400, within(1e-9));
        assertThat(result.low().reason()).contains(UnavailableReason.NOT_APPLICABLE);
        assertThat(result.probability().reason()).contains(UnavailableReason.NOT_APPLICABLE);
        assertThat(result.reachedIn().orElseThrow().firstYear()).isEqualTo(2013);
        assertThat(result.projection().orElseThrow().n()).isEqualTo(7);
    }

    @Test
    void theMeanAndTheWorstYearOfAWindow() {
        assertThat(number(straight("t,flow,sz,2011/2014,at-least,average,75")
                        .assess()
                        .projection()
                        .value()))
                .isCloseTo((60 + 70 + 80 + 90) / 4.0, within(1e-9));
        assertThat(number(straight("t,flow,sz,2012/2014,at-least,per-year,75")
                        .assess()
                        .projection()
                        .value()))
                .isCloseTo(70, within(1e-9));
        assertThat(number(straight("t,cost,sz,2012/2014,at-most,per-year,75")
                        .observed("cost,sz,2010,60", "cost,sz,2011,65", "cost,sz,2012,70")
                        .assess()
                        .projection()
                        .value()))
                .isCloseTo(80, within(1e-9));
    }

    @Test
    void oneMissingYearHasAnIntervalAndAProbability() {
        Scenario scenario = new Scenario()
                .target("t,flow,sz,2012/2013,reach,cumulative,210")
                .projection("drift")
                .knownAt("2013-06-01");
        double[] values = {60, 71, 79, 92, 99, 111, 118, 131};
        for (int i = 0; i < values.length; i++) {
            scenario.observed("flow,sz," + (2005 + i) + "," + values[i]);
        }
        Assessment sum = scenario.assess();
        double year = 131 + (131 - 60) / 7.0;
        assertThat(number(sum.projection().value())).isCloseTo(131 + year, within(1e-9));
        assertThat(number(sum.projection().low())).isLessThan(131 + year);
        assertThat(number(sum.projection().high())).isGreaterThan(131 + year);
        // The same year alone has the same chance of bringing what is left: 210 − 131 = 79.
        Assessment alone = scenario.target("u,flow,sz,2013,reach,,79").assess("u");
        assertThat(sum.projection().probability()).isEqualTo(alone.projection().probability());
    }

    @Test
    void aWindowIsNotProjectedThroughABreak() {
        Assessment assessment = straight("t,flow,sz,2015,reach,cumulative,200,,,,2013")
                .observed("flow,sz,2013,500,,,B")
                .knownAt("2014-06-01")
                .assess();
        assertThat(assessment.undefined()).containsEntry("projection", UnavailableReason.TOO_FEW_POINTS);
    }

    @Test
    void autoSaysWhatItChose() {
        Scenario scenario = straight("t,flow,sz,2015,reach,,100").projection("auto");
        AutoChoice choice = scenario.assess()
                .projection()
                .projection()
                .orElseThrow()
                .choice()
                .orElseThrow();
        assertThat(choice.n()).isEqualTo(7);
        assertThat(choice.chosen()).isPresent();
        assertThat(choice.naive().orElseThrow().meanAbsolute()).isGreaterThan(0);
    }

    @Test
    void whatASourceExpectsStandsBesideTheProjection() {
        Scenario scenario = straight("t,flow,sz,2013,reach,,100")
                .observed(
                        "flow,sz,2013,85,expected,,,2013-01-15,gov",
                        "flow,sz,2013,88,expected,,,2013-05-15,gov",
                        "flow,sz,2013,90,expected,,,2013-07-15,gov");
        Assessment assessment = scenario.assess();
        assertThat(assessment.outlook().announced().orElseThrow().value()).isEqualTo(88);
        assertThat(assessment.actual().orElseThrow().value()).isEqualTo(70);
        assertThat(number(assessment.projection().value())).isCloseTo(80, within(1e-9));
        assertThat(assessment.notes()).contains(Note.of("announced", "88", "2013", "gov", "2013-05-15"));
        assertThat(scenario.observed("flow,sz,2013,91")
                        .knownAt("2014-06-01")
                        .assess()
                        .outlook()
                        .announced())
                .isEmpty();
    }

    @Test
    void anAssumedRateLeadsToAValueAndAnArrival() {
        // 100·1.05² = 110.25 against 121, which needs 10 % a year; 5 % takes ln 1.21/ln 1.05 years.
        Assumed assumed = assumed("t,stock,sz,2015,reach,,121", "stock", 0.05, "stock,sz,2013,100");
        assertThat(number(assumed.value())).isCloseTo(110.25, within(1e-9));
        assertThat(number(assumed.gap())).isCloseTo(-10.75, within(1e-9));
        assertThat(assumed.met()).contains(false);
        assertThat(number(assumed.requiredRate())).isCloseTo(0.10, within(1e-12));
        assertThat(number(assumed.yearsAhead())).isCloseTo(2 - Math.log(1.21) / Math.log(1.05), within(1e-9));

        Assumed enough = assumed("t,stock,sz,2015,reach,,121", "stock", 0.21, "stock,sz,2013,100");
        assertThat(enough.met()).contains(true);
        assertThat(number(enough.yearsAhead())).isCloseTo(1, within(1e-9));

        Assumed away = assumed("t,stock,sz,2015,reach,,121", "stock", -0.05, "stock,sz,2013,100");
        assertThat(away.yearsAhead().reason()).contains(UnavailableReason.NOT_REACHED);
    }

    @Test
    void anAssumedRateOverAWindow() {
        // 100 known, 110 and 121 to come.
        Assumed sum = assumed("t,flow,sz,2015,reach,cumulative,331,,,,2013", "flow", 0.10, "flow,sz,2013,100");
        assertThat(number(sum.value())).isCloseTo(331, within(1e-9));
        assertThat(sum.met()).contains(true);
        // A rise of 10 over two years from 100: 5 % a year brings 10.25.
        Assumed rise = assumed(
                "t,stock,sz,2015,reach,increment,10,,,,2014", "stock", 0.05, "stock,sz,2013,100", "stock,sz,2014,105");
        assertThat(number(rise.value())).isCloseTo(10.25, within(1e-9));
        assertThat(number(rise.requiredRate())).isCloseTo(110 / 105.0 - 1, within(1e-12));
    }

    @Test
    void whatIsObservedIsNotAssumed() {
        Assumed late = assumed("t,stock,sz,2013,reach,,121", "stock", 0.05, "stock,sz,2013,100");
        assertThat(late.value().reason()).contains(UnavailableReason.PERIOD_CLOSED);
    }

    private static Assumed assumed(String target, String indicator, double rate, String... observed) {
        Plan plan = new Scenario().target(target).observed(observed).plan();
        EvaluationRequest request = EvaluationRequest.of(plan, LocalDate.of(2015, 2, 1))
                .assuming(List.of(new Assumption(IndicatorId.of(indicator), RegionId.of("sz"), rate)));
        Optional<Assessment> assessment = Evaluator.evaluate(plan, request).find(TargetId.of("t"));
        assertThat(assessment.orElseThrow().notes())
                .anyMatch(note -> note.code().startsWith("assumed"));
        return assessment.get().outlook().assumed().orElseThrow();
    }

    private static double number(Cell cell) {
        return cell.value().orElseThrow();
    }
}
