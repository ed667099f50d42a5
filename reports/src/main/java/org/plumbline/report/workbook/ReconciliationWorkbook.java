package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.reconciliation.Adjustment;
import org.plumbline.reconciliation.Check;
import org.plumbline.reconciliation.ImpliedValue;
import org.plumbline.reconciliation.Reconciliation;
import org.plumbline.reconciliation.Verdict;
import org.plumbline.report.content.CheckText;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.office.DeterministicZip;

/**
 * Writes sums and identities as a workbook: a sheet of checks, one of implied values and, where figures are adjusted, one of
 * adjusted figures beside the originals. The same input gives the same bytes.
 */
public final class ReconciliationWorkbook {
    private static final int NAME = 30;
    private static final int TEXT = 60;

    private final Book book;
    private final Reconciliation result;
    private final CheckText texts;

    private ReconciliationWorkbook(Book book, Reconciliation result, CheckText texts) {
        this.book = book;
        this.result = result;
        this.texts = texts;
    }

    /** Writes the workbook; does not close the stream. */
    public static void write(
            Evaluation evaluation, Reconciliation result, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, ReportData.of(evaluation, findings, language));
            XSSFSheet contents = ContentsSheet.add(book);
            new ReconciliationWorkbook(book, result, CheckText.of(result.plan(), language)).sheets();
            ContentsSheet.fill(book, contents);
            Optional<Date> day = Optional.of(Date.from(
                    result.request().knownAt().atStartOfDay(ZoneOffset.UTC).toInstant()));
            workbook.getProperties().getCoreProperties().setCreated(day);
            workbook.getProperties().getCoreProperties().setModified(day);
            workbook.write(bytes);
        }
        DeterministicZip.rewrite(bytes.toByteArray(), out);
    }

    private void sheets() {
        List<Check> checks = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.ERROR, Verdict.RESIDUAL, Verdict.ROUNDING, Verdict.HOLDS)) {
            checks.addAll(result.listOf(verdict));
        }
        String counts = texts.text(
                "counts",
                checks.size(),
                result.listOf(Verdict.HOLDS).size(),
                result.listOf(Verdict.ROUNDING).size(),
                result.listOf(Verdict.RESIDUAL).size(),
                result.listOf(Verdict.ERROR).size());
        sheet("checks", "Checks", List.of(counts, texts.text("book.about")), checkColumns(), checks);
        sheet("implied", "Implied", List.of(texts.text("book.implied.about")), impliedColumns(), result.implied());
        result.method()
                .ifPresent(method -> sheet(
                        "adjusted",
                        "Adjusted",
                        List.of(
                                texts.text("heading.adjusted", texts.word("method", method)),
                                texts.explanation(method)),
                        adjustedColumns(),
                        adjustedRows()));
    }

    private <T> void sheet(String key, String table, List<String> lines, List<Column<T>> columns, List<T> rows) {
        String title = texts.text("book.title", book.data().name(result.plan().title()));
        XSSFSheet sheet = book.addSheet(texts.text("book." + key), title, texts.text("book." + key + ".about"));
        new TableSheet<>(book, sheet, new Heading(title, lines), columns)
                .with(rows)
                .write(table, 1);
    }

    private List<Column<Check>> checkColumns() {
        return List.of(
                Column.text(head("verdict"), 14, texts::verdict),
                Column.text(head("kind"), 10, check -> texts.word("kind", check.kind())),
                Column.text(head("figures"), 10, check -> texts.word("figures", check.figures())),
                Column.text(head("indicator"), NAME, check -> texts.name(texts.indicator(check))),
                Column.text(head("region"), NAME, check -> texts.name(check.region())),
                Column.text(head("period"), 16, check -> texts.period(check.period())),
                Column.number(head("total"), check -> figure(check.total().value(), texts.total(check), check)),
                Column.number(head("sum"), check -> figure(check.sum(), texts.sum(check), check)),
                Column.number(
                        head("difference"),
                        check -> Content.number(check.difference(), NumberFormats.signed(CheckText.digits(check)))),
                Column.number(head("tolerance"), check -> Content.text(texts.tolerance(check))),
                Column.text(head("unit"), 16, check -> texts.unit(texts.indicator(check))),
                Column.text(head("message"), TEXT, texts::message));
    }

    /** The number, or the range as a text. */
    private static Content figure(OptionalDouble value, String range, Check check) {
        return value.isPresent()
                ? Content.number(value.getAsDouble(), NumberFormats.plain(CheckText.digits(check)))
                : Content.text(range);
    }

    private List<Column<ImpliedValue>> impliedColumns() {
        return List.of(
                Column.text(
                        head("indicator"),
                        NAME,
                        value -> texts.name(result.plan().indicators().get(value.indicator()))),
                Column.text(head("region"), NAME, value -> texts.name(value.region())),
                Column.text(head("period"), 16, value -> texts.period(value.period())),
                Column.text(texts.text("implied.column.how"), 20, value -> texts.word("how", value.how())),
                Column.text(texts.text("implied.column.value"), NAME, texts::implied),
                Column.text(
                        head("unit"),
                        16,
                        value -> texts.unit(result.plan().indicators().get(value.indicator()))),
                Column.text(texts.text("implied.column.from"), TEXT, texts::from));
    }

    /** A figure of an adjusted sum; the total where the part is none. */
    private record AdjustedRow(Adjustment adjustment, String part, Optional<Adjustment.Cell> cell, String note) {
        Content number(ToDoubleFunction<Adjustment.Cell> of, boolean signed) {
            return cell.map(c -> Content.number(
                            of.applyAsDouble(c),
                            signed ? NumberFormats.signed(c.decimals()) : NumberFormats.plain(c.decimals())))
                    .orElse(Content.text("–"));
        }
    }

    private List<AdjustedRow> adjustedRows() {
        List<AdjustedRow> rows = new ArrayList<>();
        for (Adjustment adjustment : result.adjustments()) {
            rows.add(new AdjustedRow(
                    adjustment, texts.text("adjusted.total"), adjustment.total(), texts.note(adjustment)));
            for (Adjustment.Cell cell : adjustment.parts()) {
                rows.add(new AdjustedRow(
                        adjustment,
                        texts.part(adjustment.check(), cell),
                        Optional.of(cell),
                        cell.held() ? texts.text("adjusted.held") : ""));
            }
        }
        return rows;
    }

    private List<Column<AdjustedRow>> adjustedColumns() {
        return List.of(
                Column.text(
                        head("indicator"),
                        NAME,
                        row -> texts.name(texts.indicator(row.adjustment().check()))),
                Column.text(
                        head("region"),
                        NAME,
                        row -> texts.name(row.adjustment().check().region())),
                Column.text(
                        head("period"),
                        16,
                        row -> texts.period(row.adjustment().check().period())),
                Column.text(texts.text("adjusted.column.part"), NAME, AdjustedRow::part),
                Column.number(
                        texts.text("adjusted.column.original"), row -> row.number(Adjustment.Cell::original, false)),
                Column.number(
                        texts.text("adjusted.column.adjusted"), row -> row.number(Adjustment.Cell::adjusted, false)),
                Column.number(
                        texts.text("adjusted.column.change"),
                        row -> row.number(cell -> cell.adjusted() - cell.original(), true)),
                Column.text(
                        head("unit"),
                        16,
                        row -> texts.unit(texts.indicator(row.adjustment().check()))),
                Column.text(texts.text("adjusted.column.note"), TEXT, AdjustedRow::note));
    }

    private String head(String column) {
        return texts.text("column." + column);
    }
}
