package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Basis;
import org.plumbline.projection.Projection;
import org.plumbline.report.chart.TargetChart.Fan;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Spread;
import org.plumbline.report.chart.TargetChart.Station;
import org.plumbline.report.content.ValueFormat;

/** The projections of a chart's targets as one fan: those by the method of the latest of them. */
final class Fans {
    private Fans() {}

    /** Empty where no target in force for a level has a projection, or no actual stands before it. */
    static Optional<Fan> of(List<Assessment> shown, List<Point> points, ValueFormat format) {
        List<Assessment> projected = shown.stream()
                .filter(a -> a.inForce() && a.target().basis() == Basis.LEVEL)
                .filter(a -> a.projection().value().value().isPresent())
                .sorted(Comparator.comparing(a -> a.target().period()))
                .toList();
        Optional<Point> start = points.stream()
                .filter(p ->
                        p.firmness() != Firmness.EXPECTED && p.firmness() != Firmness.PART_OF_YEAR && p.bound() == 0)
                .reduce((earlier, later) -> later);
        if (projected.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        Assessment last = projected.get(projected.size() - 1);
        String method = projection(last).method();
        List<Spread> stations = new ArrayList<>();
        for (Assessment a : projected) {
            boolean later =
                    a.target().period().lastMonth() > start.get().period().lastMonth();
            boolean known =
                    stations.stream().anyMatch(s -> s.period().equals(a.target().period()));
            if (later && !known && projection(a).method().equals(method)) {
                stations.add(new Spread(
                        a.target().period(),
                        a.projection().value().value().getAsDouble(),
                        a.projection().low().value(),
                        a.projection().high().value()));
            }
        }
        if (stations.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble level = projection(last).interval().stream()
                .mapToDouble(Projection.Interval::level)
                .findFirst();
        return Optional.of(new Fan(
                new Station(start.get().period(), start.get().value()),
                stations,
                method,
                level,
                format.number(
                        last.indicator(), stations.get(stations.size() - 1).value())));
    }

    private static Projection projection(Assessment a) {
        return a.projection().projection().orElseThrow();
    }
}
