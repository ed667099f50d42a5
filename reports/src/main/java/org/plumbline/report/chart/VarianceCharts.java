package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.report.chart.VarianceChart.Row;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.ValueFormat;

/** Makes charts of actual minus target over the parts of a region. */
final class VarianceCharts {
    static final int FEWEST = 3;

    private final ChartContext context;

    VarianceCharts(ChartContext context) {
        this.context = context;
    }

    /** Empty where fewer than three parts have a difference in the target's own period. */
    Optional<VarianceChart> of(SiblingGroup group) {
        List<Row> parts = group.parts().stream()
                .flatMap(a -> row(a, false).stream())
                .sorted(Comparator.comparingDouble(Row::favourable).reversed())
                .toList();
        if (parts.size() < FEWEST) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        group.whole().flatMap(a -> row(a, true)).ifPresent(rows::add);
        rows.addAll(parts);
        ChartTitle title = new ChartTitle(
                message(group, parts),
                context.districts(group),
                context.text("title.variance", context.measure(group.indicator())),
                context.text("title.when-variance", context.format().period(group.period())));
        ChartTable table = new ChartTable(
                context.heads("region", "variance", "variance-relative", "effect"),
                rows.stream()
                        .map(row -> List.of(
                                row.label(),
                                row.differenceLabel(),
                                row.relativeLabel(),
                                context.text(row.isFavourable() ? "legend.better" : "legend.worse")))
                        .toList());
        String left = without(group, parts.size());
        return Optional.of(
                new VarianceChart(context.head(group.name("variance"), title, context.notes(left), table), rows));
    }

    private String without(SiblingGroup group, int shown) {
        int missing = group.parts().size() - shown;
        return missing == 0 ? "" : context.text("note.parts-without-difference", missing);
    }

    private Optional<Row> row(Assessment a, boolean whole) {
        OptionalDouble difference = a.gap().value().value();
        OptionalDouble favourable = a.gap().favourable().value();
        if (DistrictTable.actualOf(a).isEmpty() || difference.isEmpty() || favourable.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble relative = a.gap().relative().value();
        return Optional.of(new Row(
                a.target().id(),
                context.region(a),
                whole,
                difference.getAsDouble(),
                relative,
                favourable.getAsDouble(),
                context.signed(a.indicator(), difference.getAsDouble()),
                relative.isPresent() ? ValueFormat.signedPercent(relative.getAsDouble(), 1) : ""));
    }

    private String message(SiblingGroup group, List<Row> parts) {
        long better = parts.stream().filter(Row::isFavourable).count();
        Row best = parts.get(0);
        Row worst = parts.get(parts.size() - 1);
        return context.text(
                "message.variance",
                parts.size(),
                better,
                best.label(),
                context.format().gap(group.indicator(), best.difference()),
                worst.label(),
                context.format().gap(group.indicator(), worst.difference()));
    }
}
