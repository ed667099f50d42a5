package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Absolute differences as bars, relative ones as pins beside them; better and worse by colour and sign with arrow. */
final class VarianceLayout implements SceneLayout {
    private static final double ROW = 27;
    private static final double HEAD = 24;
    private static final double PIN = 4.5;

    private final VarianceChart chart;
    private final ChartTexts texts;

    VarianceLayout(VarianceChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = chart.rows().stream().map(VarianceChart.Row::label).toList();
        RowColumns columns = RowColumns.of(scene, names, List.of(), HEAD, ROW);
        boolean pins = chart.hasRelative();
        double split = pins ? columns.left() + (scene.width() - columns.left()) * 0.56 : scene.width();
        List<Double> differences = new ArrayList<>();
        List<Double> relatives = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        List<String> percents = new ArrayList<>();
        for (VarianceChart.Row row : chart.rows()) {
            differences.add(row.difference());
            row.relative().ifPresent(relatives::add);
            figures.add(figure(row));
            percents.add(row.relativeLabel());
        }
        head(scene, texts.text("head.variance"), columns.left());
        LinearScale absolute = scale(differences, figures, columns.left(), split - 12);
        axis(scene, absolute, columns);
        LinearScale relative = absolute;
        if (pins) {
            head(scene, texts.text("head.variance-relative"), split + 12);
            relative = scale(relatives, percents, split + 12, scene.width());
            axis(scene, relative, columns);
        }
        for (int i = 0; i < chart.rows().size(); i++) {
            VarianceChart.Row row = chart.rows().get(i);
            double middle = columns.middle(i);
            Color colour = row.isFavourable() ? ChartStyle.BETTER : ChartStyle.WORSE;
            columns.name(scene, i, row.label(), row.whole());
            scene.fill(Scene.box(absolute.at(0), absolute.at(row.difference()), middle, ROW * 0.56), colour);
            label(scene, absolute, row.difference(), middle, figure(row), row.whole());
            if (row.relative().isPresent()) {
                double x = relative.at(row.relative().getAsDouble());
                scene.line(relative.at(0), middle, x, middle, colour, ChartStyle.OUTLINE);
                scene.fill(Scene.disc(x, middle, PIN), colour);
                label(scene, relative, row.relative().getAsDouble(), middle, row.relativeLabel(), row.whole());
            }
            scene.hotspot(
                    new Rectangle2D.Double(columns.left(), middle - ROW / 2, scene.width() - columns.left(), ROW),
                    row.label() + " " + figure(row) + (row.relativeLabel().isEmpty() ? "" : " " + row.relativeLabel()));
        }
        scene.growTo(columns.bottom(chart.rows().size()) + 4);
        Rectangle2D square = new Rectangle2D.Double(-6, -6, 12, 12);
        if (chart.rows().stream().anyMatch(VarianceChart.Row::isFavourable)) {
            scene.key(texts.text("legend.better"), square, ChartStyle.BETTER, ChartStyle.BETTER);
        }
        if (!chart.rows().stream().allMatch(VarianceChart.Row::isFavourable)) {
            scene.key(texts.text("legend.worse"), square, ChartStyle.WORSE, ChartStyle.WORSE);
        }
    }

    private static String figure(VarianceChart.Row row) {
        String arrow = row.favourable() == 0 ? "" : row.isFavourable() ? " ▲" : " ▼";
        return row.differenceLabel() + arrow;
    }

    private static void head(Scene scene, String text, double left) {
        scene.text(left, 10, text, ChartStyle.plain(ChartStyle.SMALL), ChartStyle.WEAK_TEXT, Scene.Align.LEFT);
    }

    /** Zero within, and room for a figure beyond the longest bar on each side that has one. */
    static LinearScale scale(List<Double> values, List<String> figures, double left, double right) {
        double least = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double most = Math.max(
                0, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        if (least == most) {
            most = 1;
        }
        double text = RowColumns.widest(figures, ChartStyle.bold(ChartStyle.SMALL)) + 12;
        double roomLeft = least < 0 ? text : 4;
        double roomRight = most > 0 ? text : 4;
        double pixels = Math.max(30, right - left - roomLeft - roomRight);
        double perPixel = (most - least) / pixels;
        return new LinearScale(least - roomLeft * perPixel, most + roomRight * perPixel, left, right);
    }

    private void axis(Scene scene, LinearScale scale, RowColumns columns) {
        double zero = scale.at(0);
        scene.line(zero, columns.top(), zero, columns.bottom(chart.rows().size()), ChartStyle.AXIS, ChartStyle.THIN);
    }

    private static void label(
            Scene scene, LinearScale scale, double value, double middle, String text, boolean strong) {
        boolean right = value >= 0;
        scene.text(
                scale.at(value) + (right ? 8 : -8),
                middle,
                text,
                strong ? ChartStyle.bold(ChartStyle.SMALL) : ChartStyle.plain(ChartStyle.SMALL),
                ChartStyle.TEXT,
                right ? Scene.Align.LEFT : Scene.Align.RIGHT);
    }
}
