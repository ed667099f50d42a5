package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Station;

/** The span of values a target chart has to show, and whether its axis then starts from zero. */
record ChartValues(double lowest, double highest) {

    /** Below this share of the highest value the axis starts from zero even under a line. */
    private static final double ZERO_WITHIN = 0.55;

    private static final double ROOM = 0.14;

    static ChartValues of(List<Point> points, List<List<Station>> paths, List<Mark> marks) {
        List<Double> all = new ArrayList<>();
        points.forEach(p -> all.add(p.value()));
        paths.forEach(path -> path.forEach(s -> all.add(s.value())));
        marks.forEach(m -> {
            m.low().ifPresent(all::add);
            m.high().ifPresent(all::add);
        });
        return new ChartValues(
                all.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                all.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    }

    static ChartValues of(TargetChart chart) {
        ChartValues own = of(chart.points(), chart.paths(), chart.marks());
        return chart.fan()
                .map(fan -> new ChartValues(Math.min(own.lowest, fan.lowest()), Math.max(own.highest, fan.highest())))
                .orElse(own);
    }

    /** One span for several charts. */
    static ChartValues over(List<TargetChart> charts) {
        return new ChartValues(
                charts.stream().mapToDouble(c -> of(c).lowest).min().orElse(0),
                charts.stream().mapToDouble(c -> of(c).highest).max().orElse(1));
    }

    static boolean leaveOutZero(List<Point> points, List<List<Station>> paths, List<Mark> marks, boolean bars) {
        ChartValues values = of(points, paths, marks);
        return values.axisLow(bars) > 0 || values.axisHigh(bars) < 0;
    }

    private double room() {
        double span = highest - lowest;
        return span == 0 ? Math.max(Math.abs(highest) * 0.2, 0.5) : span * ROOM;
    }

    private boolean fromZero(boolean bars) {
        return bars || (lowest >= 0 && (lowest <= ZERO_WITHIN * highest || lowest - room() < 0));
    }

    /** Lower end of the value axis. */
    double axisLow(boolean bars) {
        return fromZero(bars) ? Math.min(0, lowest) : lowest - room();
    }

    /** Upper end of the value axis, above the lower. */
    double axisHigh(boolean bars) {
        if (highest <= 0 && (fromZero(bars) || highest + room() > 0)) {
            return lowest == 0 ? 1 : 0;
        }
        return highest + (fromZero(bars) ? (highest - axisLow(bars)) * ROOM : room());
    }
}
