package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.plumbline.calc.Cell;
import org.plumbline.comparison.CellDifference;
import org.plumbline.comparison.ChangeParts;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.comparison.Revision;
import org.plumbline.comparison.RevisionStatistics;
import org.plumbline.model.Indicator;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;

/** The smaller tables of a comparison as printed: the barometer, contributions, data that differ, revisions. */
public final class ComparisonTables {
    private static final String METHOD = "ndrc-warning";
    private static final String NONE = "–";
    private static final int MOST_RELEASES = 6;
    private static final List<Integer> NARROW_WARNINGS = List.of(0, 1, 4, 5, 6, 7, 8, 9);

    /**
     * One table; without rows it is not to be shown.
     *
     * @param key of its name among the texts of comparisons
     * @param figures which columns hold figures, by place
     * @param leftOut rows there would be beyond those listed
     */
    public record Table(String key, List<String> heads, List<Boolean> figures, List<List<String>> rows, int leftOut) {
        public Table {
            heads = List.copyOf(heads);
            figures = List.copyOf(figures);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** The same with some of the columns. */
        Table with(List<Integer> columns) {
            return new Table(
                    key,
                    columns.stream().map(heads::get).toList(),
                    columns.stream().map(figures::get).toList(),
                    rows.stream()
                            .map(row -> columns.stream().map(row::get).toList())
                            .toList(),
                    leftOut);
        }
    }

    private record Line(ComparedRow row, ChangeParts.Share share) {}

    private record Step(Indicator indicator, RevisionStatistics.Step step) {}

    private record Column<T>(String head, boolean figure, Function<T, String> text) {}

    private final Comparison comparison;
    private final ReportData data;
    private final ComparisonTexts texts;
    private final int most;

    /** @param most rows of one table */
    public ComparisonTables(Comparison comparison, ReportData data, ComparisonTexts texts, int most) {
        this.comparison = comparison;
        this.data = data;
        this.texts = texts;
        this.most = most;
    }

    /** All that have rows. */
    public List<Table> list() {
        return List.of(warnings(), shares(), cells(), revisions(), statistics()).stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The same for a page that is not wide: the barometer without the columns that say which target it is. */
    public List<Table> narrow() {
        return list().stream()
                .map(table -> table.key().equals("warnings") ? table.with(NARROW_WARNINGS) : table)
                .toList();
    }

    /** Warning levels, how they moved, how long they have lasted, and the pace still needed. */
    public Table warnings() {
        return table(
                "warnings",
                comparison.warnings(),
                List.of(
                        text("indicator", w -> data.name(w.now().indicator().name())),
                        text("region", w -> data.name(w.now().region().name())),
                        text("target", w -> w.now().target().id().value()),
                        text("to-period", w -> data.format()
                                .period(w.now().actual().orElseThrow().period())),
                        text("level", w -> level(Optional.of(w.level()))),
                        text("level-before", w -> level(w.before())),
                        text(
                                "movement",
                                w -> w.movement().isPresent()
                                        ? ComparisonWords.arrow(w.movement().getAsInt())
                                        : ""),
                        figure("level-periods", w -> Integer.toString(w.periods())),
                        text("level-since", w -> data.format().period(w.since())),
                        figure("remaining", w -> gap(w.now().indicator(), w.remaining())),
                        figure(
                                "remaining-change",
                                w -> gap(w.now().indicator(), w.now().pace().remainingChange())),
                        figure("remaining-rate", w -> rate(w.now().pace().remainingRate()))));
    }

    /** What regions and industries contribute. */
    public Table shares() {
        List<Line> lines = new ArrayList<>();
        comparison.rows().forEach(row -> row.parts()
                .forEach(split -> split.parts().forEach(share -> lines.add(new Line(row, share)))));
        return table(
                "shares",
                lines,
                List.of(
                        text("indicator", l -> data.name(l.row().indicator().name())),
                        text("region", l -> data.name(l.row().region().name())),
                        text("part", l -> data.name(l.share().name())),
                        figure("change", l -> data.format()
                                .gap(l.row().indicator(), l.share().value())),
                        figure("share", l -> fraction(l.share().share())),
                        figure("pull", l -> points(l.share().pull()))));
    }

    /** Stored figures that are not the same on both sides. */
    public Table cells() {
        return table(
                "cells",
                comparison.cells(),
                List.of(
                        text("indicator", c -> data.name(c.indicator().name())),
                        text("region", c -> data.name(c.region().name())),
                        text("period", c -> data.format().period(c.period())),
                        figure("from", c -> figure(c, c.from())),
                        figure("to", c -> figure(c, c.to())),
                        figure("difference", c -> gap(c.indicator(), c.difference())),
                        text("verdicts", c -> data.texts()
                                .names(c.verdicts().stream()
                                        .map(TargetId::value)
                                        .toList()))));
    }

    /** Figures published more than once: what counted after each release. */
    public Table revisions() {
        List<Revision> revised =
                comparison.revisions().stream().filter(Revision::revised).toList();
        int releases = Math.min(
                MOST_RELEASES,
                revised.stream().mapToInt(r -> r.releases().size()).max().orElse(0));
        List<Column<Revision>> columns = new ArrayList<>();
        columns.add(text("indicator", r -> data.name(r.indicator().name())));
        columns.add(text("region", r -> data.name(r.region().name())));
        columns.add(text("period", r -> data.format().period(r.period())));
        for (int i = 0; i < releases; i++) {
            int place = i;
            columns.add(new Column<>(
                    texts.text("column.release", i + 1),
                    true,
                    r -> place < r.releases().size()
                            ? data.format()
                                    .number(
                                            r.indicator(),
                                            r.releases().get(place).value())
                            : ""));
        }
        columns.add(figure("last-less-first", r -> data.format().gap(r.indicator(), r.last() - r.first())));
        return table("revisions", revised, columns);
    }

    /** Mean and mean absolute revision by indicator and releases, with the tests for bias. */
    public Table statistics() {
        List<Step> steps = new ArrayList<>();
        comparison.statistics().forEach(s -> s.steps().forEach(step -> steps.add(new Step(s.indicator(), step))));
        return table(
                "statistics",
                steps,
                List.of(
                        text("indicator", s -> data.name(s.indicator().name())),
                        text(
                                "step",
                                s -> texts.text("step." + s.step().from() + "-"
                                        + s.step().to())),
                        figure("n", s -> Integer.toString(s.step().n())),
                        figure("mean", s -> ValueFormat.signed(s.step().mean(), 4)),
                        figure("mean-absolute", s -> ValueFormat.number(s.step().meanAbsolute(), 4)),
                        figure("t", s -> number(s.step().tTest())),
                        figure("t-p", s -> number(s.step().tTestP()))));
    }

    private <T> Table table(String key, List<T> rows, List<Column<T>> columns) {
        List<T> listed = rows.subList(0, Math.min(most, rows.size()));
        return new Table(
                key,
                columns.stream().map(Column::head).toList(),
                columns.stream().map(Column::figure).toList(),
                listed.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.text().apply(row))
                                .toList())
                        .toList(),
                rows.size() - listed.size());
    }

    private <T> Column<T> text(String head, Function<T, String> text) {
        return new Column<>(texts.text("column." + head), false, text);
    }

    private <T> Column<T> figure(String head, Function<T, String> text) {
        return new Column<>(texts.text("column." + head), true, text);
    }

    private String level(Optional<String> level) {
        return level.map(code -> data.texts().category(METHOD, code)).orElse(NONE);
    }

    private String figure(CellDifference cell, Optional<Actual> figure) {
        return figure.map(actual -> data.format().actual(cell.indicator(), actual))
                .orElse(NONE);
    }

    private String gap(Indicator indicator, Cell cell) {
        return printed(cell, value -> data.format().gap(indicator, value));
    }

    private String rate(Cell cell) {
        return printed(cell, value -> ValueFormat.signedPercent(value, 1));
    }

    private String fraction(Cell cell) {
        return printed(cell, value -> ValueFormat.percent(value, 1));
    }

    private String points(Cell cell) {
        return printed(cell, value -> ValueFormat.signed(value * 100, 2));
    }

    private String number(Cell cell) {
        return printed(cell, value -> ValueFormat.number(value, 4));
    }

    /** A number, or why there is none. */
    private String printed(Cell cell, DoubleFunction<String> format) {
        return cell.value().isPresent()
                ? format.apply(cell.value().getAsDouble())
                : cell.reason().map(data.texts()::reason).orElse("");
    }
}
