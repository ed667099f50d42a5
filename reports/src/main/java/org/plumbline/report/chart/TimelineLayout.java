package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A line for each task, with a mark where it is due that says by shape and colour how it stands. */
final class TimelineLayout implements SceneLayout {
    private static final double ROW = 25;
    private static final double TOP = 28;
    private static final double SIZE = 6;

    private final TimelineChart chart;
    private final ChartTexts texts;

    TimelineLayout(TimelineChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = chart.rows().stream().map(TimelineChart.Row::label).toList();
        List<String> details =
                chart.rows().stream().map(TimelineChart.Row::detail).toList();
        RowColumns columns = RowColumns.of(scene, names, details, TOP, ROW);
        LinearScale scale =
                new LinearScale(chart.first(), chart.last() + 1.0, columns.left() + 4, columns.right() - 14);
        double bottom = columns.bottom(chart.rows().size());
        Font small = ChartStyle.plain(ChartStyle.SMALL);
        for (int year = chart.first(); year <= chart.last(); year++) {
            double x = scale.at(year);
            scene.line(x, TOP - 4, x, bottom, ChartStyle.GRID, ChartStyle.THIN);
            scene.text(
                    scale.at(year + 0.5),
                    TOP - 14,
                    Integer.toString(year),
                    small,
                    ChartStyle.WEAK_TEXT,
                    Scene.Align.MIDDLE);
        }
        if (chart.now() > chart.first() && chart.now() < chart.last() + 1) {
            scene.line(
                    scale.at(chart.now()), TOP - 4, scale.at(chart.now()), bottom, ChartStyle.TEXT, ChartStyle.DOTTED);
            scene.text(
                    scale.at(chart.now()), bottom + 10, chart.nowLabel(), small, ChartStyle.TEXT, Scene.Align.MIDDLE);
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            row(scene, columns, scale, i, chart.rows().get(i));
        }
        scene.growTo(bottom + 20);
        for (TimelineChart.State state : chart.states()) {
            scene.key(
                    texts.text("task."
                            + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                    shape(state, 0, 0),
                    fill(state),
                    colour(state));
        }
    }

    private void row(Scene scene, RowColumns columns, LinearScale scale, int index, TimelineChart.Row row) {
        double middle = columns.middle(index);
        columns.name(scene, index, row.label(), false);
        columns.figure(
                scene,
                index,
                RowColumns.cut(row.detail(), ChartStyle.plain(ChartStyle.SMALL), scene.width() - columns.right()),
                false);
        if (row.dues().size() > 1) {
            scene.line(
                    scale.at(row.dues().get(0).time()),
                    middle,
                    scale.at(row.dues().get(row.dues().size() - 1).time()),
                    middle,
                    ChartStyle.AXIS,
                    ChartStyle.THIN);
        }
        for (TimelineChart.Due due : row.dues()) {
            double x = scale.at(due.time());
            scene.outline(shape(due.state(), x, middle), fill(due.state()), colour(due.state()), ChartStyle.OUTLINE);
            scene.hotspot(Hotspot.around(x, middle, 9, "", "").area(), row.label() + " " + due.text());
        }
    }

    private static Shape shape(TimelineChart.State state, double x, double y) {
        return switch (state) {
            case DONE, UNKNOWN -> Scene.disc(x, y, SIZE);
            case IN_PROGRESS -> new Rectangle2D.Double(x - SIZE + 1, y - SIZE + 1, 2 * SIZE - 2, 2 * SIZE - 2);
            case NOT_STARTED -> Scene.diamond(x, y, SIZE + 1);
            case OVERDUE -> {
                Path2D down = new Path2D.Double();
                down.moveTo(x - SIZE, y - SIZE + 1);
                down.lineTo(x + SIZE, y - SIZE + 1);
                down.lineTo(x, y + SIZE);
                down.closePath();
                yield down;
            }
            case CANCELLED -> {
                Path2D cross = new Path2D.Double();
                cross.append(new Line2D.Double(x - 5, y - 5, x + 5, y + 5), false);
                cross.append(new Line2D.Double(x - 5, y + 5, x + 5, y - 5), false);
                yield cross;
            }
        };
    }

    private static Color colour(TimelineChart.State state) {
        return switch (state) {
            case DONE -> ChartStyle.ACTUAL;
            case IN_PROGRESS -> ChartStyle.FORECAST;
            case OVERDUE -> ChartStyle.WORSE;
            case NOT_STARTED, CANCELLED, UNKNOWN -> ChartStyle.REPLACED;
        };
    }

    private static Color fill(TimelineChart.State state) {
        return switch (state) {
            case DONE, IN_PROGRESS, OVERDUE -> colour(state);
            case NOT_STARTED, CANCELLED, UNKNOWN -> ChartStyle.PAPER;
        };
    }
}
