package org.plumbline.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Assumed;
import org.plumbline.calc.Cell;
import org.plumbline.model.TargetKind;
import org.plumbline.report.content.ReportData;

/** Columns of all measures, each named as in the notes. */
final class MeasureColumns {
    private static final String RATE = "+0.00%;-0.00%;0.00%";

    private static final Set<TargetKind> COMPOUNDING =
            Set.of(TargetKind.GROWTH, TargetKind.REDUCTION, TargetKind.MULTIPLE);

    private final ReportData data;
    private final AssessmentColumns columns;
    private final LiveTable live;

    MeasureColumns(Book book, AssessmentColumns columns) {
        this.data = book.data();
        this.columns = columns;
        this.live = book.live();
    }

    List<Column<Assessment>> list() {
        List<Column<Assessment>> list = new ArrayList<>(List.of(
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
                logShare(),
                shape(),
                measure("elapsed", a -> a.path().elapsed(), NumberFormats.RATIO),
                columns.expected(),
                signed("deviation", LiveColumn.DEVIATION, a -> a.path().deviation()),
                measure("time-distance", a -> a.path().timeDistanceYears(), NumberFormats.YEARS),
                changes("observed-change", a -> a.pace().observedChange()),
                changes("required-change", a -> a.pace().requiredChange()),
                measure("observed-rate", a -> a.pace().observedRate(), RATE),
                measure("required-rate", a -> a.pace().requiredRate(), RATE),
                measure("pace-ratio", a -> a.pace().ratio(), "0.00")
                        .graded(a -> columns.grades().of(a, Grades.PATH)),
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
                announced()));
        if (data.evaluation().assessments().stream().anyMatch(a -> assumed(a).isPresent())) {
            list.addAll(assumptions());
        }
        list.addAll(List.of(
                columns.outcome(),
                Column.text(data.text("column.rating"), 36, this::ratings),
                columns.undefined(),
                columns.noteMarkers(),
                columns.id()));
        return List.copyOf(list);
    }

    /** What the plan's sources expect for the target's period; never an actual. */
    private Column<Assessment> announced() {
        return Column.number(data.text("column.announced"), a -> a.outlook()
                .announced()
                .map(expected -> Content.number(expected.value(), NumberFormats.plain(columns.decimals(a))))
                .orElseGet(() -> Content.text("")));
    }

    private static Optional<Assumed> assumed(Assessment a) {
        return a.outlook().assumed();
    }

    /** Where an assumed rate would lead, and the rate that the target needs; empty where nothing is assumed. */
    private List<Column<Assessment>> assumptions() {
        return List.of(
                Column.number(data.text("column.assumed-rate"), a -> assumed(a)
                        .map(found -> Content.number(found.rate(), RATE))
                        .orElseGet(() -> Content.text(""))),
                Column.number(data.text("column.assumed-value"), a -> assumed(a)
                        .map(found -> Content.cell(found.value(), NumberFormats.plain(columns.decimals(a))))
                        .orElseGet(() -> Content.text(""))),
                Column.text(data.text("column.assumed-met"), 14, a -> assumed(a)
                        .flatMap(Assumed::met)
                        .map(met -> data.text(met ? "assumed.met" : "assumed.missed"))
                        .orElse("")),
                Column.number(data.text("column.assumed-required"), a -> assumed(a)
                        .map(found -> Content.cell(found.requiredRate(), RATE))
                        .orElseGet(() -> Content.text(""))));
    }

    /** Where changes compound the straight share is not the only one in use. */
    private Column<Assessment> logShare() {
        return Column.number(
                data.text("column.log-share"),
                a -> COMPOUNDING.contains(a.target().kind())
                        ? Content.cell(a.logShareOfWay(), NumberFormats.RATIO)
                        : Content.text(""));
    }

    /** How the required path runs; empty where there is none. */
    private Column<Assessment> shape() {
        return Column.text(
                data.text("column.path-shape"),
                20,
                a -> a.path().elapsed().value().isPresent()
                        ? data.texts().shape(a.path().shape())
                        : "");
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
