package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.plumbline.calc.Assessment;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.RateBasis;
import org.plumbline.comparison.Side;
import org.plumbline.model.Language;
import org.plumbline.model.Period;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/** A comparison as a table: stable names and full precision, rates as fractions; what is missing says why in the last column. */
public final class ComparisonCsv {
    private ComparisonCsv() {}

    /** Writes the table; does not close the stream. */
    public static void write(Comparison comparison, Language language, OutputStream out) throws IOException {
        ComparisonTexts texts = ComparisonTexts.in(language);
        CsvOutput csv = new CsvOutput(out);
        csv.head(columns());
        for (ComparedRow row : comparison.rows()) {
            row(csv, row, texts);
        }
        csv.flush();
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("indicator", "region", "target"));
        for (String side : List.of("from", "to")) {
            for (String name : List.of("period", "value", "stage", "outcome", "category", "gap", "rank")) {
                columns.add(side + "_" + name);
            }
        }
        columns.addAll(List.of(
                "change",
                "unit",
                "rate",
                "rate_kind",
                "rate_name",
                "nominal_rate",
                "real_rate",
                "two_year_average",
                "average_yearly",
                "average_yearly_cumulative"));
        for (Effect effect : Effect.values()) {
            columns.add("part_" + effect.code());
        }
        columns.add("part_gap_target");
        columns.add("undefined");
        return columns;
    }

    private static void row(CsvOutput csv, ComparedRow row, ComparisonTexts texts) throws IOException {
        csv.text(row.indicator().id().value())
                .text(row.region().id().value())
                .text(row.target().map(t -> t.id().value()).orElse(""));
        side(csv, row.from());
        side(csv, row.to());
        Optional<RateBasis> basis =
                row.growth().rate().value().isPresent() ? row.growth().basis() : Optional.empty();
        csv.number(row.value().change().value())
                .text(ValueFormat.gapUnitCode(row.indicator().unit()))
                .number(row.growth().rate().value())
                .text(basis.map(RateBasis::code).orElse(""))
                .text(basis.map(texts::rate).orElse(""))
                .number(row.growth().nominal().value())
                .number(row.growth().real().value())
                .number(row.growth().twoYearAverage().value())
                .number(row.growth().average().horizontal().value())
                .number(row.growth().average().cumulative().value());
        for (Effect effect : Effect.values()) {
            csv.number(
                    row.value().reason().isPresent()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(row.value().part(effect)));
        }
        csv.number(
                row.gap().reason().isPresent()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(row.gap().part(Effect.TARGET)));
        csv.text(row.undefined().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().code())
                .collect(Collectors.joining(";")));
        csv.endRow();
    }

    private static void side(CsvOutput csv, Side side) throws IOException {
        Optional<Assessment> assessment = side.assessment();
        csv.text(side.period().map(Period::toString).orElse(""))
                .number(side.actual().map(ComparisonCsv::value).orElse(OptionalDouble.empty()))
                .text(side.actual().map(a -> a.stage().code()).orElse(""))
                .text(assessment.map(a -> a.outcome().code()).orElse(""))
                .text(side.category().orElse(""))
                .number(assessment.map(a -> a.gap().value().value()).orElse(OptionalDouble.empty()));
        OptionalInt rank = side.rank();
        csv.text(rank.isPresent() ? Integer.toString(rank.getAsInt()) : "");
    }

    private static OptionalDouble value(Actual actual) {
        return OptionalDouble.of(actual.value());
    }
}
