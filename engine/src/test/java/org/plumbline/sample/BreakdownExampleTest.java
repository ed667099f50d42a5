package org.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.breakdown.Breakdown;
import org.plumbline.breakdown.SplitCell;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.PlanReader;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitId;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitReference;
import org.plumbline.model.Target;
import org.plumbline.value.DecimalDigits;

/**
 * The district tables of the 2010 work plan, six columns of eight districts: splits the city's totals by every method, compares
 * with the official cells, and holds docs/worked-example-breakdown.md to the result.
 */
class BreakdownExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "worked-example-breakdown.md");
    private static final Path GENERATED = Path.of("target", "worked-example-breakdown.md");
    private static final RegionId CITY = RegionId.of("sz");
    private static final List<IndicatorId> INDUSTRIES =
            List.of(industry("bio"), industry("internet"), industry("new_energy"));
    private static final List<Period> YEARS = List.of(Period.ofYear(2011), Period.ofYear(2012));

    private static Plan plan;
    private static Evaluation evaluation;
    private static List<RegionId> districts;

    private static IndicatorId industry(String name) {
        return IndicatorId.of(name + "_industry_scale");
    }

    @BeforeAll
    static void evaluate() throws Exception {
        plan = PlanReader.read(Path.of("..", "sample-data", "districts")).value();
        evaluation = Evaluator.evaluate(
                plan,
                new EvaluationRequest(
                        Optional.empty(), LocalDate.of(2011, 6, 30), Judge.IN_FORCE, "path", Set.of(), Set.of()));
        districts = plan.regions().listChildren(CITY, YEARS.get(0)).stream()
                .map(Region::id)
                .toList();
    }

    @Test
    void thePageIsWhatTheEngineSays() throws Exception {
        String page = page();
        Files.writeString(GENERATED, page, StandardCharsets.UTF_8);
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("%s is out of date; %s is what it should say", PAGE, GENERATED.toAbsolutePath())
                .isEqualTo(page);
    }

    @Test
    void everyMethodAddsUpToEveryTotal() {
        assertThat(districts).hasSize(8);
        for (Period year : YEARS) {
            for (IndicatorId indicator : INDUSTRIES) {
                assertThat(sum(official(indicator, year))).isEqualTo(total(indicator, year));
                byMethod(indicator, year).forEach((method, values) -> {
                    assertThat(sum(values))
                            .as("%s %s %s", indicator, year, method)
                            .isEqualTo(total(indicator, year));
                    assertThat(values).allSatisfy(value -> assertThat(value).isEqualTo(Math.rint(value)));
                });
            }
        }
    }

    @Test
    void bothMarginsOfTheTableHold() {
        for (Period year : YEARS) {
            List<SplitCell> cells = table(year).cells();
            assertThat(cells).hasSize(24);
            for (RegionId district : districts) {
                assertThat(cells.stream()
                                .filter(cell -> cell.region().equals(district))
                                .mapToDouble(cell -> cell.value().orElseThrow())
                                .sum())
                        .isEqualTo(rowTotal(district, year));
            }
            for (IndicatorId indicator : INDUSTRIES) {
                assertThat(sum(column(cells, indicator))).isEqualTo(total(indicator, year));
            }
        }
    }

    private static double target(IndicatorId indicator, RegionId region, Period period) {
        return plan.targets().stream()
                .filter(t -> t.indicator().equals(indicator)
                        && t.region().equals(region)
                        && t.period().equals(period))
                .map(Target::value)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double total(IndicatorId indicator, Period year) {
        return target(indicator, CITY, year);
    }

    private static List<Double> official(IndicatorId indicator, Period year) {
        return districts.stream().map(d -> target(indicator, d, year)).toList();
    }

    private static double rowTotal(RegionId district, Period year) {
        return INDUSTRIES.stream().mapToDouble(i -> target(i, district, year)).sum();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(v -> v).sum();
    }

    private static List<Double> column(List<SplitCell> cells, IndicatorId indicator) {
        return cells.stream()
                .filter(cell -> cell.indicator().equals(indicator))
                .map(cell -> cell.value().orElseThrow())
                .toList();
    }

    /** The methods for one axis, with what they need beside the base. */
    private static Map<SplitMethod, List<Double>> byMethod(IndicatorId indicator, Period year) {
        Map<SplitMethod, List<Double>> values = new LinkedHashMap<>();
        for (SplitMethod method : SplitMethod.values()) {
            if (method == SplitMethod.RAS) {
                continue;
            }
            Map<IndicatorId, Double> factors = new LinkedHashMap<>();
            if (method == SplitMethod.WEIGHTED) {
                INDUSTRIES.forEach(each -> factors.put(each, 1.0));
            }
            Period other = YEARS.get(year.equals(YEARS.get(0)) ? 1 : 0);
            SplitReference reference =
                    method == SplitMethod.REFERENCE ? new SplitReference.OfPeriod(other) : new SplitReference.None();
            Map<SplitKey, BigDecimal> minimum = new LinkedHashMap<>();
            if (method == SplitMethod.CAPACITY) {
                List<Double> first = official(indicator, YEARS.get(0));
                for (int i = 0; i < districts.size(); i++) {
                    BigDecimal half = BigDecimal.valueOf(Math.floor(first.get(i) / 2));
                    minimum.put(SplitKey.of(districts.get(i)), half);
                }
            }
            SplitResult result =
                    carryOut(split(indicator, year, List.of(), method, factors, reference, minimum, Map.of()));
            values.put(method, column(result.cells(), indicator));
        }
        return values;
    }

    /** Three industries at once, the districts' computed totals held. */
    private static SplitResult table(Period year) {
        Map<SplitKey, BigDecimal> hold = new LinkedHashMap<>();
        districts.forEach(d -> hold.put(SplitKey.of(d), BigDecimal.valueOf(rowTotal(d, year))));
        return carryOut(split(
                INDUSTRIES.get(0),
                year,
                INDUSTRIES,
                SplitMethod.RAS,
                Map.of(),
                new SplitReference.None(),
                Map.of(),
                hold));
    }

    private static SplitResult carryOut(Split split) {
        SplitResult result = Breakdown.of(evaluation, List.of(split)).get(0);
        assertThat(result.conflicts()).isEmpty();
        return result;
    }

    private static Split split(
            IndicatorId indicator,
            Period year,
            List<IndicatorId> axis,
            SplitMethod method,
            Map<IndicatorId, Double> factors,
            SplitReference reference,
            Map<SplitKey, BigDecimal> minimum,
            Map<SplitKey, BigDecimal> hold) {
        return new Split(
                SplitId.of("example"),
                indicator,
                year,
                CITY,
                districts,
                axis,
                Optional.empty(),
                method,
                Map.of(),
                factors,
                Optional.empty(),
                reference,
                0,
                minimum,
                Map.of(),
                hold,
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                SourceLocation.ofFile("splits.csv"));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Worked example: a city's totals split to its districts 算例：全市目标分解到区

                Written by `BreakdownExampleTest` from `sample-data/districts`. The totals and the official cells are those of document 98 of 2010
                (深府办〔2010〕98号，各区目标). **The base, the districts' figures of 2010, was made up for demonstration, and so is everything computed
                from it: this page shows how the methods differ, not what the districts should have been given.** 目标为文件所载；2010年基数为演示而编，
                由其算出的各列只用来说明方法，不得引用。Formulas: [methods](methods.md), section 13. Unit 单位：亿元,
                rounded to whole ones as in the document (`round_to` 1) 与文件一致取整。

                `equal` 均分, `proportional` 按基数, `equal-growth` 同增速 (one axis: the same as by base), `projected-share` 按趋势份额 (one year of
                figures only: the latest share is kept), `catch-up` 追赶 (no weights: the same increase for every district), `weighted` 因素法 (the mean of
                the district's shares in the three industries), `reference` 参照 (the official column of the other year), `capacity` 容量法 (at least half
                the official cell of 2011, the rest by base), `least-squares` 最小二乘, `ras` 双向平衡 (both margins: the city's totals, and the
                districts' totals as computed from the official cells, since the document states none; 文件没有各区三产业合计，行合计为计算值).
                """);
        Map<SplitMethod, List<Double>> distances = new LinkedHashMap<>();
        for (Period year : YEARS) {
            List<SplitCell> both = table(year).cells();
            for (IndicatorId indicator : INDUSTRIES) {
                Map<SplitMethod, List<Double>> values = byMethod(indicator, year);
                values.put(SplitMethod.RAS, column(both, indicator));
                section(page, indicator, year, values);
                List<Double> official = official(indicator, year);
                values.forEach((method, split) -> {
                    for (int i = 0; i < split.size(); i++) {
                        distances
                                .computeIfAbsent(method, m -> new ArrayList<>())
                                .add(Math.abs(split.get(i) - official.get(i)));
                    }
                });
            }
            rows(page, year);
        }
        page.append("\n## How far from the official cells 与文件数的差\n\nOver the 48 cells. 48个单元格。\n\n");
        page.append("| method 方法 | mean distance 平均差 | largest 最大 | equal cells 相同 |\n|---|---:|---:|---:|\n");
        distances.forEach((method, all) -> page.append("| `%s` | %s | %s | %d |%n"
                .formatted(
                        method.code(),
                        plain(DecimalDigits.round(sum(all) / all.size(), 1)),
                        plain(all.stream().mapToDouble(v -> v).max().orElseThrow()),
                        all.stream().filter(v -> v == 0).count())));
        return page.toString().replace("\r\n", "\n");
    }

    private static void section(
            StringBuilder page, IndicatorId indicator, Period year, Map<SplitMethod, List<Double>> values) {
        var name = plan.indicators().get(indicator).name();
        page.append("\n## %s %s %s\n\n".formatted(name.zh(), indicator, year));
        page.append("| district 区 | official 文件 |");
        values.keySet()
                .forEach(method -> page.append(" `").append(method.code()).append("` |"));
        page.append("\n|---|---:|").append("---:|".repeat(values.size())).append('\n');
        List<Double> official = official(indicator, year);
        for (int i = 0; i < districts.size(); i++) {
            int district = i;
            page.append("| %s | %s |"
                    .formatted(plan.regions().get(districts.get(i)).name().zh(), plain(official.get(i))));
            values.values()
                    .forEach(column ->
                            page.append(' ').append(plain(column.get(district))).append(" |"));
            page.append('\n');
        }
        page.append("| **合计 sum** | **%s** |".formatted(plain(sum(official))));
        values.values().forEach(column -> page.append(" **%s** |".formatted(plain(sum(column)))));
        page.append('\n');
    }

    private static void rows(StringBuilder page, Period year) {
        page.append("\n## Districts' totals %s, computed 各区三产业合计（计算值）\n\n| district 区 | total 合计 |\n|---|---:|\n"
                .formatted(year));
        for (RegionId district : districts) {
            page.append("| %s | %s |%n"
                    .formatted(plan.regions().get(district).name().zh(), plain(rowTotal(district, year))));
        }
    }

    private static String plain(double value) {
        return DecimalDigits.plain(value);
    }
}
