package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;

class RankingAndOverviewTest {
    @TempDir
    Path folder;

    private Evaluation evaluation;
    private ChartSet charts;

    @BeforeEach
    void evaluate() {
        evaluation = SmallCity.plan().evaluate(folder);
        charts = ChartSet.of(evaluation, List.of(), Language.ZH);
    }

    @Test
    void districtsAreRankedByAchievementBelowTheWhole() {
        RankingChart chart = charts.rankings().get(0);

        assertThat(chart.name()).isEqualTo("districts--output--2012");
        assertThat(chart.bars())
                .extracting(b -> b.region().id().value(), RankingChart.Bar::whole, RankingChart.Bar::ratioLabel)
                .containsExactly(
                        tuple("city", true, "97.8%"),
                        tuple("east", false, "110.0%"),
                        tuple("north", false, "100.0%"),
                        tuple("west", false, "95.0%"));
        assertThat(chart.title().message()).isEqualTo("3个地区中2个达到目标；最高为东区（110.0%），最低为西区（95.0%）。");
    }

    @Test
    void ratiosAreTheEvaluationsLevelRatios() {
        for (RankingChart.Bar bar : charts.rankings().get(0).bars()) {
            Assessment of = evaluation.assessments().stream()
                    .filter(a -> a.region().equals(bar.region())
                            && a.target().period().toString().equals("2012"))
                    .findFirst()
                    .orElseThrow();
            assertThat(bar.ratio()).isEqualTo(of.levelRatio().value().getAsDouble());
        }
    }

    @Test
    void districtsWithoutDataAreNamedInsteadOfRanked() {
        Evaluation withGap = SmallCity.plan()
                .with("regions.csv", "north,北区", "south,南区,South District,district,city,5\nnorth,北区")
                .with("targets.csv", "d-north,", "d-south,output,south,2012,reach,,200,,,,,plan-10,南区政府,\nd-north,")
                .evaluate(folder);

        RankingChart chart =
                ChartSet.of(withGap, List.of(), Language.ZH).rankings().get(0);
        assertThat(chart.bars()).hasSize(4);
        assertThat(chart.notes()).containsExactly("没有数据，未排名：南区。");
    }

    @Test
    void outcomesByTopicAddUpToTheTargetsInForce() {
        OverviewChart chart = charts.overview().orElseThrow();

        long inForce =
                evaluation.assessments().stream().filter(Assessment::inForce).count();
        assertThat(chart.rows().stream().mapToInt(OverviewChart.Row::total).sum())
                .isEqualTo((int) inForce)
                .isEqualTo(8);
        assertThat(chart.rows()).extracting(OverviewChart.Row::label).containsExactly("产业（5）", "科技（3）");
        assertThat(chart.title().message()).isEqualTo("现行8项目标，5项已可判定、其中3项完成，2项在进行中、其中1项进度正常，1项暂不能评价。");
    }

    @Test
    void illustrativeDataAreSaidOnEveryChart() {
        Evaluation illustrative =
                SmallCity.plan().with("plan.yaml", "甲市目标", "甲市演示数据").evaluate(folder);

        assertThat(ChartSet.of(illustrative, List.of(), Language.ZH).list())
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.notes()).contains("本报告含演示用的虚拟数据，不是实际统计值。"));
        assertThat(charts.list()).allSatisfy(chart -> assertThat(chart.notes()).noneMatch(n -> n.contains("虚拟")));
    }
}
