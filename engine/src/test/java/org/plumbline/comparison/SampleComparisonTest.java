package org.plumbline.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.load.PlanReader;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;

/** Changes of published figures; expected values are the published ones and their differences. */
class SampleComparisonTest {
    private static final Path SAMPLES = Path.of("..", "sample-data");

    private static Plan plan(String sample) throws Exception {
        return PlanReader.read(SAMPLES.resolve(sample)).value();
    }

    private static EvaluationRequest request(Plan plan, String asOf, String indicator, String region) {
        return EvaluationRequest.of(plan, LocalDate.of(2026, 1, 1))
                .lookingFrom(PeriodParser.parse(asOf), LocalDate.of(2026, 1, 1))
                .only(Set.of(IndicatorId.of(indicator)), Set.of(RegionId.of(region)));
    }

    /** The yearbook of 2017 prints four decimals. A reprint of the first figure there and in an export of 2019 does not bring it back. */
    @ParameterizedTest
    @CsvSource({
        "2017-02-28, 2017-12-31, 0.0012, 0",
        "2017-06-30, 2018-06-30, 585.98, 0",
        "2018-06-30, 2020-06-30, 0, 0",
        "2020-06-30, 2022-06-30, 0, 607.16",
        "2017-06-30, 2022-06-30, 585.98, 607.16"
    })
    void shenzhensProductOf2016IsRevisedOnceByRoutineAndOnceByBenchmark(
            String from, String to, double routine, double benchmark) throws Exception {
        Plan plan = plan("shenzhen");
        Comparison comparison = Comparisons.ofKnowledge(
                plan, request(plan, "2016", "gdp", "sz"), LocalDate.parse(from), LocalDate.parse(to));
        ComparedRow row = Tables.row(comparison, "gdp", "sz");

        assertThat(row.value().part(Effect.REVISION)).isEqualTo(routine);
        assertThat(row.value().part(Effect.BENCHMARK)).isEqualTo(benchmark);
        assertThat(row.value().part(Effect.PERIOD)).isZero();
    }

    @Test
    void tianjinsIntensityOf2015RoseByTheCensusOnly() throws Exception {
        Plan plan = plan("china-provinces");
        Comparison comparison = Comparisons.ofKnowledge(
                plan,
                request(plan, "2015", "rd_intensity", "tj"),
                LocalDate.of(2017, 12, 31),
                LocalDate.of(2021, 12, 31));
        ComparedRow row = Tables.row(comparison, "rd_intensity", "tj");

        assertThat(row.from().actual().orElseThrow().value()).isEqualTo(3.08);
        assertThat(row.to().actual().orElseThrow().value()).isEqualTo(4.69);
        assertThat(row.value().part(Effect.BENCHMARK)).isEqualTo(1.61);
        assertThat(row.value().change().value()).hasValue(1.61);
        assertThat(comparison.cells()).isNotEmpty();
        assertThat(comparison.revisions())
                .filteredOn(r -> r.period().equals(Period.ofYear(2015)))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.first()).isEqualTo(3.08);
                    assertThat(r.last()).isEqualTo(4.69);
                });
    }

    /** With a made-up demand of 4 % the verdict on the published figures changes, and only the census is the reason. */
    @Test
    void aVerdictThatOnlyTheCensusChangedSaysSo() {
        Comparison comparison = new Tables()
                .indicator("rd_intensity,研发强度,percent,higher,rate")
                .target("t,rd_intensity,a,2015,reach,,4")
                .observed(
                        "rd_intensity,a,2015,3.08,,,,2016-12-31",
                        "rd_intensity,a,2015,3.08,,,,2019-12-31",
                        "rd_intensity,a,2015,4.69,benchmark,,,2020-12-31")
                .known("2017-12-31", "2021-12-31");
        ComparedRow row = Tables.row(comparison, "t");

        assertThat(row.verdictChanged()).isTrue();
        assertThat(row.gap().part(Effect.BENCHMARK)).isEqualTo(1.61);
        assertThat(row.gap().change().value()).hasValue(1.61);
        assertThat(comparison.cells()).singleElement().satisfies(cell -> assertThat(cell.verdicts())
                .hasToString("[t]"));
    }

    @Test
    void futiansIndustryIsPrintedAtMinus1Point2() throws Exception {
        Plan plan = plan("futian-quarterly");
        Comparison comparison = Comparisons.ofPeriods(
                plan,
                EvaluationRequest.of(plan, LocalDate.of(2026, 1, 1)),
                PeriodParser.parse("2015-01/2015-09").orElseThrow(),
                PeriodParser.parse("2016-01/2016-09").orElseThrow());
        Growth growth =
                Tables.row(comparison, "industrial_va_above_scale", "sz-futian").growth();

        assertThat(growth.rate().value()).hasValue(-0.012);
        assertThat(growth.basis()).contains(RateBasis.YOY);
        assertThat(growth.published()).isTrue();
        assertThat(Math.round(growth.nominal().value().orElseThrow() * 1000)).isEqualTo(29);
        assertThat(growth.deflator().reason()).contains(UnavailableReason.NOT_APPLICABLE);
    }

    @Test
    void provincesMoveAmongThirtyOne() throws Exception {
        Plan plan = plan("china-provinces");
        EvaluationRequest request = EvaluationRequest.of(plan, LocalDate.of(2026, 1, 1))
                .lookingFrom(Optional.empty(), LocalDate.of(2017, 12, 31))
                .only(Set.of(IndicatorId.of("rd_intensity")), Set.of());
        Comparison comparison = Comparisons.ofPeriods(plan, request, Period.ofYear(2014), Period.ofYear(2015));
        ComparedRow beijing = Tables.row(comparison, "rd_intensity", "bj");

        assertThat(beijing.to().rank()).hasValue(1);
        assertThat(beijing.to().peers()).isEqualTo(31);
        assertThat(Tables.row(comparison, "rd_intensity", "cn").to().rank()).isEmpty();
    }
}
