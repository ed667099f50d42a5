package org.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Judge;
import org.plumbline.reconciliation.Adjustment.Cell;
import org.plumbline.reconciliation.Adjustment.Problem;

/** Adjusted figures; expected values by hand. */
class AdjusterTest {

    private static MemoryPlan plan(String... observations) {
        String[] lines = Stream.concat(Stream.of("indicator,region,period,value,stage"), Stream.of(observations))
                .toArray(String[]::new);
        return MemoryPlan.of()
                .with("indicators.csv", "id,name_zh,unit,nature", "gdp,地区生产总值,CNY_100M,flow")
                .with("regions.csv", "id,name_zh,parent", "sz,深圳市,", "a,甲区,sz", "b,乙区,sz", "a1,甲一街道,a", "a2,甲二街道,a")
                .with("observations.csv", lines);
    }

    private static List<Adjustment> adjust(MemoryPlan plan, AdjustMethod method) {
        return Reconciliation.of(
                        plan.plan(),
                        new Reconciliation.Request(
                                Optional.empty(), LocalDate.of(2030, 1, 1), Judge.IN_FORCE, Set.of(), Set.of()))
                .adjustedBy(method)
                .adjustments();
    }

    private static List<Double> adjusted(Adjustment adjustment) {
        return adjustment.parts().stream().map(Cell::adjusted).toList();
    }

    private static BigDecimal sum(Adjustment adjustment) {
        return adjustment.parts().stream()
                .map(cell -> BigDecimal.valueOf(cell.adjusted()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void partsMoveInProportionAndTheMissingUnitGoesToTheLargestRemainder() {
        List<Adjustment> list =
                adjust(plan("gdp,sz,2012,900,", "gdp,a,2012,400,", "gdp,b,2012,550,"), AdjustMethod.PROPORTIONAL);

        // 400 × 900/950 = 378.95, 550 × 900/950 = 521.05
        assertThat(list).hasSize(1);
        assertThat(adjusted(list.get(0))).containsExactly(379.0, 521.0);
        assertThat(list.get(0).parts()).extracting(Cell::original).containsExactly(400.0, 550.0);
        assertThat(list.get(0).total().orElseThrow().adjusted()).isEqualTo(900);
        assertThat(list.get(0).weights()).isEqualTo("diag(x0)");
    }

    @Test
    void confirmedFiguresAreHeldByBothMethodsOverRegions() {
        MemoryPlan plan = plan("gdp,sz,2012,900,", "gdp,a,2012,400,final", "gdp,b,2012,550,");
        for (AdjustMethod method : List.of(AdjustMethod.PROPORTIONAL, AdjustMethod.LEAST_SQUARES)) {
            Adjustment adjustment = adjust(plan, method).get(0);

            assertThat(adjusted(adjustment)).containsExactly(400.0, 500.0);
            assertThat(adjustment.parts()).extracting(Cell::held).containsExactly(true, false);
        }
    }

    @Test
    void aSplitsHoldIsHeldToo() {
        MemoryPlan plan = plan("gdp,sz,2012,900,", "gdp,a,2012,400,", "gdp,b,2012,550,")
                .with(
                        "splits.csv",
                        "id,indicator,period,total_region,parts,method,hold",
                        "s,gdp,2012,sz,a;b,proportional,b=550");

        assertThat(adjusted(adjust(plan, AdjustMethod.PROPORTIONAL).get(0))).containsExactly(350.0, 550.0);
    }

    @Test
    void whatCannotBeAdjustedCarriesItsReason() {
        assertThat(problem(AdjustMethod.PROPORTIONAL, "gdp,a,2012,400,final", "gdp,b,2012,550,benchmark"))
                .isEqualTo(Problem.ALL_HELD);
        assertThat(problem(AdjustMethod.LEAST_SQUARES, "gdp,a,2012,400,final", "gdp,b,2012,550,benchmark"))
                .isEqualTo(Problem.ALL_HELD);
        assertThat(problem(AdjustMethod.PROPORTIONAL, "gdp,a,2012,950,final", "gdp,b,2012,50,"))
                .isEqualTo(Problem.SIGN_CHANGE);
        assertThat(problem(AdjustMethod.LEAST_SQUARES, "gdp,a,2012,950,final", "gdp,b,2012,50,"))
                .isEqualTo(Problem.INFEASIBLE);
        assertThat(problem(AdjustMethod.PROPORTIONAL, "gdp,a,2012,0,", "gdp,b,2012,0,"))
                .isEqualTo(Problem.ZERO_BASE);
        assertThat(problem(AdjustMethod.PROPORTIONAL, "gdp,a,2012,400,")).isEqualTo(Problem.INCOMPLETE);
        assertThat(problem(AdjustMethod.DENTON, "gdp,sz,2012-S1,400,", "gdp,sz,2012-S2,550,final"))
                .isEqualTo(Problem.HELD_CELLS);
        assertThat(problem(AdjustMethod.CHOLETTE, "gdp,sz,2012-01/2012-09,400,", "gdp,sz,2012-Q4,550,"))
                .isEqualTo(Problem.UNEVEN_PERIODS);
    }

    private static Problem problem(AdjustMethod method, String... parts) {
        String[] rows =
                Stream.concat(Stream.of("gdp,sz,2012,900,"), Stream.of(parts)).toArray(String[]::new);
        return adjust(plan(rows), method).get(0).problem().orElseThrow();
    }

    @Test
    void leastSquaresSolvesSumsThatShareFiguresTogether() {
        List<Adjustment> list = adjust(
                plan(
                        "gdp,sz,2012,1000.0,",
                        "gdp,a,2012,400.0,",
                        "gdp,b,2012,640.0,",
                        "gdp,a1,2012,200.0,",
                        "gdp,a2,2012,200.0,"),
                AdjustMethod.LEAST_SQUARES);

        // Smallest dA²/400 + dB²/640 + 2 (dA/2)²/200 where dA + dB = -40: dA = -40 × 200/840 = -9.52.
        // 390.48 and 609.52 give 390.5 and 609.5; twice 195.25 the first unit to the first.
        assertThat(list).hasSize(2);
        assertThat(adjusted(list.get(0))).containsExactly(390.5, 609.5);
        assertThat(adjusted(list.get(1))).containsExactly(195.3, 195.2);
        assertThat(list.get(1).total().orElseThrow().adjusted()).isEqualTo(390.5);
        assertThat(list).allMatch(Adjustment::rounded);
    }

    @Test
    void sumsThatShareOnlyTheirTotalAreRoundedEach() {
        List<Adjustment> list = adjust(
                plan(
                        "gdp,sz,2012,900,",
                        "gdp,a,2012,400,",
                        "gdp,b,2012,550,",
                        "gdp,sz,2012-S1,400,",
                        "gdp,sz,2012-S2,491,"),
                AdjustMethod.LEAST_SQUARES);

        // 400 × 900/891 = 404.04, 491 × 900/891 = 495.96
        assertThat(list).hasSize(2).allMatch(Adjustment::rounded);
        assertThat(adjusted(list.get(0))).containsExactly(379.0, 521.0);
        assertThat(adjusted(list.get(1))).containsExactly(404.0, 496.0);
    }

    @Test
    void sumsThatRunAcrossEachOtherAddUpBothWays() {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (String region : List.of("sz", "a", "b")) {
            for (String period : List.of("2012", "2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4")) {
                int size = (region.equals("sz") ? 2 : 1) * (period.equals("2012") ? 4 : 1) * 100;
                rows.add("gdp," + region + "," + period + "," + (size + random.nextInt(9)) + ",");
            }
        }
        List<Adjustment> list = adjust(plan(rows.toArray(String[]::new)), AdjustMethod.LEAST_SQUARES);

        assertThat(list).hasSize(8).noneMatch(Adjustment::rounded);
        assertThat(list).allSatisfy(adjustment -> assertThat(sum(adjustment).doubleValue())
                .isCloseTo(adjustment.total().orElseThrow().adjusted(), within(1e-8)));
    }

    @Test
    void aThousandRandomSumsAddUpToTheLastDigit() {
        Random random = new Random(20121231);
        List<String> rows = new ArrayList<>();
        for (int year = 1000; year < 2000; year++) {
            rows.add("gdp,sz," + year + "," + BigDecimal.valueOf(500_000 + random.nextInt(99_999), 2) + ",");
            rows.add("gdp,a," + year + "," + BigDecimal.valueOf(1 + random.nextInt(999_999), 2)
                    + (random.nextInt(5) == 0 ? ",final" : ","));
            rows.add("gdp,b," + year + "," + BigDecimal.valueOf(1 + random.nextInt(999_999), 2) + ",");
        }
        for (AdjustMethod method : List.of(AdjustMethod.PROPORTIONAL, AdjustMethod.LEAST_SQUARES)) {
            List<Adjustment> list = adjust(plan(rows.toArray(String[]::new)), method);
            List<Adjustment> possible =
                    list.stream().filter(Adjustment::possible).toList();

            assertThat(possible).hasSizeGreaterThan(850).allSatisfy(adjustment -> {
                assertThat(adjustment.rounded()).isTrue();
                assertThat(sum(adjustment))
                        .isEqualByComparingTo(BigDecimal.valueOf(
                                adjustment.total().orElseThrow().adjusted()));
                assertThat(adjustment.parts())
                        .filteredOn(Cell::held)
                        .allMatch(cell -> cell.adjusted() == cell.original());
            });
            assertThat(list)
                    .filteredOn(adjustment -> !adjustment.possible())
                    .allMatch(adjustment ->
                            adjustment.check().parts().get(0).value().orElseThrow()
                                    > adjustment.check().total().value().orElseThrow());
        }
    }

    @Test
    void quartersFollowTheirYearsAndKeepTheirMovement() {
        MemoryPlan plan = plan(
                "gdp,sz,2012,110.0,",
                "gdp,sz,2012-Q1,20.0,",
                "gdp,sz,2012-Q2,25.0,",
                "gdp,sz,2012-Q3,25.0,",
                "gdp,sz,2012-Q4,30.0,",
                "gdp,sz,2013,130.0,",
                "gdp,sz,2013-Q1,24.0,",
                "gdp,sz,2013-Q2,30.0,",
                "gdp,sz,2013-Q3,30.0,",
                "gdp,sz,2013-Q4,36.0,");
        for (AdjustMethod method : List.of(AdjustMethod.DENTON, AdjustMethod.CHOLETTE)) {
            List<Adjustment> list = adjust(plan, method);

            assertThat(list).hasSize(2).allSatisfy(adjustment -> assertThat(sum(adjustment))
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(adjustment.total().orElseThrow().original())));
            assertThat(list.get(0).parts()).allMatch(cell -> cell.adjusted() > cell.original());
        }
        // Ratios 1.1 and 130/120: Denton's fall from quarter to quarter, none by more than a hundredth.
        List<Double> ratios = adjust(plan, AdjustMethod.DENTON).stream()
                .flatMap(adjustment -> adjustment.parts().stream())
                .map(cell -> cell.adjusted() / cell.original())
                .toList();
        for (int i = 1; i < ratios.size(); i++) {
            assertThat(ratios.get(i)).isCloseTo(ratios.get(i - 1), within(0.01));
        }
    }

    @Test
    void whatDistrictsSetThemselvesIsFittedToTheCitysTargetAndShowsWhatTheyWereAssigned() {
        MemoryPlan plan = plan().with(
                        "sources.csv",
                        "id,title_zh,issued,authority",
                        "city,市规划,2011-01-01,government",
                        "pa,甲区规划,2011-03-01,district",
                        "pb,乙区规划,2011-04-01,district")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,source",
                        "t,gdp,sz,2012,reach,900,city",
                        "t1,gdp,a,2012,reach,420,city",
                        "t2,gdp,b,2012,reach,480,city",
                        "ta,gdp,a,2012,reach,450,pa",
                        "tb,gdp,b,2012,reach,550,pb");
        Adjustment adjustment = adjust(plan, AdjustMethod.LEAST_SQUARES).get(0);

        // 900 of 1000
        assertThat(adjusted(adjustment)).containsExactly(405.0, 495.0);
        Check check = adjustment.check();
        assertThat(check.cause()).isEqualTo(Cause.ESCALATION);
        assertThat(check.assigned(check.parts().get(0))).hasValue(420);
        assertThat(check.share(check.parts().get(0))).hasValue(0.5);
    }

    @Test
    void targetsOfQuartersAreSetAgainstThatOfTheYear() {
        MemoryPlan plan = plan().with("sources.csv", "id,title_zh,issued", "city,市计划,2011-01-01")
                .with(
                        "targets.csv",
                        "id,indicator,region,period,kind,value,source",
                        "t,gdp,sz,2012,reach,900,city",
                        "t1,gdp,sz,2012-Q1,reach,200,city",
                        "t2,gdp,sz,2012-Q2,reach,200,city",
                        "t3,gdp,sz,2012-Q3,reach,200,city",
                        "t4,gdp,sz,2012-Q4,reach,200,city");
        Adjustment adjustment = adjust(plan, AdjustMethod.DENTON).get(0);

        assertThat(adjustment.check().kind()).isEqualTo(CheckKind.PERIODS);
        assertThat(adjustment.check().difference()).hasValue(-100);
        assertThat(adjusted(adjustment)).containsExactly(225.0, 225.0, 225.0, 225.0);
    }

    @Test
    void aRatioThatAgreedBeforeItsInputsWereRevisedIsNoError() {
        MemoryPlan plan = MemoryPlan.of()
                .with(
                        "indicators.csv",
                        "id,name_zh,unit,nature,numerator,denominator,multiplier",
                        "rd,研发,CNY_100M,flow,,,",
                        "gdp,产值,CNY_100M,flow,,,",
                        "share,占比,percent,rate,rd,gdp,100")
                .with("regions.csv", "id,name_zh,parent", "sz,深圳市,")
                .with(
                        "observations.csv",
                        "indicator,region,period,value,published",
                        "rd,sz,2012,40.00,2013-01-31",
                        "gdp,sz,2012,1000.0,2013-01-31",
                        "gdp,sz,2012,1250.0,2014-01-31",
                        "share,sz,2012,4.00,2013-01-31");
        Check check = Reconciliation.of(
                        plan.plan(),
                        new Reconciliation.Request(
                                Optional.empty(), LocalDate.of(2030, 1, 1), Judge.IN_FORCE, Set.of(), Set.of()))
                .checks()
                .get(0);

        // 40 of 1250 are 3.2 %, of 1000 they were 4.
        assertThat(check.kind()).isEqualTo(CheckKind.RATIO);
        assertThat(check.cause()).isEqualTo(Cause.REVISED_INPUTS);
        assertThat(check.failed()).isFalse();
    }
}
