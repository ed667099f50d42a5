package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.report.SmallCity;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Station;

class TargetChartTest {
    @TempDir
    Path folder;

    private Evaluation evaluation;

    @BeforeEach
    void evaluate() {
        evaluation = SmallCity.plan().evaluate(folder);
    }

    private TargetChart chart(String indicator) {
        return ChartSet.of(evaluation, List.of(), Language.ZH)
                .find(IndicatorId.of(indicator), RegionId.of("city"))
                .orElseThrow();
    }

    @Test
    void pointsAreTheValuesThatCount() {
        assertThat(chart("output").points())
                .extracting(p -> p.period().toString(), Point::value, Point::label, Point::firmness)
                .containsExactly(
                        tuple("2010", 500.0, "500", Firmness.FIRM),
                        tuple("2011", 640.0, "640", Firmness.FIRM),
                        tuple("2012", 880.0, "880", Firmness.FIRM),
                        tuple("2013", 1000.0, "1,000", Firmness.PRELIMINARY),
                        tuple("2014", 1200.0, "1,200", Firmness.EXPECTED));
    }

    @Test
    void everyActualOfTheEvaluationIsAPoint() {
        for (Assessment a : evaluation.assessments()) {
            Optional<TargetChart> chart = ChartSet.of(evaluation, List.of(), Language.ZH)
                    .find(a.indicator().id(), a.region().id());
            if (chart.isPresent() && a.actual().isPresent()) {
                assertThat(chart.get().points())
                        .as(a.target().id().value())
                        .anyMatch(p -> p.period().equals(a.actual().get().period())
                                && p.value() == a.actual().get().value());
            }
        }
    }

    @Test
    void marksAreTheRequirementsWithTheirOutcome() {
        assertThat(chart("output").marks())
                .extracting(m -> m.target().value(), Mark::value, Mark::label, Mark::inForce, Mark::outcome)
                .containsExactlyInAnyOrder(
                        tuple("t-2012", 900.0, "≥ 900", true, Optional.of(Outcome.MISSED)),
                        tuple("t-2015", 1600.0, "≥ 1,600", true, Optional.of(Outcome.BEHIND)),
                        tuple("t-2015-old", 1500.0, "≥ 1,500", false, Optional.of(Outcome.BEHIND)));
    }

    @Test
    void thePathRunsFromTheBaselineThroughTheInterimTarget() {
        assertThat(chart("output").paths())
                .containsExactly(List.of(
                        new Station(Period.ofYear(2010), 500),
                        new Station(Period.ofYear(2012), 900),
                        new Station(Period.ofYear(2015), 1600)));
    }

    @Test
    void thePathPassesThroughTheExpectedValueOfTheEvaluation() {
        Assessment open = evaluation.find(TargetId.of("t-2015")).orElseThrow();

        // 900 + (1600 - 900) / 3, one year after the interim target
        assertThat(open.path().expected().value().getAsDouble())
                .isCloseTo(900 + 700 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aBreakSeparatesPointsAndARangeHasBothEnds() {
        TargetChart chart = chart("rd_share");

        assertThat(chart.points()).extracting(Point::afterBreak).containsExactly(false, false, true, false);
        Mark range = chart.marks().get(0);
        assertThat(range.low()).hasValue(3.8);
        assertThat(range.high()).hasValue(4.2);
        assertThat(range.isInterval()).isTrue();
        assertThat(chart.notes().get(0)).contains("口径或区划有变");
    }

    @Test
    void sumsAreDrawnFromZeroWhereNoLevelIsWanted() {
        TargetChart chart = chart("carriers");

        assertThat(chart.points()).extracting(Point::value).containsExactly(0.0, 45.0);
        assertThat(chart.marks()).extracting(Mark::value).containsExactly(100.0);
        assertThat(chart.title().what()).isEqualTo("新增创新载体，累计（个）");
    }

    @Test
    void flowsAreBarsAndRatesAreLines() {
        assertThat(chart("output").bars()).isTrue();
        assertThat(chart("rd_share").bars()).isFalse();
    }

    @Test
    void theMessageSpeaksOfTheLatestDecidedTargetInFiguresOfTheChart() {
        assertThat(chart("output").title().message()).isEqualTo("2012年产业规模为880亿元，未达到目标（≥ 900亿元），相差20亿元。");
        assertThat(chart("output").title().who()).isEqualTo("甲市");
        assertThat(chart("output").title().what()).isEqualTo("产业规模（亿元）");
        assertThat(chart("output").title().when()).isEqualTo("2010—2015年，实际（AC）与目标（PL）");
    }

    @Test
    void theMessageIsEnglishOnRequest() {
        TargetChart chart = ChartSet.of(evaluation, List.of(), Language.EN)
                .find(IndicatorId.of("output"), RegionId.of("city"))
                .orElseThrow();

        assertThat(chart.title().message())
                .isEqualTo("Industry output was 880 CNY 100 million in 2012, missing the target"
                        + " (≥ 900 CNY 100 million): 20 CNY 100 million short.");
        assertThat(chart.alternativeText()).startsWith("Chart: A City, Industry output (CNY 100 million), 2010");
    }

    @Test
    void aTargetReplacedByAnEqualOneIsDrawnOnce() {
        Evaluation equal = SmallCity.plan()
                .with(
                        "targets.csv",
                        "t-2015-old,output,city,2015,reach,,1500",
                        "t-2015-old,output,city,2015,reach,,1600")
                .evaluate(folder);

        assertThat(ChartSet.of(equal, List.of(), Language.ZH)
                        .find(IndicatorId.of("output"), RegionId.of("city"))
                        .orElseThrow()
                        .marks())
                .hasSize(2);
    }

    @Test
    void valuesNotYetKnownAreNotDrawn() {
        Evaluation earlier = SmallCity.plan()
                .with("plan.yaml", "known-at: 2014-03-01", "known-at: 2013-03-01")
                .evaluate(folder);

        assertThat(ChartSet.of(earlier, List.of(), Language.ZH)
                        .find(IndicatorId.of("output"), RegionId.of("city"))
                        .orElseThrow()
                        .points())
                .extracting(p -> p.period().toString())
                .containsExactly("2010", "2011", "2012");
    }
}
