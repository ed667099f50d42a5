package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Outcome;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Comparisons;
import org.plumbline.load.PlanFiles;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.report.chart.WaterfallChart.Kind;
import org.plumbline.report.chart.WaterfallChart.Step;
import org.plumbline.report.content.Profile;

/** Shenzhen's product of 2016 as published (19492.60, 20078.58, 20685.74) against a made-up target of 20000. */
class ComparisonChartsTest {
    private static Comparison comparison() {
        Plan plan = PlanReader.read(PlanFiles.of(
                        "sz",
                        Map.of(
                                "plan.yaml",
                                bytes("""
                                        id: sz
                                        title: {zh: 深圳, en: Shenzhen}
                                        indicators: indicators.csv
                                        regions: regions.csv
                                        targets: targets.csv
                                        observations: observations.csv
                                        """),
                                "indicators.csv",
                                bytes("""
                                        id,name_zh,name_en,unit,decimals,direction,headline
                                        gdp,地区生产总值,GDP,CNY_100M,2,higher,yes
                                        """),
                                "regions.csv",
                                bytes("id,name_zh,name_en\nsz,深圳市,Shenzhen\n"),
                                "targets.csv",
                                bytes("id,indicator,region,period,kind,value\nt,gdp,sz,2016,reach,20000\n"),
                                "observations.csv",
                                bytes("""
                                        indicator,region,period,value,stage,published
                                        gdp,sz,2016,19492.60,preliminary,2017-01-31
                                        gdp,sz,2016,20078.58,revised,2018-03-31
                                        gdp,sz,2016,20685.74,benchmark,2020-03-31
                                        """))))
                .value();
        EvaluationRequest request = EvaluationRequest.of(plan, LocalDate.of(2022, 1, 1));
        return Comparisons.ofKnowledge(plan, request, LocalDate.of(2017, 6, 30), LocalDate.of(2021, 6, 30));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ComparisonCharts charts(Profile profile) {
        return ComparisonCharts.of(comparison(), List.of(), Language.ZH, profile, 10);
    }

    @Test
    void stepsLeadFromOneGapToTheOtherInTheStatedOrder() {
        WaterfallChart gap = charts(Profile.WORKING).effects().get(0);
        List<Step> steps = gap.steps();

        assertThat(gap.name()).isEqualTo("effects--t");
        assertThat(steps.stream().map(Step::kind))
                .containsExactly(Kind.EARLIER_TOTAL, Kind.PART, Kind.PART, Kind.LATER_TOTAL);
        assertThat(steps.stream().map(Step::label)).element(1).isEqualTo("常规修订");
        assertThat(steps.stream().map(Step::label)).element(2).isEqualTo("普查修订");
        assertThat(steps.get(0).to()).isEqualTo(-507.40, within(1e-9));
        assertThat(steps.get(1).change()).isEqualTo(585.98, within(1e-9));
        assertThat(steps.get(2).change()).isEqualTo(607.16, within(1e-9));
        assertThat(steps.get(2).to()).isEqualTo(steps.get(3).to());
        assertThat(steps.get(3).to()).isEqualTo(685.74, within(1e-9));
        assertThat(gap.title().message()).contains("未完成", "完成");
    }

    @Test
    void slopesCarryTheVerdictAtBothEnds() {
        SlopeChart slopes = charts(Profile.WORKING).targets().orElseThrow();
        SlopeChart.Line line = slopes.panels().get(0).lines().get(0);

        assertThat(line.from()).isEqualTo(19492.60);
        assertThat(line.to()).isEqualTo(20685.74);
        assertThat(line.outcomeBefore()).contains(Outcome.MISSED);
        assertThat(line.outcome()).contains(Outcome.MET);
        assertThat(line.way()).isEqualTo(SlopeChart.Way.BETTER);
        assertThat(slopes.title().message()).isEqualTo("1项目标两端都有数：判定变好1项，变差0项，其余0项不变。");
    }

    @Test
    void aCouncilIsShownNoVerdictMarksAndNoEffects() {
        ComparisonCharts charts = charts(Profile.COUNCIL);

        assertThat(charts.effects()).isEmpty();
        assertThat(charts.targets().orElseThrow().panels().get(0).lines().get(0).outcome())
                .isEqualTo(Optional.empty());
    }

    @Test
    void theSameChartIsTheSamePicture() {
        ChartPictures pictures = ChartPictures.in(Language.ZH);
        for (Chart chart : charts(Profile.WORKING).list()) {
            byte[] once = pictures.png(chart, pictures.fullFrame(chart), 1);
            assertThat(once).isEqualTo(pictures.png(chart, pictures.fullFrame(chart), 1));
            assertThat(pictures.outlinedSvg(chart, pictures.fullFrame(chart))).contains("<svg");
        }
    }
}
