package org.plumbline.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A dark dot for each actual, a light one for last year's, and a line across for the target. */
final class DotsLayout implements SceneLayout {
    private static final double ROW = 28;
    private static final double AXIS = 24;
    private static final int TICKS = 6;

    private final DotsChart chart;
    private final ChartTexts texts;

    DotsLayout(DotsChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = chart.rows().stream().map(DotsChart.Row::label).toList();
        List<String> figures = chart.rows().stream().map(this::figures).toList();
        RowColumns columns = RowColumns.of(scene, names, figures, 6, ROW);
        LinearScale scale = new LinearScale(chart.low(), chart.high(), columns.left() + 4, columns.right() - 14);
        double bottom = columns.bottom(chart.rows().size());
        for (double tick : scale.ticks(TICKS)) {
            double x = scale.at(tick);
            scene.line(x, columns.top(), x, bottom, ChartStyle.GRID, ChartStyle.THIN);
            scene.text(
                    x,
                    bottom + 11,
                    scale.label(tick, TICKS),
                    ChartStyle.plain(ChartStyle.SMALL),
                    ChartStyle.WEAK_TEXT,
                    Scene.Align.MIDDLE);
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            row(scene, columns, scale, i, chart.rows().get(i));
        }
        scene.growTo(bottom + AXIS);
        legend(scene);
    }

    private String figures(DotsChart.Row row) {
        return row.change().isEmpty() ? row.figure() : texts.text("label.with-change", row.figure(), row.change());
    }

    private void row(Scene scene, RowColumns columns, LinearScale scale, int index, DotsChart.Row row) {
        double middle = columns.middle(index);
        columns.name(scene, index, row.label(), false);
        columns.figure(scene, index, figures(row), false);
        row.previous().ifPresent(before -> {
            scene.line(
                    scale.at(before), middle, scale.at(row.value()), middle, ChartStyle.PREVIOUS, ChartStyle.OUTLINE);
            scene.fill(Scene.disc(scale.at(before), middle, 4.6), ChartStyle.PREVIOUS);
        });
        row.target()
                .ifPresent(target -> scene.outline(
                        new Rectangle2D.Double(scale.at(target) - 1.6, middle - 9, 3.2, 18),
                        ChartStyle.TARGET,
                        ChartStyle.PAPER,
                        ChartStyle.THIN));
        scene.outline(
                Scene.disc(scale.at(row.value()), middle, 6.2), ChartStyle.ACTUAL, ChartStyle.PAPER, ChartStyle.THIN);
        scene.hotspot(
                new Rectangle2D.Double(columns.left(), middle - ROW / 2, columns.right() - columns.left(), ROW),
                row.label() + " " + figures(row));
    }

    private void legend(Scene scene) {
        scene.key(texts.text("legend.actual"), Scene.disc(0, 0, 6), ChartStyle.ACTUAL, ChartStyle.ACTUAL);
        if (chart.rows().stream().anyMatch(row -> row.previous().isPresent())) {
            scene.key(texts.text("legend.previous"), Scene.disc(0, 0, 5), ChartStyle.PREVIOUS, ChartStyle.PREVIOUS);
        }
        if (chart.rows().stream().anyMatch(row -> row.target().isPresent())) {
            scene.key(
                    texts.text("legend.target"),
                    new Rectangle2D.Double(-1.5, -8, 3, 16),
                    ChartStyle.TARGET,
                    ChartStyle.TARGET);
        }
    }
}
