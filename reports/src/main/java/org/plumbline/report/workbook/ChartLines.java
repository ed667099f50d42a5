package org.plumbline.report.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Period;
import org.plumbline.report.chart.TargetChart;
import org.plumbline.report.workbook.ChartSheets.Line;
import org.plumbline.report.workbook.ChartSheets.Series;

/**
 * The figures of one native chart by period. Actuals follow the sheet of data, targets and the ends of a path the
 * calculation; what lies between, and the projection, is what the engine found.
 */
final class ChartLines {
    private final Book book;
    private final TargetChart chart;
    private final Map<Integer, Line> byEnd = new TreeMap<>();

    ChartLines(Book book, TargetChart chart) {
        this.book = book;
        this.chart = chart;
    }

    List<Line> list() {
        chart.points().stream()
                .filter(p -> p.firmness() != TargetChart.Firmness.EXPECTED)
                .forEach(p -> put(p.period(), Series.ACTUAL, actual(p)));
        chart.paths().stream()
                .limit(1)
                .forEach(path -> path.forEach(s -> put(s.period(), Series.PATH, station(path, s))));
        chart.marks().stream().filter(TargetChart.Mark::inForce).forEach(m -> put(m.period(), Series.TARGET, mark(m)));
        chart.fan().ifPresent(this::fan);
        return List.copyOf(byEnd.values());
    }

    private Content actual(TargetChart.Point point) {
        Content value = number(point.value());
        return point.actual()
                .filter(actual -> actual.value() == point.value())
                .map(actual -> book.liveData().follow(actual, value))
                .orElse(value);
    }

    private Content mark(TargetChart.Mark mark) {
        return book.live()
                .follow(mark.low().isPresent() ? LiveColumn.LOW : LiveColumn.HIGH, mark.target(), number(mark.value()));
    }

    /** A target on the path, or the baseline of the last one. */
    private Content station(List<TargetChart.Station> path, TargetChart.Station station) {
        Optional<TargetChart.Mark> target = markAt(station);
        if (target.isPresent()) {
            return mark(target.get());
        }
        Content value = number(station.value());
        boolean first = station.equals(path.get(0));
        return markAt(path.get(path.size() - 1))
                .filter(last -> first && startsAt(last, station.value()))
                .map(last -> book.live().follow(LiveColumn.BASELINE, last.target(), value))
                .orElse(value);
    }

    private Optional<TargetChart.Mark> markAt(TargetChart.Station station) {
        return chart.marks().stream()
                .filter(m -> m.inForce()
                        && m.period().lastMonth() == station.period().lastMonth()
                        && m.value() == station.value())
                .findFirst();
    }

    private boolean startsAt(TargetChart.Mark mark, double value) {
        return book.data()
                .evaluation()
                .find(mark.target())
                .flatMap(Assessment::baseline)
                .filter(baseline -> baseline.value() == value)
                .isPresent();
    }

    /** From the last actual on, where the interval has no width yet. */
    private void fan(TargetChart.Fan fan) {
        Period start = fan.start().period();
        boolean banded = fan.stations().stream()
                .anyMatch(s -> s.low().isPresent() && s.high().isPresent());
        Content value = chart.points().stream()
                .filter(p ->
                        p.period().equals(start) && p.value() == fan.start().value())
                .findFirst()
                .map(this::actual)
                .orElseGet(() -> number(fan.start().value()));
        put(start, Series.FORECAST, value);
        if (banded) {
            put(start, Series.LOW, value);
            put(start, Series.HIGH, value);
            put(start, Series.WIDTH, number(0));
        }
        for (TargetChart.Spread step : fan.stations()) {
            put(step.period(), Series.FORECAST, number(step.value()));
            put(step.period(), Series.LOW, step.low());
            put(step.period(), Series.HIGH, step.high());
            if (step.low().isPresent() && step.high().isPresent()) {
                double width = step.high().getAsDouble() - step.low().getAsDouble();
                put(step.period(), Series.WIDTH, OptionalDouble.of(width));
            }
        }
    }

    private Content number(double value) {
        return Content.number(value, NumberFormats.plain(chart.decimals()));
    }

    private void put(Period period, Series series, OptionalDouble value) {
        value.ifPresent(v -> put(period, series, number(v)));
    }

    private void put(Period period, Series series, Content value) {
        byEnd.computeIfAbsent(period.lastMonth(), end -> new Line(chart, period, new EnumMap<>(Series.class)))
                .values()
                .put(series, value);
    }
}
