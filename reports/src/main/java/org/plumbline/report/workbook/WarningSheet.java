package org.plumbline.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Warning;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.report.content.ReportData;

/** The barometer (晴雨表): level now, level before, how long, what is still needed. */
final class WarningSheet {
    private static final String METHOD = "ndrc-warning";

    private WarningSheet() {}

    static void write(Book book, ComparisonTexts texts, Comparison comparison) {
        if (comparison.warnings().isEmpty()) {
            return;
        }
        ReportData data = book.data();
        List<Column<Warning>> columns = List.of(
                Column.text(
                        texts.text("column.indicator"),
                        34,
                        w -> data.name(w.now().indicator().name())),
                Column.text(
                        texts.text("column.region"),
                        18,
                        w -> data.name(w.now().region().name())),
                Column.text(texts.text("column.to-period"), 16, w -> data.format()
                        .period(w.now().actual().orElseThrow().period())),
                Column.text(texts.text("column.level"), 20, w -> level(data, Optional.of(w.level()))),
                Column.text(texts.text("column.level-before"), 20, w -> level(data, w.before())),
                Column.text(texts.text("column.movement"), 10, WarningSheet::movement),
                Column.number(
                        texts.text("column.level-periods"), w -> Content.number(w.periods(), NumberFormats.COUNT)),
                Column.text(
                        texts.text("column.level-since"), 16, w -> data.format().period(w.since())),
                Column.number(texts.text("column.remaining"), w -> number(data, w, w.remaining())),
                Column.number(
                        texts.text("column.remaining-change"),
                        w -> number(data, w, w.now().pace().remainingChange())),
                Column.number(
                        texts.text("column.remaining-rate"),
                        w -> Content.cell(w.now().pace().remainingRate(), NumberFormats.signedRatio())),
                Column.text(texts.text("column.unit"), 14, w -> data.format()
                        .gapUnit(w.now().indicator())),
                Column.text(
                        texts.text("column.target"),
                        24,
                        w -> w.now().target().id().value()));
        ComparisonSheets.write(
                book,
                texts,
                comparison,
                "warnings",
                "Warnings",
                columns,
                comparison.warnings(),
                2,
                texts.text("heading.warnings"));
    }

    private static String movement(Warning warning) {
        OptionalInt won = warning.movement();
        return won.isPresent() ? ComparisonWords.arrow(won.getAsInt()) : "";
    }

    private static String level(ReportData data, Optional<String> level) {
        return level.map(code -> data.texts().category(METHOD, code)).orElse(Content.MISSING);
    }

    private static Content number(ReportData data, Warning warning, Cell cell) {
        return Content.cell(
                cell, NumberFormats.signed(data.format().decimals(warning.now().indicator())));
    }
}
