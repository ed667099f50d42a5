package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.chart.WaterfallChart.Kind;
import org.plumbline.report.chart.WaterfallChart.Step;

/**
 * Of the small city: targets 900, 300, 400, 200 and actuals 880, 330, 380, 200 of whole, east, west and north; a year
 * before 640, 250, 300, 120, added here. So the parts' targets sum to 900, their actuals to 910, last year's to 670.
 */
class DistrictChartsTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @TempDir
    Path folder;

    private SmallCity plan;

    @BeforeEach
    void lastYear() {
        plan = SmallCity.plan()
                .with(
                        "observations.csv",
                        "output,east,2012,330",
                        "output,east,2011,250,,,2012-02-01\noutput,west,2011,300,,,2012-02-01\n"
                                + "output,north,2011,120,,,2012-02-01\noutput,east,2012,330");
    }

    private <T extends Chart> T chart(SmallCity of, Class<T> type, String name) {
        return ChartSet.of(of.evaluate(folder), List.of(), Language.ZH).list().stream()
                .filter(c -> c.name().equals(name))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private boolean has(SmallCity of, String name) {
        return ChartSet.of(of.evaluate(folder), List.of(), Language.ZH).list().stream()
                .anyMatch(c -> c.name().equals(name));
    }

    @Test
    void variancesAreActualMinusTargetAndOverTheTarget() {
        VarianceChart chart = chart(plan, VarianceChart.class, "variance--output--2012");

        assertThat(chart.rows())
                .extracting(
                        VarianceChart.Row::label,
                        VarianceChart.Row::difference,
                        r -> r.relative().getAsDouble(),
                        VarianceChart.Row::isFavourable)
                .containsExactly(
                        tuple("甲市", -20.0, -20 / 900.0, false),
                        tuple("东区", 30.0, 0.1, true),
                        tuple("北区", 0.0, 0.0, true),
                        tuple("西区", -20.0, -0.05, false));
        assertThat(chart.title().message()).isEqualTo("3个地区中2个不差于目标；最好为东区（+30亿元），最差为西区（-20亿元）。");
        assertThat(chart.title().when()).isEqualTo("2012年，实际（AC）减目标（PL）");
    }

    /** The same figures with less as better: every effect turns, no difference does. */
    @Test
    void betterIsByEffectNotBySign() {
        SmallCity lower = plan.with("indicators.csv", "unit,decimals,", "unit,direction,decimals,")
                .with("indicators.csv", "CNY_100M,0,", "CNY_100M,lower,0,")
                .with("indicators.csv", "percent,2,", "percent,higher,2,")
                .with("indicators.csv", "count,0,", "count,higher,0,");
        VarianceChart chart = chart(lower, VarianceChart.class, "variance--output--2012");

        assertThat(chart.rows())
                .extracting(VarianceChart.Row::label, VarianceChart.Row::difference, VarianceChart.Row::isFavourable)
                .containsExactly(
                        tuple("甲市", -20.0, true),
                        tuple("西区", -20.0, true),
                        tuple("北区", 0.0, true),
                        tuple("东区", 30.0, false));
        WaterfallChart gap = chart(lower, WaterfallChart.class, "gap--output--2012");
        assertThat(gap.steps().stream()
                        .filter(s -> s.label().equals("东区"))
                        .findFirst()
                        .orElseThrow()
                        .better())
                .isFalse();
        DotsChart dots = chart(lower, DotsChart.class, "ranked--output--2012");
        assertThat(dots.rows()).extracting(DotsChart.Row::label).containsExactly("北区", "东区", "西区");
    }

    @Test
    void rankedDotsHaveLastYearAndTarget() {
        DotsChart chart = chart(plan, DotsChart.class, "ranked--output--2012");

        assertThat(chart.rows())
                .extracting(
                        DotsChart.Row::label,
                        DotsChart.Row::value,
                        r -> r.previous().getAsDouble(),
                        DotsChart.Row::change)
                .containsExactly(
                        tuple("西区", 380.0, 300.0, "+80"),
                        tuple("东区", 330.0, 250.0, "+80"),
                        tuple("北区", 200.0, 120.0, "+80"));
        assertThat(chart.title().message()).isEqualTo("3个地区中，居首的为西区（380），居末的为北区（200）。与2011年相比，3个上升，0个下降。");
        assertThat(chart.low()).isZero();
    }

    @Test
    void contributionsLeadFromTheTargetToTheActualWithWhatTheyLeave() {
        WaterfallChart chart = chart(plan, WaterfallChart.class, "gap--output--2012");

        assertThat(chart.steps())
                .extracting(Step::kind, Step::label, Step::from, Step::to)
                .containsExactly(
                        tuple(Kind.TARGET_TOTAL, "甲市目标（PL）", 0.0, 900.0),
                        tuple(Kind.PART, "东区", 900.0, 930.0),
                        tuple(Kind.PART, "北区", 930.0, 930.0),
                        tuple(Kind.PART, "西区", 930.0, 910.0),
                        tuple(Kind.REMAINDER, "实际：各地区之和与全域之差", 910.0, 880.0),
                        tuple(Kind.ACTUAL_TOTAL, "甲市实际（AC）", 0.0, 880.0));
        assertThat(chart.title().message()).isEqualTo("甲市实际880，目标≥ 900；1个地区高于各自目标，合计+30亿元，1个低于，合计-20亿元。");
    }

    @Test
    void contributionsAddUpFromYearToYear() {
        WaterfallChart chart = chart(plan, WaterfallChart.class, "change--output--2012");

        List<Step> steps = chart.steps();
        double explained = steps.stream()
                .filter(s -> !s.isTotal())
                .mapToDouble(Step::change)
                .sum();
        assertThat(explained).isCloseTo(880 - 640, EXACT);
        assertThat(steps)
                .filteredOn(s -> s.kind() == Kind.PART)
                .extracting(Step::change)
                .containsOnly(80.0);
        for (int i = 1; i < steps.size() - 1; i++) {
            assertThat(steps.get(i).from()).isEqualTo(steps.get(i - 1).to());
        }
        assertThat(chart.title().message()).startsWith("2011年至2012年，甲市由640变为880，变动+240亿元；");
    }

    @Test
    void withoutEveryPartThereAreNoContributions() {
        assertThat(has(
                        plan.with("observations.csv", "output,north,2012,200", "output,north,2010,200"),
                        "gap--output--2012"))
                .isFalse();
        assertThat(has(SmallCity.plan(), "change--output--2012")).isFalse();
    }

    @Test
    void theHeatMapHasTheOutcomesOfTheEvaluation() {
        HeatMapChart chart = chart(plan, HeatMapChart.class, "heatmap--city--plan-10");

        assertThat(chart.rows())
                .extracting(
                        HeatMapChart.Row::label,
                        r -> r.cells().get(0).orElseThrow().outcome(),
                        r -> r.cells().get(0).orElseThrow().text())
                .containsExactly(
                        tuple("甲市", Outcome.MISSED, "97.8%"),
                        tuple("东区", Outcome.MET, "110.0%"),
                        tuple("西区", Outcome.MISSED, "95.0%"),
                        tuple("北区", Outcome.MET, "100.0%"));
        assertThat(chart.title().message()).isEqualTo("3项地区目标中，3项已可判定，其中2项完成。");
    }

    @Test
    void scatterPointsAreBesideTheLineTheyReach() {
        Evaluation districts = SmallCity.evaluatePlan(Path.of("..", "sample-data", "districts"));
        List<ScatterChart> charts = ChartSet.of(districts, List.of(), Language.EN).districts().stream()
                .filter(ScatterChart.class::isInstance)
                .map(ScatterChart.class::cast)
                .toList();

        assertThat(charts).hasSize(3);
        for (ScatterChart chart : charts) {
            assertThat(chart.points())
                    .hasSize(8)
                    .allMatch(p -> p.favourable() == p.actual() >= p.target())
                    .allMatch(p -> p.target() > chart.low() && p.actual() < chart.high());
            long reached = chart.points().stream()
                    .filter(ScatterChart.Point::favourable)
                    .count();
            assertThat(chart.title().message())
                    .isEqualTo("Of 8 areas, target reached: %d; not reached: %d.".formatted(reached, 8 - reached));
        }
    }

    @Test
    void multiplesShareAScaleOrSayThatTheyDoNot() {
        Evaluation districts = SmallCity.evaluatePlan(Path.of("..", "sample-data", "districts"));
        for (MultiplesChart chart :
                ChartSet.of(districts, List.of(), Language.ZH).multiples()) {
            assertThat(chart.panels()).hasSize(9);
            assertThat(chart.sameScale()).isFalse();
            assertThat(chart.notes()).contains("※ 各图刻度不同，不宜比较高低。");
        }
        SmallCity alike = plan.with(
                "targets.csv", "d-north,output,north,2012,reach,,200", "d-north,output,north,2012,reach,,400");
        assertThat(chart(alike, MultiplesChart.class, "regions--output").sameScale())
                .isTrue();
    }

    @Test
    void everyChartHasItsFiguresInATable() {
        ChartPictures pictures = ChartPictures.in(Language.ZH);
        for (Chart chart :
                ChartSet.of(plan.evaluate(folder), List.of(), Language.ZH).list()) {
            assertThat(pictures.table(chart).rows()).as(chart.name()).isNotEmpty();
            assertThat(chart.alternativeText())
                    .contains(chart.title().message())
                    .doesNotContain(".png");
            assertThat(List.of(
                            chart.title().who(),
                            chart.title().what(),
                            chart.title().when()))
                    .allMatch(part -> !part.isBlank());
        }
    }
}
