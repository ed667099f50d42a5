package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Direction;
import org.plumbline.report.chart.DotsChart.Row;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.value.Actual;

/** Makes charts of the parts of a region ranked by their actuals, beside last year's. */
final class DotsCharts {
    private final ChartContext context;

    DotsCharts(ChartContext context) {
        this.context = context;
    }

    /** Empty where fewer than three parts have an actual in the target's own period. */
    Optional<DotsChart> of(SiblingGroup group) {
        List<Row> rows = new ArrayList<>();
        group.parts().forEach(a -> DistrictTable.actualOf(a)
                .filter(actual -> !actual.qualifier().isBound())
                .ifPresent(actual -> rows.add(row(a, actual))));
        if (rows.size() < VarianceCharts.FEWEST) {
            return Optional.empty();
        }
        Comparator<Row> byValue = Comparator.comparingDouble(Row::value);
        rows.sort(group.indicator().direction() == Direction.LOWER ? byValue : byValue.reversed());
        List<Double> values = new ArrayList<>();
        rows.forEach(row -> {
            values.add(row.value());
            row.previous().ifPresent(values::add);
            row.target().ifPresent(values::add);
        });
        double[] span = LinearScale.around(values);
        ChartTitle title = new ChartTitle(
                message(group, rows),
                context.districts(group),
                context.measure(group.indicator()),
                context.text("title.when-dots", context.format().period(group.period())));
        ChartTable table = new ChartTable(
                context.heads("region", "actual", "previous", "change", "target"),
                rows.stream().map(row -> cells(group, row)).toList());
        return Optional.of(new DotsChart(
                context.head(group.name("ranked"), title, context.notes(), table), span[0], span[1], rows));
    }

    private Row row(Assessment a, Actual actual) {
        OptionalDouble previous = context.series().yearBefore(a.indicator(), a.region(), actual).stream()
                .mapToDouble(Actual::value)
                .findFirst();
        return new Row(
                context.region(a),
                actual.value(),
                context.format().actual(a.indicator(), actual),
                previous,
                previous.isPresent() ? context.signed(a.indicator(), actual.value() - previous.getAsDouble()) : "",
                a.bound());
    }

    private List<String> cells(SiblingGroup group, Row row) {
        return List.of(
                row.label(), row.figure(), number(group, row.previous()), row.change(), number(group, row.target()));
    }

    private String number(SiblingGroup group, OptionalDouble value) {
        return value.isPresent() ? context.format().number(group.indicator(), value.getAsDouble()) : "";
    }

    private String message(SiblingGroup group, List<Row> rows) {
        long known = rows.stream().filter(row -> row.previous().isPresent()).count();
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        String order =
                context.text("message.dots", rows.size(), first.label(), first.figure(), last.label(), last.figure());
        if (known == 0) {
            return order;
        }
        long up = rows.stream()
                .filter(row -> row.previous().isPresent()
                        && row.value() > row.previous().getAsDouble())
                .count();
        long down = rows.stream()
                .filter(row -> row.previous().isPresent()
                        && row.value() < row.previous().getAsDouble())
                .count();
        return order + context.text("message.dots-change", group.period().lastYear() - 1, up, down);
    }
}
