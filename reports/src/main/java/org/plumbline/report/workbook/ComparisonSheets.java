package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.ChangeParts;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.Growth;
import org.plumbline.comparison.RateBasis;
import org.plumbline.comparison.Side;
import org.plumbline.report.content.ComparisonSubject;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.ReportData;

/** The sheets of a comparison's rows; changes, rates and sums are formulas over the cells beside them. */
final class ComparisonSheets {
    private static final String RATE = "+0.0%;-0.0%;0.0%";
    private static final String POINTS = "+0.00;-0.00;0.00";
    private static final String SHARE = "0.0%";
    private static final String TARGETS = "ComparedTargets";
    private static final String INDICATORS = "ComparedIndicators";
    private static final String EFFECTS = "ComparedEffects";

    /** A region or industry in the change of a row. */
    private record Part(ComparedRow row, ChangeParts.Share share) {}

    private final Book book;
    private final ReportData data;
    private final ComparisonTexts texts;
    private final ComparisonWords words;
    private final Comparison comparison;

    ComparisonSheets(Book book, ComparisonTexts texts, Comparison comparison) {
        this.book = book;
        this.data = book.data();
        this.texts = texts;
        this.words = new ComparisonWords(data, texts);
        this.comparison = comparison;
    }

    void targets() {
        List<Column<ComparedRow>> columns = new ArrayList<>(ends(TARGETS));
        columns.add(Column.number(head("gap-from"), row -> gap(row, row.from())));
        columns.add(Column.number(head("gap-to"), row -> gap(row, row.to())));
        columns.add(Column.number(
                head("gap-change"),
                row -> row.gap().reason().isPresent()
                        ? Content.cell(row.gap().change(), "")
                        : new Content.Formula(
                                here(TARGETS, "gap-to") + "-" + here(TARGETS, "gap-from"),
                                number(row, row.gap().change()))));
        columns.add(Column.of(head("outcome-from"), 18, row -> outcome(row.from())));
        columns.add(Column.of(head("outcome-to"), 18, row -> outcome(row.to())));
        columns.add(Column.text(head("movement"), 10, ComparisonWords::movement));
        columns.add(Column.text(head("why"), 50, words::why));
        columns.add(Column.text(
                head("target"), 24, row -> row.target().map(t -> t.id().value()).orElse("")));
        write("targets", TARGETS, columns, comparison.targetRows(), 2);
    }

    void indicators() {
        List<Column<ComparedRow>> columns = new ArrayList<>(ends(INDICATORS));
        columns.add(Column.number(head("rate"), this::rate));
        columns.add(Column.text(head("rate-kind"), 20, words::rateName));
        columns.add(rate("nominal", Growth::nominal));
        columns.add(rate("two-year", Growth::twoYearAverage));
        columns.add(rate("average", growth -> growth.average().horizontal()));
        columns.add(rate("cumulative", growth -> growth.average().cumulative()));
        columns.add(Column.number(head("rank-from"), row -> rank(row.from())));
        columns.add(Column.number(head("rank-to"), row -> rank(row.to())));
        columns.add(Column.text(head("places"), 12, ComparisonWords::places));
        columns.add(Column.text(head("why"), 50, words::why));
        write("indicators", INDICATORS, columns, comparison.indicatorRows(), 2);
    }

    /** Every change with its parts; the sum and the check are formulas. */
    void effects() {
        List<Column<ComparedRow>> columns = new ArrayList<>(names());
        columns.add(Column.text(
                head("target"), 24, row -> row.target().map(t -> t.id().value()).orElse("")));
        for (Effect effect : Effect.values()) {
            columns.add(Column.number(
                    texts.effect(effect), row -> Content.number(row.value().part(effect), part(row))));
        }
        columns.add(Column.number(
                head("sum"),
                row -> new Content.Formula(
                        "SUM(" + EFFECTS + "[[#This Row],[" + texts.effect(Effect.PERIOD) + "]:["
                                + texts.effect(Effect.DENOMINATOR) + "]])",
                        number(row, row.value().change()))));
        columns.add(Column.number(head("change"), row -> number(row, row.value().change())));
        columns.add(Column.text(head("unit"), 14, row -> data.format().gapUnit(row.indicator())));
        columns.add(Column.of(
                head("check"),
                10,
                row -> new Content.Formula(
                        "IF(ABS(" + here(EFFECTS, "sum") + "-" + here(EFFECTS, "change") + ")<0.000000001*MAX(1,ABS("
                                + here(EFFECTS, "change") + ")),\"√\",\"×\")",
                        Content.text("√"))));
        List<ComparedRow> split = comparison.rows().stream()
                .filter(row -> row.value().reason().isEmpty()
                        && row.value().change().value().orElse(0) != 0)
                .toList();
        write("effects", EFFECTS, columns, split, 2, texts.order());
    }

    void shares() {
        List<Part> parts = new ArrayList<>();
        for (ComparedRow row : comparison.rows()) {
            row.parts().forEach(split -> split.parts().forEach(share -> parts.add(new Part(row, share))));
        }
        if (parts.isEmpty()) {
            return;
        }
        List<Column<Part>> columns = List.of(
                Column.text(
                        head("indicator"),
                        30,
                        part -> data.name(part.row().indicator().name())),
                Column.text(
                        head("region"),
                        18,
                        part -> data.name(part.row().region().name())),
                Column.text(head("part"), 24, part -> data.name(part.share().name())),
                Column.number(
                        head("change"), part -> Content.number(part.share().value(), format(part.row(), true))),
                Column.text(head("unit"), 14, part -> data.format()
                        .gapUnit(part.row().indicator())),
                Column.number(head("share"), part -> Content.cell(part.share().share(), SHARE)),
                Column.number(
                        head("pull"), part -> Content.cell(points(part.share().pull()), POINTS)));
        write("shares", "ComparedShares", columns, parts, 2);
    }

    private List<Column<ComparedRow>> names() {
        return List.of(
                Column.text(
                        head("indicator"), 34, row -> data.name(row.indicator().name())),
                Column.text(head("region"), 18, row -> data.name(row.region().name())));
    }

    /** Names, both values with their periods, and the change as a formula. */
    private List<Column<ComparedRow>> ends(String table) {
        List<Column<ComparedRow>> columns = new ArrayList<>(names());
        columns.add(Column.text(head("unit"), 14, row -> data.format().unit(row.indicator())));
        columns.add(Column.text(head("from-period"), 16, row -> period(row.from())));
        columns.add(Column.number(head("from"), row -> value(row, row.from())));
        columns.add(Column.text(head("to-period"), 16, row -> period(row.to())));
        columns.add(Column.number(head("to"), row -> value(row, row.to())));
        columns.add(Column.number(
                head("change"),
                row -> row.value().reason().isPresent()
                        ? Content.cell(row.value().change(), "")
                        : new Content.Formula(
                                here(table, "to") + "-" + here(table, "from"),
                                number(row, row.value().change()))));
        return columns;
    }

    /** A rate of the two cells is a formula; a published one or one over a bridge is a number. */
    private Content rate(ComparedRow row) {
        Cell rate = row.growth().rate();
        boolean plain = rate.value().isPresent()
                && !row.growth().published()
                && row.notes().isEmpty()
                && row.growth()
                        .basis()
                        .filter(basis -> basis != RateBasis.REVISION)
                        .isPresent();
        Content shown = Content.cell(rate, RATE);
        return plain
                ? new Content.Formula(here(INDICATORS, "to") + "/" + here(INDICATORS, "from") + "-1", shown)
                : shown;
    }

    private Column<ComparedRow> rate(String name, Function<Growth, Cell> of) {
        return Column.number(head(name), row -> Content.cell(of.apply(row.growth()), RATE));
    }

    private static Cell points(Cell fraction) {
        return fraction.value().isPresent() ? Cell.of(fraction.value().getAsDouble() * 100) : fraction;
    }

    private Content value(ComparedRow row, Side side) {
        return side.actual()
                .map(actual -> Content.number(
                        actual.value(),
                        NumberFormats.marked(
                                NumberFormats.mark(actual.qualifier(), data.text("mark.about")),
                                data.format().decimals(row.indicator()))))
                .orElse(Content.text(Content.MISSING));
    }

    private Content gap(ComparedRow row, Side side) {
        return side.assessment()
                .map(Assessment::gap)
                .map(gap -> Content.cell(gap.value(), format(row, true)))
                .orElse(Content.text(Content.MISSING));
    }

    private static Content rank(Side side) {
        return side.rank().isPresent() ? Content.number(side.rank().getAsInt(), NumberFormats.COUNT) : Content.text("");
    }

    private Content outcome(Side side) {
        Optional<Assessment> assessment = side.assessment();
        return assessment.isEmpty()
                ? Content.text(Content.MISSING)
                : new Content.Marked(
                        assessment.get().outcome(),
                        LiveTable.outcomeText(data, assessment.get().outcome()));
    }

    private String period(Side side) {
        return side.period().map(data.format()::period).orElse("");
    }

    private Content number(ComparedRow row, Cell cell) {
        return Content.cell(cell, format(row, true));
    }

    private String format(ComparedRow row, boolean signed) {
        int decimals = data.format().decimals(row.indicator());
        return signed ? NumberFormats.signed(decimals) : NumberFormats.plain(decimals);
    }

    /** A part that is nothing is a dash, so that the others stand out. */
    private String part(ComparedRow row) {
        String signed = format(row, true);
        return signed.substring(0, signed.lastIndexOf(';')) + ";\"–\"";
    }

    private String head(String name) {
        return texts.text("column." + name);
    }

    private String here(String table, String column) {
        return table + "[[#This Row],[" + head(column) + "]]";
    }

    private <T> void write(
            String sheet, String table, List<Column<T>> columns, List<T> rows, int frozen, String... lines) {
        write(book, texts, comparison, sheet, table, columns, rows, frozen, lines);
    }

    /** One table on one sheet of the comparison. */
    static <T> void write(
            Book book,
            ComparisonTexts texts,
            Comparison comparison,
            String sheet,
            String table,
            List<Column<T>> columns,
            List<T> rows,
            int frozen,
            String... lines) {
        ReportData data = book.data();
        String title = texts.text(
                "title.compare",
                texts.text("sheet." + sheet),
                data.name(data.plan().title()));
        List<String> heading = new ArrayList<>();
        heading.add(new ComparisonSubject(comparison, data, texts).line());
        heading.add(texts.text("heading.rows", rows.size()));
        heading.addAll(List.of(lines));
        new TableSheet<>(
                        book,
                        book.addSheet(texts.text("sheet." + sheet), title, texts.text("describe." + sheet)),
                        new Heading(title, heading),
                        columns)
                .with(rows)
                .write(table, frozen);
    }
}
