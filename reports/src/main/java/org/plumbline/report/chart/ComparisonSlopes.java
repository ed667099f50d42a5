package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Side;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.report.chart.SlopeChart.Line;
import org.plumbline.report.chart.SlopeChart.Panel;
import org.plumbline.report.chart.SlopeChart.Way;
import org.plumbline.report.content.ComparisonWords;
import org.plumbline.value.Actual;

/** Makes slope charts: targets in panels of their own scale, regions of one indicator on one. */
final class ComparisonSlopes {
    private static final int MOST_PANELS = 12;
    private static final int FEWEST_REGIONS = 3;
    private static final int MOST_REGIONS = 45;

    private record Group(Indicator indicator, String type, Optional<Period> from, Optional<Period> to) {}

    private final ComparisonContext context;

    ComparisonSlopes(ComparisonContext context) {
        this.context = context;
    }

    /**
     * Targets with figures at both ends: those whose verdict changed first, then headline ones.
     *
     * @param rows of targets, and of indicators that have a target of their own at both ends
     */
    Optional<SlopeChart> targets(List<ComparedRow> rows) {
        List<ComparedRow> shown = rows.stream()
                .filter(row ->
                        figure(row.from()).isPresent() && figure(row.to()).isPresent())
                .filter(row -> isOfTarget(row.from()) && isOfTarget(row.to()))
                .filter(row -> row.to().assessment().filter(Assessment::inForce).isPresent())
                .filter(row -> step(row) != 0 || row.changed() != 0)
                .sorted(Comparator.comparing((ComparedRow row) -> step(row) == 0)
                        .thenComparing(row -> !row.indicator().headline()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<ComparedRow> drawn = shown.subList(0, Math.min(MOST_PANELS, shown.size()));
        long better = count(shown, 1);
        long worse = count(shown, -1);
        ChartTitle title = new ChartTitle(
                context.charts().plain()
                        ? context.text("message.plain", shown.size())
                        : context.text("message.targets", shown.size(), better, worse, shown.size() - better - worse),
                context.charts()
                        .texts()
                        .name(context.charts().evaluation().plan().title()),
                context.text("what.targets"),
                context.subject().line());
        List<String> notes = context.charts()
                .notes(
                        context.charts().text("note.own-scales"),
                        shown.size() > drawn.size()
                                ? context.text("note.more-targets", shown.size() - drawn.size())
                                : "");
        ChartTable table = context.charts().plain()
                ? new ChartTable(
                        context.heads("indicator", "region", "from-period", "from", "to-period", "to"),
                        drawn.stream().map(this::ends).toList())
                : new ChartTable(
                        context.heads(
                                "indicator",
                                "region",
                                "target",
                                "from-period",
                                "from",
                                "outcome-from",
                                "to-period",
                                "to",
                                "outcome-to"),
                        drawn.stream().map(this::cells).toList());
        return Optional.of(new SlopeChart(
                context.head("slopes", title, notes, table),
                Optional.empty(),
                context.subject().from(),
                context.subject().to(),
                drawn.stream().map(this::panel).toList()));
    }

    /** True where the figure is not one of a time after the target's own. */
    static boolean isOfTarget(Side side) {
        return side.assessment()
                .filter(a -> a.actual()
                        .filter(actual -> actual.period().lastMonth()
                                <= a.target().period().lastMonth())
                        .isPresent())
                .isPresent();
    }

    private static int step(ComparedRow row) {
        return ComparisonWords.better(row).orElse(0);
    }

    private static long count(List<ComparedRow> rows, int sign) {
        return rows.stream().filter(row -> Integer.signum(step(row)) == sign).count();
    }

    private List<String> ends(ComparedRow row) {
        return List.of(
                context.indicator(row),
                context.region(row),
                period(row.from()),
                figure(row, row.from()),
                period(row.to()),
                figure(row, row.to()));
    }

    private List<String> cells(ComparedRow row) {
        return List.of(
                context.indicator(row),
                context.region(row),
                row.to().assessment().orElseThrow().target().id().value(),
                period(row.from()),
                figure(row, row.from()),
                outcome(row.from()),
                period(row.to()),
                figure(row, row.to()),
                outcome(row.to()));
    }

    private Panel panel(ComparedRow row) {
        Assessment now = row.to().assessment().orElseThrow();
        String asked = context.text(
                "panel.detail",
                period(row.from()),
                period(row.to()),
                context.charts().format().stated(now));
        Line line = line(row, "", "", context.charts().plain() ? Way.SAME : way(ComparisonWords.better(row)));
        return new Panel(
                context.label(row),
                asked,
                row.from().assessment().map(Assessment::bound).orElse(OptionalDouble.empty()),
                now.bound(),
                List.of(line));
    }

    /** Indicators that several regions of one type have at both ends of the same two periods. */
    List<SlopeChart> regions(List<ComparedRow> rows) {
        Map<Group, List<ComparedRow>> groups = new LinkedHashMap<>();
        for (ComparedRow row : rows) {
            if (figure(row.from()).isPresent() && figure(row.to()).isPresent()) {
                groups.computeIfAbsent(
                                new Group(
                                        row.indicator(),
                                        row.region().type(),
                                        row.from().period(),
                                        row.to().period()),
                                g -> new ArrayList<>())
                        .add(row);
            }
        }
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= FEWEST_REGIONS
                        && group.getValue().stream().anyMatch(row -> row.changed() != 0))
                .sorted(Comparator.comparing(
                        group -> !group.getKey().indicator().headline()))
                .map(group -> regions(group.getKey(), group.getValue()))
                .toList();
    }

    private SlopeChart regions(Group group, List<ComparedRow> rows) {
        List<ComparedRow> sorted = rows.stream()
                .sorted(Comparator.comparingDouble((ComparedRow row) ->
                                -figure(row.to()).orElseThrow().value())
                        .thenComparing(row -> row.region().id().value()))
                .toList();
        List<ComparedRow> drawn = sorted.subList(0, Math.min(MOST_REGIONS, sorted.size()));
        ComparedRow most = sorted.stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.changed())))
                .orElseThrow();
        long up = sorted.stream().filter(row -> row.changed() > 0).count();
        long down = sorted.stream().filter(row -> row.changed() < 0).count();
        ComparedRow any = sorted.get(0);
        String before = context.subject().from(any);
        String now = context.subject().to(any);
        ChartTitle title = new ChartTitle(
                context.text(
                        "message.regions",
                        sorted.size(),
                        up,
                        down,
                        context.region(most),
                        context.charts().format().gap(group.indicator(), most.changed())),
                context.charts().text("title.regions"),
                context.charts().measure(group.indicator()),
                context.text("when", before, now));
        List<String> notes = context.charts()
                .notes(
                        sorted.size() > drawn.size()
                                ? context.charts().text("note.more-regions", sorted.size() - drawn.size())
                                : "");
        ChartTable table = new ChartTable(
                context.heads("region", "from", "to", "change", "places"),
                drawn.stream()
                        .map(row -> List.of(
                                context.region(row),
                                figure(row, row.from()),
                                figure(row, row.to()),
                                context.charts().signed(row.indicator(), row.changed()),
                                ComparisonWords.places(row)))
                        .toList());
        String name = "slope--" + group.indicator().id()
                + (group.type().isEmpty() ? "" : "--" + any.region().id());
        return new SlopeChart(
                context.head(name, title, notes, table),
                Optional.of(group.indicator().id()),
                before,
                now,
                List.of(new Panel(
                        "",
                        "",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        drawn.stream().map(this::region).toList())));
    }

    private Line region(ComparedRow row) {
        OptionalInt won = row.placesWon().value().isPresent()
                ? OptionalInt.of((int) row.placesWon().value().getAsDouble())
                : OptionalInt.empty();
        String mark = won.isPresent() && won.getAsInt() != 0
                ? ComparisonWords.arrow(won.getAsInt()) + Math.abs(won.getAsInt())
                : "";
        return line(row, context.region(row), mark, way(won));
    }

    private Line line(ComparedRow row, String label, String movement, Way way) {
        return new Line(
                label,
                figure(row.from()).orElseThrow().value(),
                figure(row.to()).orElseThrow().value(),
                figure(row, row.from()),
                figure(row, row.to()),
                movement,
                verdict(row.from()),
                verdict(row.to()),
                way);
    }

    private Optional<Outcome> verdict(Side side) {
        return side.assessment().map(Assessment::outcome).filter(outcome -> !context.charts()
                .plain());
    }

    private static Way way(OptionalInt better) {
        int step = better.orElse(0);
        return step > 0 ? Way.BETTER : step < 0 ? Way.WORSE : Way.SAME;
    }

    private static Optional<Actual> figure(Side side) {
        return side.actual().filter(actual -> !actual.qualifier().isBound());
    }

    private String figure(ComparedRow row, Side side) {
        return side.actual()
                .map(actual -> context.charts().format().actual(row.indicator(), actual))
                .orElse("");
    }

    private String period(Side side) {
        return side.period().map(context.charts().format()::period).orElse("");
    }

    private String outcome(Side side) {
        return side.assessment()
                .map(a -> context.charts().texts().outcome(a.outcome()))
                .orElse("");
    }
}
