package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.Rating;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/**
 * Shenzhen's R&D share of GDP through every method, as known at several dates: holds docs/worked-example-rd-share.md to the
 * engine and the engine to a calculation by hand.
 */
class WorkedExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "worked-example-rd-share.md");
    private static final Path GENERATED = Path.of("target", "worked-example-rd-share.md");
    private static final IndicatorId SHARE = IndicatorId.of("rd_share_of_gdp");
    private static final RegionId CITY = RegionId.of("sz");
    private static final LocalDate LATEST = LocalDate.of(2021, 12, 31);
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2013, 12, 31), LocalDate.of(2016, 12, 31), LocalDate.of(2019, 12, 31), LATEST);
    private static final List<String> TARGETS = List.of("tg-195-002", "tg-54-001", "tg-135-001");

    private static Plan plan;
    private static final Map<LocalDate, Evaluation> EVALUATIONS = new LinkedHashMap<>();

    @BeforeAll
    static void evaluate() throws Exception {
        plan = PlanReader.read(Path.of("..", "sample-data", "shenzhen")).value();
        for (LocalDate date : DATES) {
            EVALUATIONS.put(
                    date,
                    Evaluator.evaluate(
                            plan,
                            new EvaluationRequest(
                                    Optional.empty(), date, Judge.IN_FORCE, "all", Set.of(SHARE), Set.of(CITY))));
        }
    }

    @Test
    void thePageIsWhatTheEngineSays() throws Exception {
        String page = page();
        Files.writeString(GENERATED, page, StandardCharsets.UTF_8);
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("%s is out of date; %s is what it should say", PAGE, GENERATED.toAbsolutePath())
                .isEqualTo(page);
    }

    /** From 3.64 in 2010 to 4 in 2013, of which 3.66 in 2011 was known at the end of 2013. */
    @Test
    void theFirstTargetByHand() {
        Assessment a = assessment(DATES.get(0), "tg-195-002");
        assertThat(number(a.gap().value())).isCloseTo(3.66 - 4, within(1e-9));
        assertThat(number(a.shareOfWay())).isCloseTo(0.02 / 0.36, within(1e-9));
        assertThat(number(a.path().elapsed())).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(number(a.path().expected())).isCloseTo(3.76, within(1e-9));
        assertThat(number(a.path().deviation())).isCloseTo(-0.10, within(1e-9));
        // The path had 3.66 after 0.02/0.12 of a year: five sixths of a year behind.
        assertThat(number(a.path().timeDistanceYears())).isCloseTo(1 / 6.0 - 1, within(1e-9));
        assertThat(number(a.pace().requiredRate())).isCloseTo(Math.cbrt(4 / 3.64) - 1, within(1e-12));
        assertThat(number(a.ratings().get("path").score())).isCloseTo(0.02 / 0.36 * 3, within(1e-9));
        double ratio = (3.66 / 3.64 - 1) / (Math.cbrt(4 / 3.64) - 1);
        assertThat(ratio).isBetween(0.17, 0.18);
        assertThat(a.ratings().get("open-sdg").category()).isEqualTo("limited-progress");
        assertThat(a.ratings().get("eurostat").category()).isEqualTo("insufficient-progress");
    }

    /** The draft's way from 4.02 in 2014 to 4.25 in 2020: 4.05 in 2015, 4.2 in 2018. */
    @Test
    void theSecondTargetByHand() {
        Assessment early = assessment(DATES.get(1), "tg-135-001");
        assertThat(early.actual().orElseThrow().period()).isEqualTo(Period.ofYear(2015));
        assertThat(number(early.path().expected())).isCloseTo(4.02 + 0.23 / 6, within(1e-9));
        assertThat(number(early.path().deviation())).isCloseTo(0.03 - 0.23 / 6, within(1e-9));
        Assessment late = assessment(DATES.get(2), "tg-135-001");
        assertThat(late.actual().orElseThrow().period()).isEqualTo(Period.ofYear(2018));
        assertThat(number(late.shareOfWay())).isCloseTo(0.18 / 0.23, within(1e-9));
        assertThat(number(late.path().expected())).isCloseTo(4.02 + 0.23 * 4 / 6, within(1e-9));
        assertThat(number(late.pace().ratio())).isCloseTo(0.18 / 4 / (0.23 / 6), within(1e-9));
    }

    @Test
    void nothingCrossesTheBreakOf2019() {
        Assessment a = assessment(LATEST, "tg-135-001");
        assertThat(a.actual().orElseThrow().status()).isEqualTo(ObservationStatus.BREAK);
        assertThat(a.shareOfWay().value()).isEmpty();
        assertThat(a.path().expected().value()).isEmpty();
        assertThat(a.projection().value().value()).isEmpty();
    }

    private static Assessment assessment(LocalDate date, String target) {
        return EVALUATIONS.get(date).find(TargetId.of(target)).orElseThrow();
    }

    private static double number(Cell cell) {
        return cell.value().orElseThrow();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Worked example: R&D share of GDP, Shenzhen 算例：深圳研发投入占地区生产总值比重

                Written by `WorkedExampleTest` from `sample-data/shenzhen`, which also holds the figures below to a calculation by hand. Words are those of the
                [glossary](glossary.md), rules those of [methods](methods.md). 本页由测试从示例数据生成并核对。

                ## Actuals 实际

                The figure that counts for each year as known at the end of 2021; later reprints of the same value stand for it. 4.2 (2018) and 4.93 (2019) come from different sources and are probably two series
                (两个系列): the sample marks 2019 as a break (B), and no change, path or trend crosses it.

                | year 年份 | value 数值 % | status 状态 | published 发布 | source 来源 |
                |---|---:|---|---|---|
                """);
        Indicator indicator = plan.indicators().get(SHARE);
        Region region = plan.regions().get(CITY);
        ValueResolver values = new ValueResolver(plan, Optional.empty(), LATEST);
        for (int year = 2010; year <= 2019; year++) {
            Actual value = values.at(indicator, region, Period.ofYear(year)).orElseThrow();
            page.append("| %d | %s | %s | %s | %s |\n"
                    .formatted(
                            year,
                            DecimalDigits.plain(value.value()),
                            value.status().code(),
                            value.published().map(Object::toString).orElse("–"),
                            value.source().map(Object::toString).orElse("–")));
        }
        page.append("""

                ## Targets 目标

                | target | wanted 要求 | source 来源 |
                |---|---|---|
                | `tg-195-002` | 4 by 2013 from 3.64 in 2010 | szgov-2011-195 |
                | `tg-54-001` | 4.25 by 2020, no baseline stated (无基期) | szgov-2015-54 |
                | `tg-135-001` | 4.25 by 2020 from 4.02 in 2014, a draft (征求意见稿) | szsti-2015-fyp13-draft |

                A target that was not issued on the date has no column there. 尚未印发的目标不列。
                """);
        EVALUATIONS.forEach((date, evaluation) -> section(page, date, evaluation));
        page.append("""

                ## By hand 手算核对

                - End of 2013, `tg-195-002`: 3.66 is known for 2011. Share of the way (3.66 − 3.64)/(4 − 3.64) = 0.0556, elapsed 1/3, expected 3.64 + 0.36/3 = 3.76,
                  deviation −0.10, time distance 0.02/0.12 − 1 = −0.8333 years, required rate (4/3.64)^(1/3) − 1 = 3.19 % a year. Ratio of growth rates 0.55 %/3.19 % = 0.17.
                - End of 2016, `tg-135-001`: 4.05 in 2015; expected 4.02 + 0.23/6 = 4.0583, deviation −0.0083.
                - End of 2019, `tg-135-001`: 4.2 in 2018; share of the way 0.18/0.23 = 0.7826, elapsed 4/6, expected 4.1733, pace 0.045/0.0383 = 1.1739.
                - 2021: 2019 is the first figure of another series, so that everything that starts from the baseline is not comparable.
                """);
        return page.toString();
    }

    private static void section(StringBuilder page, LocalDate date, Evaluation evaluation) {
        List<Assessment> known = TARGETS.stream()
                .flatMap(id -> evaluation.find(TargetId.of(id)).stream())
                .toList();
        page.append("\n## As known at %s 截至该日所知\n\n".formatted(date));
        row(
                page,
                "",
                known.stream().map(a -> "`" + a.target().id().value() + "`").toList());
        row(page, "---", known.stream().map(a -> "---").toList());
        row(
                page,
                "in force 现行",
                known.stream().map(a -> a.inForce() ? "yes 是" : "no 否").toList());
        row(page, "outcome 判定", known.stream().map(a -> a.outcome().code()).toList());
        row(page, "actual 实际", known.stream().map(WorkedExampleTest::actual).toList());
        measure(page, "gap 差距", known, a -> a.gap().value());
        measure(page, "share of the way 目标进度", known, Assessment::shareOfWay);
        measure(page, "elapsed 时间进度", known, a -> a.path().elapsed());
        measure(page, "expected 应达值", known, a -> a.path().expected());
        measure(page, "deviation 进度偏差", known, a -> a.path().deviation());
        measure(page, "time distance 超前/落后年数", known, a -> a.path().timeDistanceYears());
        measure(page, "pace 速度比", known, a -> a.pace().ratio());
        measure(page, "projection 趋势预测值", known, a -> a.projection().value());
        measure(page, "probability 达成概率", known, a -> a.projection().probability());
        for (String method : known.get(0).ratings().keySet()) {
            row(
                    page,
                    "`" + method + "`",
                    known.stream().map(a -> verdict(a.ratings().get(method))).toList());
        }
    }

    private static String actual(Assessment a) {
        return a.actual()
                .map(value -> DecimalDigits.plain(value.value()) + " (" + value.period() + ")")
                .orElse("–");
    }

    private static void measure(
            StringBuilder page, String name, List<Assessment> of, java.util.function.Function<Assessment, Cell> cell) {
        row(page, name, of.stream().map(a -> text(cell.apply(a))).toList());
    }

    private static String verdict(Rating rating) {
        return rating.category() + " (" + text(rating.score()) + ")" + (rating.fragile() ? ", fragile 不稳" : "");
    }

    private static String text(Cell cell) {
        return cell.value().isPresent()
                ? DecimalDigits.plain(DecimalDigits.round(cell.value().getAsDouble(), 4))
                : cell.reason().orElseThrow().code();
    }

    private static void row(StringBuilder page, String name, List<String> cells) {
        page.append("| ")
                .append(name)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
