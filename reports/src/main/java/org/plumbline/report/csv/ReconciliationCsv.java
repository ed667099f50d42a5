package org.plumbline.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.model.Language;
import org.plumbline.reconciliation.Adjustment;
import org.plumbline.reconciliation.Amount;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.report.content.CheckText;
import org.plumbline.value.DecimalDigits;

/** Sums and identities as a flat table, one check a row. */
public final class ReconciliationCsv {
    static final List<String> HEAD = List.of(
            "kind",
            "figures",
            "identity",
            "indicator",
            "region",
            "period",
            "unit",
            "total",
            "total_low",
            "total_high",
            "sum",
            "sum_low",
            "sum_high",
            "difference",
            "tolerance",
            "verdict",
            "cause",
            "across_sources",
            "missing",
            "parts",
            "message");
    /** Added where figures are adjusted. */
    static final List<String> ADJUSTED =
            List.of("adjusted_by", "weights", "adjusted_parts", "held_parts", "adjusted_note");

    private ReconciliationCsv() {}

    /** Writes the table; does not close the stream. */
    public static void write(Reconciliation result, Language language, OutputStream out) throws IOException {
        CheckText texts = CheckText.of(result.plan(), language);
        CsvOutput csv = new CsvOutput(out);
        csv.head(
                result.method().isPresent()
                        ? Stream.concat(HEAD.stream(), ADJUSTED.stream()).toList()
                        : HEAD);
        for (Check check : result.checks()) {
            csv.text(check.kind().code())
                    .text(check.figures().code())
                    .text(check.identity())
                    .text(check.indicator().value())
                    .text(check.region().value())
                    .text(check.period().toString())
                    .text(texts.indicator(check).unit().code())
                    .number(check.total().value())
                    .number(check.total().low())
                    .number(check.total().high())
                    .number(check.sum())
                    .number(check.sumLow())
                    .number(check.sumHigh())
                    .number(check.difference())
                    .number(check.tolerance())
                    .text(check.verdict().code())
                    .text(check.cause().code())
                    .flag(check.acrossSources())
                    .text(String.join(";", check.missing()))
                    .text(check.parts().stream().map(ReconciliationCsv::part).collect(Collectors.joining(";")))
                    .text(texts.message(check));
            if (result.method().isPresent()) {
                adjusted(result.adjustment(check), texts, csv);
            }
            csv.endRow();
        }
        csv.flush();
    }

    private static void adjusted(Optional<Adjustment> adjustment, CheckText texts, CsvOutput csv) throws IOException {
        csv.text(adjustment.map(a -> a.method().code()).orElse(""))
                .text(adjustment.map(Adjustment::weights).orElse(""))
                .text(adjustment.stream()
                        .flatMap(a -> a.parts().stream())
                        .map(ReconciliationCsv::part)
                        .collect(Collectors.joining(";")))
                .text(adjustment.stream()
                        .flatMap(a -> a.parts().stream())
                        .filter(Adjustment.Cell::held)
                        .map(ReconciliationCsv::part)
                        .collect(Collectors.joining(";")))
                .text(adjustment.map(texts::note).orElse(""));
    }

    private static String part(Adjustment.Cell cell) {
        return cell.indicator() + "@" + cell.region() + ":" + cell.period() + "="
                + DecimalDigits.plain(cell.adjusted());
    }

    /** Where it is and what it is: {@code gdp@sz-a:2012=30}. */
    private static String part(Amount part) {
        String value = part.value().isPresent()
                ? DecimalDigits.plain(part.value().getAsDouble())
                : end(part.low()) + ".." + end(part.high());
        return part.indicator() + "@" + part.region() + ":" + part.period() + "=" + value;
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? DecimalDigits.plain(end.getAsDouble()) : "";
    }
}
