package org.plumbline.report.console;

import java.util.List;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Side;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.ValueFormat;

/** A comparison as an aligned table for a terminal: targets, then indicators by region. */
public final class ComparisonTable {
    private static final int WIDEST_NAME = 36;
    private static final int WIDEST_TEXT = 26;
    private static final List<String> HEADS = List.of(
            "indicator",
            "region",
            "from-period",
            "from",
            "to-period",
            "to",
            "change",
            "unit",
            "rate",
            "rate-kind",
            "places",
            "outcome-from",
            "outcome-to",
            "why",
            "target");
    private static final List<Boolean> RIGHT =
            List.of(false, false, false, true, false, true, true, false, true, false, true, false, false, false, false);

    private final ReportData data;
    private final ComparisonTexts texts;
    private final ComparisonWords words;

    private ComparisonTable(ReportData data, ComparisonTexts texts) {
        this.data = data;
        this.texts = texts;
        this.words = new ComparisonWords(data, texts);
    }

    /** The whole text, lines ended with a line feed. */
    public static String of(Comparison comparison, List<Finding> findings, Language language) {
        ReportData data = ReportData.of(comparison.to(), findings, language);
        return new ComparisonTable(data, ComparisonTexts.in(language)).text(comparison);
    }

    private String text(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        Cautions.of(data.plan(), data.findings(), data.texts())
                .forEach(caution -> text.append("! ").append(caution).append('\n'));
        List<String> heads =
                HEADS.stream().map(head -> texts.text("column." + head)).toList();
        List<List<String>> rows = comparison.rows().stream().map(this::cells).toList();
        AlignedColumns columns = AlignedColumns.of(heads, rows, RIGHT);
        columns.line(text, heads);
        if (rows.isEmpty()) {
            return text.append(texts.text("table.empty")).append('\n').toString();
        }
        int targets = comparison.targetRows().size();
        section(text, "section.targets", rows.subList(0, targets), columns);
        section(text, "section.indicators", rows.subList(targets, rows.size()), columns);
        return text.append('\n').append(texts.order()).append('\n').toString();
    }

    private void section(StringBuilder text, String title, List<List<String>> rows, AlignedColumns columns) {
        if (!rows.isEmpty()) {
            text.append('\n')
                    .append(texts.text(title))
                    .append(" (")
                    .append(rows.size())
                    .append(")\n");
            rows.forEach(row -> columns.line(text, row));
        }
    }

    private List<String> cells(ComparedRow row) {
        int decimals = data.format().decimals(row.indicator());
        return List.of(
                AlignedColumns.cut(data.name(row.indicator().name()), WIDEST_NAME),
                AlignedColumns.cut(data.name(row.region().name()), WIDEST_TEXT),
                row.from().period().map(data.format()::period).orElse(""),
                value(row, row.from()),
                row.to().period().map(data.format()::period).orElse(""),
                value(row, row.to()),
                row.value().change().value().isPresent()
                        ? ValueFormat.signed(row.value().change().value().getAsDouble(), decimals)
                        : "",
                AlignedColumns.cut(data.format().gapUnit(row.indicator()), WIDEST_TEXT),
                percent(row.growth().rate()),
                words.rateName(row),
                ComparisonWords.places(row),
                outcome(row.from()),
                outcome(row.to()),
                words.why(row),
                row.target().map(t -> t.id().value()).orElse(""));
    }

    private String value(ComparedRow row, Side side) {
        return side.actual()
                .map(actual -> data.format().actual(row.indicator(), actual))
                .orElse("–");
    }

    private static String percent(Cell rate) {
        return rate.value().isPresent() ? ValueFormat.signedPercent(rate.value().getAsDouble(), 1) : "";
    }

    private String outcome(Side side) {
        return side.assessment()
                .map(a -> OutcomeMark.of(a.outcome()).symbol() + " "
                        + data.texts().outcome(a.outcome()))
                .orElse("");
    }
}
