package org.plumbline.report.workbook;

import java.util.List;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.report.content.ReportData;

/** Columns of all measures, each named as in the notes. */
final class MeasureColumns {
    private static final String RATE = "+0.00%;-0.00%;0.00%";

    private final ReportData data;
    private final AssessmentColumns columns;
    private final LiveTable live;

    MeasureColumns(Book book, AssessmentColumns columns) {
        this.data = book.data();
        this.columns = columns;
        this.live = book.live();
    }

    List<Column<Assessment>> list() {
        return List.of(
                columns.indicator(),
                columns.region(),
                columns.period(),
                columns.basis(),
                columns.low(),
                columns.high(),
                columns.unit(),
                columns.actual(),
                columns.actualPeriod(),
                columns.status(),
                columns.gap(),
                signed("favourable", LiveColumn.FAVOURABLE, a -> a.gap().favourable()),
                columns.gapUnit(),
                Column.number(
                        data.text("column.relative"),
                        a -> live.follow(
                                LiveColumn.RELATIVE, a, Content.cell(a.gap().relative(), NumberFormats.signedRatio()))),
                columns.levelRatio(),
                columns.shareOfWay(),
                measure("elapsed", a -> a.path().elapsed(), NumberFormats.RATIO),
                columns.expected(),
                signed("deviation", LiveColumn.DEVIATION, a -> a.path().deviation()),
                measure("time-distance", a -> a.path().timeDistanceYears(), NumberFormats.YEARS),
                changes("observed-change", a -> a.pace().observedChange()),
                changes("required-change", a -> a.pace().requiredChange()),
                measure("observed-rate", a -> a.pace().observedRate(), RATE),
                measure("required-rate", a -> a.pace().requiredRate(), RATE),
                measure("pace-ratio", a -> a.pace().ratio(), "0.00"),
                changes("remaining-change", a -> a.pace().remainingChange()),
                measure("remaining-rate", a -> a.pace().remainingRate(), RATE),
                projected("projection", a -> a.projection().value()),
                projected("projection-low", a -> a.projection().low()),
                projected("projection-high", a -> a.projection().high()),
                measure("probability", a -> a.projection().probability(), NumberFormats.RATIO),
                Column.text(data.text("column.reached-in"), 16, a -> a.projection()
                        .reachedIn()
                        .map(data.format()::period)
                        .orElse("")),
                columns.outcome(),
                Column.text(data.text("column.rating"), 36, this::ratings),
                columns.undefined(),
                columns.noteMarkers(),
                columns.id());
    }

    private Column<Assessment> measure(String head, Function<Assessment, Cell> cell, String format) {
        return Column.number(data.text("column." + head), a -> Content.cell(cell.apply(a), format));
    }

    private Column<Assessment> signed(String head, LiveColumn column, Function<Assessment, Cell> cell) {
        return Column.number(
                data.text("column." + head),
                a -> live.follow(column, a, Content.cell(cell.apply(a), NumberFormats.signed(columns.decimals(a)))));
    }

    private Column<Assessment> projected(String head, Function<Assessment, Cell> cell) {
        return Column.number(
                data.text("column." + head),
                a -> Content.cell(cell.apply(a), NumberFormats.plain(columns.decimals(a))));
    }

    /** Category by method; one that rounding or a usual revision would change is marked. */
    private String ratings(Assessment a) {
        return data.texts()
                .names(a.ratings().values().stream()
                        .map(rating -> data.text(
                                rating.fragile() ? "rating-fragile" : "rating",
                                data.texts().method(rating.method()),
                                data.texts().category(rating.method(), rating.category())))
                        .toList());
    }

    /** Changes per year carry one digit more than the values. */
    private Column<Assessment> changes(String head, Function<Assessment, Cell> cell) {
        return Column.number(
                data.text("column." + head),
                a -> Content.cell(cell.apply(a), NumberFormats.signed(columns.decimals(a) + 1)));
    }
}
