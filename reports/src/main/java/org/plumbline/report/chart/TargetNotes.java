package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Indicator;
import org.plumbline.model.Region;
import org.plumbline.report.chart.TargetChart.Fan;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Station;

/** What must be said below a chart of actual against target. */
final class TargetNotes {
    private final ChartContext context;
    private final Indicator indicator;
    private final Region region;

    TargetNotes(ChartContext context, Indicator indicator, Region region) {
        this.context = context;
        this.indicator = indicator;
        this.region = region;
    }

    /**
     * @param all points, shown or not
     * @param otherTargets how many targets have no place in the chart
     */
    List<String> of(
            List<Point> all,
            List<Point> points,
            int otherTargets,
            List<List<Station>> paths,
            List<Mark> marks,
            Optional<Fan> fan,
            boolean bars) {
        List<String> notes = new ArrayList<>();
        if (points.isEmpty()) {
            notes.add(context.text("note.no-actuals"));
        }
        if (points.stream().anyMatch(Point::afterBreak)) {
            notes.add(context.text("note.break"));
        }
        if (points.stream().anyMatch(p -> p.bound() != 0)) {
            notes.add(context.text("note.bound"));
        }
        if (!bars && hasGap(points)) {
            notes.add(context.text("note.gap"));
        }
        if (all.size() > points.size()) {
            notes.add(context.text("note.earlier", all.size() - points.size()));
        }
        long others = context.series().otherDefinitions(indicator, region);
        if (others > 0) {
            notes.add(context.text("note.other-definitions", others));
        }
        if (otherTargets > 0) {
            notes.add(context.text("note.other-targets", otherTargets));
        }
        fan.ifPresent(f -> notes.add(context.text("note.forecast", f.method())));
        if (ChartValues.leaveOutZero(points, paths, marks, bars)) {
            notes.add(context.text("note.not-from-zero"));
        }
        List<String> lines = new ArrayList<>();
        if (!notes.isEmpty()) {
            lines.add(String.join(context.text("note.separator"), notes));
        }
        lines.addAll(context.cautions());
        return lines;
    }

    private static boolean hasGap(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).afterBreak()
                    && ObservedLine.isGap(
                            points.get(i - 1).period(), points.get(i).period())) {
                return true;
            }
        }
        return false;
    }
}
