package org.plumbline.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.KeyPoint.Kind;

class KeyPointsTest {
    @TempDir
    private Path folder;

    /** Every figure of a sentence is the assessments' own, and its words agree with the sign. */
    @ParameterizedTest
    @CsvSource({"shenzhen, ZH", "shenzhen, EN", "districts, ZH", "districts, EN"})
    void sentencesSayWhatTheNumbersSay(String sample, Language language) {
        ReportData data = data(SmallCity.evaluatePlan(Path.of("..", "sample-data", sample)), language);
        Warnings warnings = Warnings.of(data);
        List<KeyPoint> points = KeyPoints.of(data, warnings);
        assertThat(points).hasSize(5);
        assertThat(points.stream().map(KeyPoint::kind)).isSorted().doesNotHaveDuplicates();
        List<Assessment> inForce = data.evaluation().assessments().stream()
                .filter(Assessment::inForce)
                .toList();
        for (KeyPoint point : points) {
            switch (point.kind()) {
                case RESULT ->
                    assertThat(point.sentence())
                            .isEqualTo(data.text(
                                    "point.result",
                                    inForce.stream()
                                            .filter(a -> a.outcome().isJudgement())
                                            .count(),
                                    count(inForce, Outcome.MET) + count(inForce, Outcome.EXCEEDED),
                                    count(inForce, Outcome.ON_TRACK),
                                    count(inForce, Outcome.MISSED),
                                    count(inForce, Outcome.BEHIND)));
                case SHORTFALL, SURPLUS -> agrees(point, data);
                default -> assertThat(point.sentence()).isNotBlank();
            }
        }
    }

    private static void agrees(KeyPoint point, ReportData data) {
        Assessment a = point.about().get(0);
        boolean open = !a.outcome().isFinal();
        double distance = open
                ? a.path().deviation().value().orElseThrow()
                : a.gap().value().value().orElseThrow();
        String size = data.format().gap(a, Math.abs(distance)).substring(1);
        String words = data.text((open ? "point.path-" : "point.target-") + (distance < 0 ? "below" : "above"), size);
        assertThat(point.sentence()).contains(words);
        assertThat(point.sentence())
                .contains(data.format().actual(a.indicator(), a.actual().orElseThrow()));
        assertThat(a.outcome().isFavourable()).isEqualTo(point.kind() == Kind.SURPLUS);
    }

    private static long count(List<Assessment> some, Outcome outcome) {
        return some.stream().filter(a -> a.outcome() == outcome).count();
    }

    /**
     * By hand: the path leads through 900 in 2012 to 1600 in 2015, 1133 in 2013, of which 1000 are 133 short; that is more,
     * in shares, than 20 of 900 or 20 of 400.
     */
    @Test
    void theLargestShareIsTold() {
        KeyPoint point = of(SmallCity.plan().evaluate(folder), Kind.SHORTFALL);
        assertThat(point.sentence()).contains("1,000亿元", "低于应达值 133亿元", "≥ 1,600亿元", "进度落后");
    }

    /** By hand: 330 are 30 above a floor of 300, which is met, and 30 above a ceiling of 300, which is not. */
    @Test
    void aCeilingTurnsTheWordsRound() {
        SmallCity plan = SmallCity.plan().with("targets.csv", "2015,reach,,1600", "2015,reach,,1100");
        KeyPoint floor = of(plan.evaluate(folder), Kind.SURPLUS);
        assertThat(floor.sentence()).contains("≥ 300亿元", "330亿元", "高于要求 30亿元", "已完成");
        plan.with("targets.csv", "d-east,output,east,2012,reach", "d-east,output,east,2012,at-most");
        KeyPoint ceiling = of(plan.evaluate(folder), Kind.SHORTFALL);
        assertThat(ceiling.sentence()).contains("≤ 300亿元", "330亿元", "高于要求 30亿元", "未完成");
    }

    private static KeyPoint of(Evaluation evaluation, Kind kind) {
        ReportData data = data(evaluation, Language.ZH);
        return KeyPoints.of(data, Warnings.of(data)).stream()
                .filter(p -> p.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ReportData data(Evaluation evaluation, Language language) {
        return ReportData.of(evaluation, List.of(), language);
    }
}
