package org.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Judge;

/** Verdicts of sums; tolerances by hand: half a unit of the last digit of each figure. */
class SumsTest {

    private static MemoryPlan plan() {
        return MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,nature", "gdp,地区生产总值,CNY_100M,flow")
                .with(
                        "regions.csv",
                        "id,name_zh,parent,valid_from",
                        "sz,深圳市,,",
                        "a,甲区,sz,",
                        "b,乙区,sz,",
                        "unallocated,市本级,sz,2015");
    }

    private static List<Check> checks(MemoryPlan plan) {
        return Reconciliation.of(
                        plan.plan(),
                        new Reconciliation.Request(
                                Optional.empty(), LocalDate.of(2030, 1, 1), Judge.IN_FORCE, Set.of(), Set.of()))
                .checks();
    }

    private static Check observed(String... rows) {
        List<String> lines = new ArrayList<>(List.of("indicator,region,period,value,source"));
        lines.addAll(List.of(rows));
        List<Check> checks = checks(plan().with("observations.csv", lines.toArray(String[]::new)));
        assertThat(checks).hasSize(1);
        return checks.get(0);
    }

    @Test
    void equalSumsHoldWhateverTheTolerance() {
        Check check = observed("gdp,sz,2012,900,", "gdp,a,2012,400,", "gdp,b,2012,500,");

        assertThat(check.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(check.tolerance()).hasValue(1.5);
        assertThat(check.difference()).hasValue(0);
    }

    @Test
    void aDifferenceOfTheDigitsIsRounding() {
        Check check = observed("gdp,sz,2012,900.1,", "gdp,a,2012,400,", "gdp,b,2012,501,");

        assertThat(check.verdict()).isEqualTo(Verdict.ROUNDING);
        assertThat(check.difference()).hasValue(0.9);
        assertThat(check.tolerance()).hasValue(1.05);
    }

    @Test
    void aLargerDifferenceIsAnError() {
        assertThat(observed("gdp,sz,2012,900.1,", "gdp,a,2012,400,", "gdp,b,2012,502,")
                        .cause())
                .isEqualTo(Cause.EXCEEDS);
        assertThat(observed("gdp,sz,2012,910,", "gdp,a,2012,400,", "gdp,b,2012,502,")
                        .cause())
                .isEqualTo(Cause.FALLS_SHORT);
    }

    @Test
    void whatIsLeftForAPartWithoutAFigureIsAResidualThatNamesIt() {
        Check check = observed("gdp,sz,2016,950,", "gdp,a,2016,400,", "gdp,b,2016,500,");

        assertThat(check.verdict()).isEqualTo(Verdict.RESIDUAL);
        assertThat(check.cause()).isEqualTo(Cause.MISSING_PARTS);
        assertThat(check.missing()).containsExactly("unallocated");
    }

    @Test
    void quartersAndYearToDateAreSetAgainstTheYear() {
        List<Check> checks = checks(plan().with(
                        "observations.csv",
                        "indicator,region,period,value",
                        "gdp,sz,2012,100",
                        "gdp,sz,2012-Q1,20",
                        "gdp,sz,2012-Q2,25",
                        "gdp,sz,2012-Q3,25",
                        "gdp,sz,2012-Q4,36",
                        "gdp,sz,2012-S1,45"));

        assertThat(checks)
                .extracting(check -> check.period() + " " + check.verdict().code())
                .containsExactly("2012-S1 holds", "2012 error");
        assertThat(checks.get(1).difference()).hasValue(6);
    }

    @Test
    void districtsThatAskForMoreThanTheCityAreAnEscalation() {
        List<Check> checks = checks(plan().with(
                        "sources.csv",
                        "id,title_zh,issued,authority",
                        "city,市规划,2011-01-01,government",
                        "pa,甲区规划,2011-03-01,district",
                        "pb,乙区规划,2011-04-01,district")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,source",
                        "t,gdp,sz,2012,reach,900,city",
                        "ta,gdp,a,2012,reach,450,pa",
                        "tb,gdp,b,2012,reach,500,pb"));

        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).cause()).isEqualTo(Cause.ESCALATION);
        assertThat(checks.get(0).difference()).hasValue(50);
        assertThat(checks.get(0).acrossSources()).isTrue();
    }

    @Test
    void declaredIdentitiesReadRegionsPeriodsTargetsAndTimes() {
        MemoryPlan declared = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,nature",
                        "all,合计,count,flow",
                        "one,甲,count,flow",
                        "two,乙,count,flow")
                .with("regions.csv", "id,name_zh,parent", "sz,深圳市,")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,low,high",
                        "t,all,sz,2013,reach,145,,",
                        "t1,one,sz,2013,at-least,22,,",
                        "t2,two,sz,2013,range,,40,50")
                .with("observations.csv", "indicator,region,period,value", "all,sz,2012,10", "one,sz,2012,11")
                .with(
                        "identities.csv",
                        "id,total,parts,relation",
                        "at-least-three,t,3*t1;2*t2,",
                        "within,all,one,subset");

        List<Check> checks = checks(declared);

        // 3 × 22 = 66 and 2 × 40 = 80 at least: 146 is more than 145. 11 of 10 is no subset, 22 of 145 is one.
        assertThat(checks)
                .extracting(check -> check.identity() + " " + check.figures().code() + " "
                        + check.verdict().code())
                .containsExactly(
                        "within observations rounding", "at-least-three targets error", "within targets holds");
    }

    /** Rounded parts of an exact total, 2,000 cases, seed 7. */
    @Test
    void roundedPartsOfAnExactTotalAreNeverAnError() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            Amounts amounts = Amounts.random(random);
            assertThat(amounts.check(0).verdict()).isLessThanOrEqualTo(Verdict.ROUNDING);
        }
    }

    /** The same with one part moved beyond what all figures leave open. */
    @Test
    void aPartMovedBeyondTheIntervalAlwaysIsAnError() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Amounts amounts = Amounts.random(random);
            double beyond = 2 * amounts.check(0).tolerance().orElseThrow() + 1e-3;
            assertThat(amounts.check(random.nextBoolean() ? beyond : -beyond).verdict())
                    .isEqualTo(Verdict.ERROR);
        }
    }

    private record Amounts(Amount total, List<Amount> parts) {
        static Amounts random(Random random) {
            List<Amount> parts = new ArrayList<>();
            double sum = 0;
            int n = 2 + random.nextInt(9);
            for (int i = 0; i < n; i++) {
                double exact = 1000 + random.nextDouble() * 1000;
                sum += exact;
                parts.add(printed(exact, random.nextInt(4)));
            }
            return new Amounts(printed(sum, random.nextInt(4)), parts);
        }

        private static Amount printed(double exact, int decimals) {
            double value = new BigDecimal(exact)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue();
            double half = 0.5 * Math.pow(10, -decimals);
            return amount(value, half, decimals);
        }

        private static Amount amount(double value, double half, int decimals) {
            return new Amount(
                    org.plumbline.model.IndicatorId.of("gdp"),
                    org.plumbline.model.RegionId.of("sz"),
                    org.plumbline.model.Period.ofYear(2012),
                    Optional.empty(),
                    Optional.empty(),
                    java.util.OptionalDouble.of(value),
                    java.util.OptionalDouble.of(value - half),
                    java.util.OptionalDouble.of(value + half),
                    decimals,
                    1,
                    false,
                    "",
                    "",
                    org.plumbline.finding.SourceLocation.NONE);
        }

        Check check(double shift) {
            List<Amount> moved = new ArrayList<>(parts);
            Amount first = parts.get(0);
            double half = first.high().orElseThrow() - first.value().orElseThrow();
            moved.set(0, amount(first.value().orElseThrow() + shift, half, first.decimals()));
            return new Sum(
                            CheckKind.REGIONS,
                            FigureKind.OBSERVATIONS,
                            "",
                            total,
                            moved,
                            Sum.Rest.NONE,
                            List.of(),
                            false)
                    .judged();
        }
    }
}
