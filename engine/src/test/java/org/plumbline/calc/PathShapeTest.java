package org.plumbline.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.trajectory.Trajectory;

/** Which path leads to a target: by choice, by the kind of target, by its basis. Expected values by hand. */
class PathShapeTest {
    private static final int ROUNDS = 25;

    /** 100 in 2010 to 200 in 2020, seen at 150 in 2015. */
    private static Scenario halfway(String path) {
        return new Scenario()
                .target("t,stock,sz,2020,reach,,200,,,,,,2010,100,,,,,,,," + path)
                .observed("stock,sz,2015,150")
                .knownAt("2016-01-01");
    }

    /** Of 100 to 200 at half the time: 100·√2; 300/(1+e^0) = 150; 100 + 100·0.5^p; steps stay at the baseline. */
    @ParameterizedTest
    @CsvSource({
        "'',linear,150",
        "linear,linear,150",
        "直线,linear,150",
        "constant-rate,constant-rate,141.4213562373095",
        "s-curve:300,s-curve:300,150",
        "milestones,linear,150",
        "steps,steps,100",
        "power,power:2,125",
        "power:1.5,power:1.5,135.35533905932738",
        "power：0.5,power:0.5,170.71067811865476",
    })
    void theTargetsOwnShape(String path, String shape, double expected) {
        PathMeasures measures = halfway(path).assess().path();
        assertThat(measures.shape()).isEqualTo(shape);
        assertThat(value(measures.expected())).isCloseTo(expected, within(1e-9));
        assertThat(value(measures.deviation())).isCloseTo(150 - expected, within(1e-9));
    }

    @Test
    void timeDistanceFollowsTheShape() {
        // 100·2^(x/10) = 150 at x = 10·ln 1.5/ln 2 = 5.8496; the power curve 100 + 100·(x/10)² at x = 10·√0.5.
        assertThat(value(halfway("constant-rate").assess().path().timeDistanceYears()))
                .isCloseTo(10 * Math.log(1.5) / Math.log(2) - 5, within(1e-9));
        assertThat(value(halfway("power").assess().path().timeDistanceYears()))
                .isCloseTo(10 * Math.sqrt(0.5) - 5, within(1e-9));
        assertThat(halfway("steps").assess().path().timeDistanceYears()).isEqualTo(Cell.of(5));
    }

    @Test
    void targetBeforeIndicatorBeforePlan() {
        Scenario scenario = new Scenario()
                .indicator("growing,成长,count,higher,stock,,,,,,,,,,,,,power:3")
                .settings("path: steps")
                .target("t,growing,sz,2020,reach,,200,,,,,,2010,100")
                .target("own,growing,sz,2021,reach,,200,,,,,,2010,100,,,,,,pledge,,linear")
                .target("other,stock,sz,2020,reach,,200,,,,,,2010,100")
                .observed("growing,sz,2015,150", "stock,sz,2015,150")
                .knownAt("2016-01-01");
        assertThat(scenario.assess("t").path().shape()).isEqualTo("power:3");
        assertThat(scenario.assess("own").path().shape()).isEqualTo("linear");
        assertThat(scenario.assess("other").path().shape()).isEqualTo("steps");
    }

    @Test
    void everyShapeGoesThroughInterimTargets() {
        for (String path : List.of("linear", "constant-rate", "s-curve:300", "milestones", "steps", "power:3")) {
            Assessment assessment = new Scenario()
                    .target("t,stock,sz,2020,reach,,200,,,,,,2010,100,,,,,,,," + path)
                    .target("i,stock,sz,2014,reach,,120")
                    .observed("stock,sz,2014,119")
                    .knownAt("2015-01-01")
                    .assess();
            assertThat(value(assessment.path().expected())).as(path).isCloseTo(120, within(1e-9));
        }
    }

    @Test
    void aShapeThatCannotBeDrawnIsAReason() {
        assertThat(undefined("stock", "0", "constant-rate")).isEqualTo(UnavailableReason.ZERO_BASE);
        assertThat(undefined("stock", "-5", "constant-rate")).isEqualTo(UnavailableReason.SIGN_CHANGE);
        assertThat(undefined("stock", "100", "s-curve")).isEqualTo(UnavailableReason.NO_CEILING);
        assertThat(undefined("stock", "100", "s-curve:150")).isEqualTo(UnavailableReason.OUTSIDE_BOUNDS);
        assertThat(halfway("s-curve").assess().outcome()).isEqualTo(Outcome.NOT_DUE);
    }

    private static UnavailableReason undefined(String indicator, String baseline, String path) {
        return new Scenario()
                .target("t," + indicator + ",sz,2020,reach,,200,,,,,,2010," + baseline + ",,,,,,,," + path)
                .observed(indicator + ",sz,2015,150")
                .knownAt("2016-01-01")
                .assess()
                .undefined()
                .get("expected");
    }

    @Test
    void aPercentageTendsToItsNaturalLimit() {
        // Logits of 20 % and 80 % are opposite, so that half the time brings 50 %.
        PathMeasures path = new Scenario()
                .target("t,rate,sz,2020,reach,,80,,,,,,2010,20,,,,,,,,s-curve")
                .observed("rate,sz,2015,50")
                .knownAt("2016-01-01")
                .assess()
                .path();
        assertThat(path.shape()).isEqualTo("s-curve:100");
        assertThat(value(path.expected())).isCloseTo(50, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"growth,7,2", "multiple,2,2", "reduction,20,1"})
    void whatCompoundsGetsACompoundingPath(String kind, String value, int years) {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2014,%s,,%s,,,,,,2010,100".formatted(kind, value))
                .observed("stock,sz," + (2010 + years) + ",100")
                .knownAt("2013-06-01")
                .assess();
        double factor =
                switch (kind) {
                    case "growth" -> Math.pow(1.07, years);
                    case "multiple" -> Math.pow(2, years / 4.0);
                    default -> Math.pow(0.8, years / 4.0);
                };
        assertThat(assessment.path().shape()).isEqualTo("constant-rate");
        assertThat(value(assessment.path().expected())).isCloseTo(100 * factor, within(1e-9));
    }

    @Test
    void aCutToNothingCannotCompoundAndIsDrawnStraight() {
        Assessment assessment = new Scenario()
                .target("t,stock,sz,2014,reduction,,100,,,,,,2010,100")
                .observed("stock,sz,2012,40")
                .knownAt("2013-06-01")
                .assess();
        assertThat(assessment.path().shape()).isEqualTo("linear");
        assertThat(value(assessment.path().expected())).isCloseTo(50, within(1e-9));
        assertThat(assessment.undefined()).containsEntry("logShareOfWay", UnavailableReason.ZERO_TARGET);
    }

    /**
     * A published example: yearly changes of +1.51 %, −2.20 % and −4.18 % against a cut of 17 % in five years are printed
     * as 26.8 % of the task, which is ln(1.0151·0.9780·0.9582)/ln(0.83); the straight share would be 28.7 %.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCompoundingCutReportsBothShares(boolean published) {
        double level = 100 * 1.0151 * (1 - 0.0220) * (1 - 0.0418);
        Scenario scenario = new Scenario()
                .indicator("energy,单位产值能耗,count,lower,rate,,,,,,,," + (published ? "current" : ""))
                .indicator("energy_change,单位产值能耗增速,percent,lower,growth,,,,,,,,,energy,yoy")
                .target("t,energy,sz,2015,reduction,,17,,,,,,2010,100")
                .knownAt("2014-06-01");
        if (published) {
            scenario.observed(
                    "energy_change,sz,2011,1.51", "energy_change,sz,2012,-2.20", "energy_change,sz,2013,-4.18");
        } else {
            scenario.observed("energy,sz,2013," + level);
        }
        Assessment assessment = scenario.assess();
        assertThat(value(assessment.logShareOfWay())).isCloseTo(0.268, within(0.0005));
        assertThat(value(assessment.logShareOfWay())).isCloseTo(Math.log(level / 100) / Math.log(0.83), within(1e-9));
        assertThat(value(assessment.shareOfWay())).isCloseTo((100 - level) / 17, within(1e-9));
        assertThat(value(assessment.path().expected())).isCloseTo(100 * Math.pow(0.83, 0.6), within(1e-9));
        assertThat(assessment.outcome()).isEqualTo(Outcome.BEHIND);
    }

    @Test
    void theMeanSoFarIsSetAgainstTheMeanDemanded() {
        Scenario scenario = new Scenario()
                .target("t,rate,sz,2011/2015,at-least,average,10")
                .observed("rate,sz,2011,10.5", "rate,sz,2012,9.7")
                .knownAt("2013-06-01");
        PathMeasures path = scenario.assess().path();
        assertThat(path.shape()).isEqualTo("average");
        assertThat(path.expected()).isEqualTo(Cell.of(10));
        assertThat(value(path.deviation())).isCloseTo(0.1, within(1e-12));
        assertThat(path.elapsed()).isEqualTo(Cell.of(0.4));
        assertThat(scenario.outcome()).isEqualTo(Outcome.ON_TRACK);
        assertThat(scenario.observed("rate,sz,2013,9").knownAt("2014-06-01").outcome())
                .isEqualTo(Outcome.BEHIND);
    }

    @Test
    void eachYearIsSetAgainstItsDemand() {
        PathMeasures path = new Scenario()
                .target("t,flow,sz,2011/2014,reach,per-year,50")
                .observed("flow,sz,2011,60", "flow,sz,2012,52")
                .knownAt("2013-06-01")
                .assess()
                .path();
        assertThat(path.shape()).isEqualTo("each-year");
        assertThat(path.expected()).isEqualTo(Cell.of(50));
        assertThat(path.deviation()).isEqualTo(Cell.of(2));
        assertThat(path.elapsed()).isEqualTo(Cell.of(0.5));
    }

    @Test
    void aRiseStartsFromZero() {
        PathMeasures path = new Scenario()
                .target("t,stock,sz,2015,reach,increment,20,,,,2012")
                .observed("stock,sz,2011,100", "stock,sz,2013,109")
                .knownAt("2014-06-01")
                .assess()
                .path();
        assertThat(path.expected()).isEqualTo(Cell.of(10));
        assertThat(path.deviation()).isEqualTo(Cell.of(-1));
        assertThat(path.timeDistanceYears()).isEqualTo(Cell.of(-0.2));
    }

    @Test
    void aShareOfTheCityFollowsTheCity() {
        // 20 of 200 is 10 %; 14 % wanted four years on, so 12 % after two: of 300 that is 36.
        Scenario scenario = new Scenario()
                .target("t,flow,sz-a,2014,share-of,,14,,,,,sz,2010,20")
                .observed("flow,sz,2010,200", "flow,sz,2012,300", "flow,sz-a,2012,33")
                .knownAt("2013-02-01");
        PathMeasures path = scenario.assess().path();
        assertThat(path.shape()).isEqualTo("share-of");
        assertThat(value(path.expected())).isCloseTo(36, within(1e-9));
        assertThat(value(path.deviation())).isCloseTo(-3, within(1e-9));
        // 33 of 300 is 11 %, which the path had after one year.
        assertThat(value(path.timeDistanceYears())).isCloseTo(-1, within(1e-9));
        assertThat(scenario.outcome()).isEqualTo(Outcome.BEHIND);
    }

    @Test
    void anOpenYearByTimeOrByPastYears() {
        Scenario byTime = openYear("");
        assertThat(byTime.assess().path().shape()).isEqualTo("year-to-date");
        assertThat(byTime.assess().path().expected()).isEqualTo(Cell.of(300));
        assertThat(byTime.outcome()).isEqualTo(Outcome.BEHIND);

        // Shares by September: 60/100, 120/200, 75/150; the median of the three is 60 %.
        Scenario byPast = openYear("past-years");
        PathMeasures path = byPast.assess().path();
        assertThat(path.shape()).isEqualTo("year-to-date-past-years");
        assertThat(value(path.expected())).isCloseTo(240, within(1e-9));
        assertThat(path.elapsed()).isEqualTo(Cell.of(0.75));
        // 250 lies on the way from 60 % in September to all in December: 3 months × 10/160.
        assertThat(value(path.timeDistanceYears())).isCloseTo(0.25 * 10 / 160, within(1e-9));
        assertThat(byPast.outcome()).isEqualTo(Outcome.ON_TRACK);
        assertThat(byPast.assess().notes()).contains(Note.of("year-plan-past-years", "3"));
        // 62.5 % of the target where 60 % is due by past years, 75 % by time.
        Assessment rated = byPast.method("all").assess();
        assertThat(rated.ratings().get("path").score()).isEqualTo(Cell.of(0.625 / 0.6));
        assertThat(rated.ratings().get("schedule").category()).isEqualTo("in-step");
        assertThat(openYear("time")
                        .method("all")
                        .assess()
                        .ratings()
                        .get("schedule")
                        .category())
                .isEqualTo("lagging");
    }

    @Test
    void twoPastYearsAreNoPattern() {
        Assessment early = new Scenario()
                .indicator("seasonal,季节流量,CNY_100M,higher,flow,,,,,,,,,,,,,,past-years")
                .target("t,seasonal,sz,2013,reach,,400")
                .observed("seasonal,sz,2012-01/2012-09,60", "seasonal,sz,2012,100", "seasonal,sz,2013-01/2013-09,250")
                .knownAt("2013-10-30")
                .assess();
        assertThat(early.path().shape()).isEqualTo("year-to-date");
        assertThat(early.notes()).contains(Note.of("year-plan-by-time", "3"));
    }

    private static Scenario openYear(String yearPlan) {
        return new Scenario()
                .indicator("seasonal,季节流量,CNY_100M,higher,flow,,,,,,,,,,,,,," + yearPlan)
                .target("t,seasonal,sz,2013,reach,,400")
                .observed(
                        "seasonal,sz,2010-01/2010-09,60",
                        "seasonal,sz,2010,100",
                        "seasonal,sz,2011-01/2011-09,120",
                        "seasonal,sz,2011,200",
                        "seasonal,sz,2012-01/2012-09,75",
                        "seasonal,sz,2012,150",
                        "seasonal,sz,2013-01/2013-09,250")
                .knownAt("2013-10-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "constant-rate", "s-curve:5000", "milestones", "steps", "power:0.7", "power:3"})
    void everyPathLeadsFromTheBaselineToTheTarget(String shape) {
        Random random = new Random(shape.hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            double from = 1 + random.nextInt(40_000) / 10.0;
            double to = from + 0.1 + random.nextInt(9_000) / 10.0;
            double seen = 1 + random.nextInt(40_000) / 10.0;
            Trajectory course =
                    assess("stock", shape, from, to, seen).path().course().orElseThrow();
            assertThat(course.valueAt(2011).getAsDouble()).isCloseTo(from, within(1e-9 * from));
            assertThat(course.valueAt(2021).getAsDouble()).isCloseTo(to, within(1e-9 * to));
            assertThat(course.timeOf(from)).isEqualTo(OptionalDouble.of(2011));
            double middle = course.valueAt(2014.5).getAsDouble();
            assertThat(middle).isBetween(from, to);
            if (!shape.equals("steps")) {
                assertThat(course.timeOf(middle).getAsDouble()).isCloseTo(2014.5, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "constant-rate", "steps", "power:3"})
    void aChangeOfUnitMovesThePathWithIt(String shape) {
        Random random = new Random(20_260_101);
        for (int i = 0; i < ROUNDS; i++) {
            double from = 1 + random.nextInt(1000);
            double to = from + 1 + random.nextInt(1000);
            double seen = 1 + random.nextInt(2000);
            Assessment small = assess("stock", shape, from, to, seen);
            Assessment large = assess("stock", shape, from * 10_000, to * 10_000, seen * 10_000);
            assertThat(large.outcome()).isEqualTo(small.outcome());
            assertThat(value(large.path().expected()))
                    .isCloseTo(10_000 * value(small.path().expected()), within(1e-6));
            assertThat(large.path().timeDistanceYears().reason())
                    .isEqualTo(small.path().timeDistanceYears().reason());
            assertThat(large.path().timeDistanceYears().value().orElse(0))
                    .isCloseTo(small.path().timeDistanceYears().value().orElse(0), within(1e-9));
            assertThat(value(large.logShareOfWay())).isCloseTo(value(small.logShareOfWay()), within(1e-9));
            assertThat(value(large.pace().requiredRate()))
                    .isCloseTo(value(small.pace().requiredRate()), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "constant-rate", "steps", "power:3"})
    void mirroredPlansHaveMirroredPaths(String shape) {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            double from = 1 + random.nextInt(1000);
            double to = from + 1 + random.nextInt(1000);
            double seen = 1 + random.nextInt(2000);
            Assessment up = assess("rate", shape, from, to, seen);
            Assessment down = assess("pollution", shape, -from, -to, -seen);
            assertThat(down.outcome()).isEqualTo(up.outcome());
            assertThat(value(down.gap().favourable())).isEqualTo(value(up.gap().favourable()));
            assertThat(value(down.path().deviation()))
                    .isCloseTo(-value(up.path().deviation()), within(1e-9));
            assertThat(down.path().timeDistanceYears()).isEqualTo(up.path().timeDistanceYears());
        }
    }

    private static Assessment assess(String indicator, String shape, double from, double to, double seen) {
        return new Scenario()
                .target(String.format(
                        Locale.ROOT, "t,%s,sz,2020,reach,,%.1f,,,,,,2010,%.1f,,,,,,,,%s", indicator, to, from, shape))
                .observed(String.format(Locale.ROOT, "%s,sz,2015,%.1f", indicator, seen))
                .knownAt("2016-01-01")
                .assess();
    }

    private static double value(Cell cell) {
        return cell.value().orElseThrow();
    }
}
