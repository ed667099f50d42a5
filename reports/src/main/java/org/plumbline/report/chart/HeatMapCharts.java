package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.report.chart.HeatMapChart.Cell;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.DistrictTables;
import org.plumbline.report.content.ValueFormat;

/** Makes a heat map of every district table that has actuals. */
final class HeatMapCharts {
    private static final int MOST_COLUMNS = 14;

    private final ChartContext context;

    HeatMapCharts(ChartContext context) {
        this.context = context;
    }

    List<HeatMapChart> list() {
        List<HeatMapChart> charts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (DistrictTable table : DistrictTables.of(context.evaluation())) {
            List<Integer> columns = withActuals(table);
            if (!columns.isEmpty()) {
                String name = "heatmap--" + table.parent().id()
                        + table.source().map(s -> "--" + s.id()).orElse("");
                String unique = names.add(name) ? name : name + "--" + (names.size() + 1);
                names.add(unique);
                charts.add(chart(unique, table, columns));
            }
        }
        return charts;
    }

    /** The columns for which something is judged, the latest where there are too many. */
    private static List<Integer> withActuals(DistrictTable table) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            boolean judged = table.rows().stream()
                    .flatMap(row -> row.cells().get(column).stream())
                    .anyMatch(a -> DistrictTable.actualOf(a).isPresent());
            if (judged) {
                columns.add(column);
            }
        }
        return columns.subList(Math.max(0, columns.size() - MOST_COLUMNS), columns.size());
    }

    private HeatMapChart chart(String name, DistrictTable table, List<Integer> columns) {
        List<HeatMapChart.Column> heads = columns.stream()
                .map(table.columns()::get)
                .map(column -> new HeatMapChart.Column(
                        context.format().period(column.period()),
                        context.texts().name(column.indicator().name())))
                .toList();
        List<HeatMapChart.Row> rows = table.rows().stream()
                .map(row -> new HeatMapChart.Row(
                        context.texts().name(row.region().name()),
                        row.whole(),
                        columns.stream()
                                .map(c -> row.cells().get(c).map(this::cell))
                                .toList()))
                .toList();
        List<Cell> parts = rows.stream()
                .filter(row -> !row.whole())
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .toList();
        long judged = parts.stream().filter(cell -> cell.outcome().isFinal()).count();
        long met = parts.stream()
                .filter(cell -> cell.outcome().isFinal() && cell.outcome().isFavourable())
                .count();
        String where = context.text(
                "title.districts", context.texts().name(table.parent().name()));
        ChartTitle title = new ChartTitle(
                context.text("message.heatmap", parts.size(), judged, met),
                where,
                context.text("title.heatmap"),
                table.source()
                        .map(source -> context.texts().name(source.title()))
                        .orElseGet(() -> context.text("title.all-sources")));
        return new HeatMapChart(context.head(name, title, context.notes(), data(heads, rows)), heads, rows);
    }

    /** The achievement, else the gap, of the target's own period. */
    private Cell cell(Assessment a) {
        if (DistrictTable.actualOf(a).isEmpty()) {
            return new Cell(a.outcome(), "");
        }
        String text = a.levelRatio().value().isPresent()
                ? ValueFormat.percent(a.levelRatio().value().getAsDouble(), 1)
                : a.gap().value().value().isPresent()
                        ? context.format().gap(a, a.gap().value().value().getAsDouble())
                        : "";
        return new Cell(a.outcome(), text);
    }

    private ChartTable data(List<HeatMapChart.Column> columns, List<HeatMapChart.Row> rows) {
        List<String> heads = new ArrayList<>(context.heads("region"));
        columns.forEach(column -> heads.add(column.period() + " " + column.indicator()));
        List<List<String>> cells = new ArrayList<>();
        for (HeatMapChart.Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.label());
            row.cells()
                    .forEach(cell ->
                            line.add(cell.map(c -> (context.texts().outcome(c.outcome()) + " " + c.text()).strip())
                                    .orElse("")));
            cells.add(line);
        }
        return new ChartTable(heads, cells);
    }
}
