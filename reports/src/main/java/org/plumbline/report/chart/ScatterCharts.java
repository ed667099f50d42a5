package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.report.chart.ScatterChart.Point;
import org.plumbline.report.content.DistrictTable;

/** Makes charts of actuals over targets for the parts of a region. */
final class ScatterCharts {
    private static final int FEWEST = 5;
    private static final double WIDE = 12;

    private final ChartContext context;

    ScatterCharts(ChartContext context) {
        this.context = context;
    }

    /** Empty where fewer than five parts have both. */
    Optional<ScatterChart> of(SiblingGroup group) {
        List<Point> points = new ArrayList<>();
        for (Assessment a : group.parts()) {
            if (a.bound().isPresent() && a.gap().favourable().value().isPresent()) {
                DistrictTable.actualOf(a)
                        .ifPresent(actual -> points.add(new Point(
                                context.region(a),
                                a.bound().getAsDouble(),
                                actual.value(),
                                a.gap().favourable().value().getAsDouble() >= 0,
                                context.text(
                                        "label.figures",
                                        context.format().actual(a.indicator(), actual),
                                        context.format().requirement(a)))));
            }
        }
        if (points.size() < FEWEST) {
            return Optional.empty();
        }
        double least = points.stream()
                .mapToDouble(p -> Math.min(p.target(), p.actual()))
                .min()
                .orElse(0);
        double most = points.stream()
                .mapToDouble(p -> Math.max(p.target(), p.actual()))
                .max()
                .orElse(1);
        boolean logarithmic = least > 0 && most / least > WIDE;
        double low = logarithmic ? least / 1.35 : Math.min(0, least * 1.08);
        double high = logarithmic ? most * 1.35 : Math.max(most * 1.08, low + 1);
        return Optional.of(new ScatterChart(
                head(group, points, logarithmic),
                context.text("axis.target", context.format().unit(group.indicator())),
                context.text("axis.actual", context.format().unit(group.indicator())),
                logarithmic,
                low,
                high,
                points));
    }

    private ChartHead head(SiblingGroup group, List<Point> points, boolean logarithmic) {
        long reached = points.stream().filter(Point::favourable).count();
        ChartTitle title = new ChartTitle(
                context.text("message.scatter", points.size(), reached, points.size() - reached),
                context.districts(group),
                context.text("title.scatter", context.measure(group.indicator())),
                context.text("title.when-scatter", context.format().period(group.period())));
        ChartTable table = new ChartTable(
                context.heads("region", "figures", "effect"),
                points.stream()
                        .map(p -> List.of(
                                p.label(),
                                p.figures(),
                                context.text(p.favourable() ? "legend.reached" : "legend.short")))
                        .toList());
        return context.head(
                group.name("scatter"),
                title,
                context.notes(logarithmic ? context.text("note.logarithmic") : ""),
                table);
    }
}
