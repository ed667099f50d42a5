package org.plumbline.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.model.Indicator;
import org.plumbline.model.Language;
import org.plumbline.reconciliation.AdjustMethod;
import org.plumbline.reconciliation.Adjustment;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.ImpliedValue;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.reconciliation.Verdict;
import org.plumbline.report.content.CheckText;

/** Sums and identities as aligned tables for a terminal, what contradicts first; rounded to the digits of the figures. */
public final class ReconciliationTable {
    private static final int WIDEST_NAME = 32;
    private static final List<String> HEADS = List.of(
            "verdict",
            "kind",
            "figures",
            "indicator",
            "region",
            "period",
            "total",
            "sum",
            "difference",
            "tolerance",
            "unit",
            "message");
    private static final List<Boolean> RIGHT =
            List.of(false, false, false, false, false, false, true, true, true, true, false, false);
    private static final List<Boolean> IMPLIED_RIGHT = List.of(false, false, false, false, true, false, false);
    private static final List<String> ADJUSTED_HEADS = List.of(
            "column.indicator",
            "column.region",
            "column.period",
            "adjusted.column.part",
            "adjusted.column.original",
            "adjusted.column.adjusted",
            "adjusted.column.change",
            "column.unit",
            "adjusted.column.note");
    private static final List<Boolean> ADJUSTED_RIGHT =
            List.of(false, false, false, false, true, true, true, false, false);
    private static final Map<Verdict, String> COLOURS =
            Map.of(Verdict.HOLDS, "34;1", Verdict.ROUNDING, "36", Verdict.RESIDUAL, "33", Verdict.ERROR, "35;1");

    private final Reconciliation result;
    private final CheckText texts;
    private final boolean coloured;

    private ReconciliationTable(Reconciliation result, CheckText texts, boolean coloured) {
        this.result = result;
        this.texts = texts;
        this.coloured = coloured;
    }

    /** The whole text, lines ended with a line feed. {@code coloured} adds ANSI colours to verdicts. */
    public static String of(Reconciliation result, Language language, boolean coloured) {
        return new ReconciliationTable(result, CheckText.of(result.plan(), language), coloured).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (result.checks().isEmpty()) {
            text.append(texts.text("nothing")).append('\n');
        } else {
            checks(text);
        }
        if (!result.implied().isEmpty()) {
            implied(text);
        }
        result.method().ifPresent(method -> adjusted(text, method));
        if (!result.checks().isEmpty()) {
            text.append('\n').append(counts()).append('\n');
        }
        return text.toString();
    }

    private void checks(StringBuilder text) {
        List<String> heads =
                HEADS.stream().map(head -> texts.text("column." + head)).toList();
        AlignedColumns columns = AlignedColumns.of(
                heads, result.checks().stream().map(this::cells).toList(), RIGHT);
        columns.line(text, heads);
        for (Verdict verdict : List.of(Verdict.ERROR, Verdict.RESIDUAL, Verdict.ROUNDING, Verdict.HOLDS)) {
            List<Check> checks = result.listOf(verdict);
            if (!checks.isEmpty()) {
                heading(text, texts.text("heading." + verdict.code()), checks.size());
                checks.forEach(check -> columns.line(text, cells(check)));
            }
        }
    }

    private List<String> cells(Check check) {
        Indicator indicator = texts.indicator(check);
        String verdict = texts.verdict(check);
        return List.of(
                coloured ? "\u001b[" + COLOURS.get(check.verdict()) + "m" + verdict + "\u001b[0m" : verdict,
                texts.word("kind", check.kind()),
                texts.word("figures", check.figures()),
                AlignedColumns.cut(texts.name(indicator), WIDEST_NAME),
                AlignedColumns.cut(texts.name(check.region()), WIDEST_NAME),
                texts.period(check.period()),
                texts.total(check),
                texts.sum(check),
                texts.difference(check),
                texts.tolerance(check),
                AlignedColumns.cut(texts.unit(indicator), WIDEST_NAME),
                texts.message(check));
    }

    private void implied(StringBuilder text) {
        heading(text, texts.text("heading.implied"), result.implied().size());
        List<String> heads = Stream.of(
                        "column.indicator",
                        "column.region",
                        "column.period",
                        "implied.column.how",
                        "implied.column.value",
                        "column.unit",
                        "implied.column.from")
                .map(texts::text)
                .toList();
        List<List<String>> rows = result.implied().stream().map(this::cells).toList();
        AlignedColumns columns = AlignedColumns.of(heads, rows, IMPLIED_RIGHT);
        columns.line(text, heads);
        rows.forEach(row -> columns.line(text, row));
    }

    private List<String> cells(ImpliedValue value) {
        Indicator indicator = result.plan().indicators().get(value.indicator());
        return List.of(
                AlignedColumns.cut(texts.name(indicator), WIDEST_NAME),
                AlignedColumns.cut(texts.name(value.region()), WIDEST_NAME),
                texts.period(value.period()),
                texts.word("how", value.how()),
                texts.implied(value),
                AlignedColumns.cut(texts.unit(indicator), WIDEST_NAME),
                texts.from(value));
    }

    private void adjusted(StringBuilder text, AdjustMethod method) {
        heading(
                text,
                texts.text("heading.adjusted", texts.word("method", method)),
                result.adjustments().size());
        text.append(texts.explanation(method)).append('\n');
        if (result.adjustments().isEmpty()) {
            text.append(texts.text("adjusted.none")).append('\n');
            return;
        }
        List<String> heads = ADJUSTED_HEADS.stream().map(texts::text).toList();
        List<List<String>> rows = result.adjustments().stream()
                .flatMap(adjustment -> rows(adjustment).stream())
                .toList();
        AlignedColumns columns = AlignedColumns.of(heads, rows, ADJUSTED_RIGHT);
        columns.line(text, heads);
        rows.forEach(row -> columns.line(text, row));
    }

    private List<List<String>> rows(Adjustment adjustment) {
        Check check = adjustment.check();
        List<List<String>> rows = new ArrayList<>();
        if (adjustment.total().isEmpty()) {
            rows.add(row(check, texts.text("adjusted.total"), List.of("–", "–", "–"), texts.note(adjustment)));
            return rows;
        }
        Adjustment.Cell total = adjustment.total().get();
        rows.add(row(check, texts.text("adjusted.total"), figures(total), texts.note(adjustment)));
        for (Adjustment.Cell cell : adjustment.parts()) {
            rows.add(row(
                    check,
                    AlignedColumns.cut(texts.part(check, cell), WIDEST_NAME),
                    figures(cell),
                    cell.held() ? texts.text("adjusted.held") : ""));
        }
        return rows;
    }

    private List<String> figures(Adjustment.Cell cell) {
        return List.of(
                texts.adjusted(cell, cell.original()), texts.adjusted(cell, cell.adjusted()), texts.change(cell));
    }

    private List<String> row(Check check, String part, List<String> figures, String note) {
        Indicator indicator = texts.indicator(check);
        return List.of(
                AlignedColumns.cut(texts.name(indicator), WIDEST_NAME),
                AlignedColumns.cut(texts.name(check.region()), WIDEST_NAME),
                texts.period(check.period()),
                part,
                figures.get(0),
                figures.get(1),
                figures.get(2),
                AlignedColumns.cut(texts.unit(indicator), WIDEST_NAME),
                note);
    }

    private String counts() {
        return texts.text(
                "counts",
                result.checks().size(),
                result.listOf(Verdict.HOLDS).size(),
                result.listOf(Verdict.ROUNDING).size(),
                result.listOf(Verdict.RESIDUAL).size(),
                result.listOf(Verdict.ERROR).size());
    }

    private static void heading(StringBuilder text, String title, int count) {
        text.append('\n').append(title).append(" (").append(count).append(")\n");
    }
}
