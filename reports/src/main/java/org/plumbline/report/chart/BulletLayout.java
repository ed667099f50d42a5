package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.content.Theme;

/**
 * Bullet graphs as Stephen Few specifies them: label, scale, featured bar, one or two comparison marks, ranges in shades of
 * one hue; a point in place of the bar where the scale cannot start at zero.
 */
final class BulletLayout implements SceneLayout {
    private static final double ROW = 62;
    private static final double BAND = 24;
    private static final double BAR = 9;
    private static final double MARK = 17;
    private static final int TICKS = 5;

    private final BulletChart chart;
    private final ChartTexts texts;

    BulletLayout(BulletChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        List<String> names = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        chart.rows().forEach(row -> {
            names.add(row.label());
            names.add(row.detail());
            figures.add(figures(row));
            figures.add(row.rating());
        });
        RowColumns columns = RowColumns.of(scene, names, figures, 4, ROW);
        for (int i = 0; i < chart.rows().size(); i++) {
            row(scene, columns, i, chart.rows().get(i));
        }
        scene.growTo(columns.bottom(chart.rows().size()));
        legend(scene);
    }

    private String figures(BulletChart.Row row) {
        return texts.text("label.figures", row.figure(), row.requirement());
    }

    private void row(Scene scene, RowColumns columns, int index, BulletChart.Row row) {
        double middle = columns.middle(index) - 9;
        LinearScale scale = new LinearScale(row.low(), row.high(), columns.left(), columns.right() - 8);
        ranges(scene, scale, row, middle);
        if (row.isBar()) {
            scene.fill(Scene.box(scale.at(0), scale.at(row.value()), middle, BAR), ChartStyle.ACTUAL);
        } else {
            scene.outline(
                    Scene.disc(scale.at(row.value()), middle, 6), ChartStyle.ACTUAL, ChartStyle.PAPER, ChartStyle.THIN);
        }
        row.previous().ifPresent(value -> across(scene, scale.at(value), middle, MARK - 5, 1.6, ChartStyle.WEAK_TEXT));
        across(scene, scale.at(row.target()), middle, MARK, 3.2, ChartStyle.TARGET_TEXT);
        for (double tick : scale.ticks(TICKS)) {
            double x = scale.at(tick);
            scene.line(x, middle + BAND / 2, x, middle + BAND / 2 + 4, ChartStyle.AXIS, ChartStyle.THIN);
            scene.text(
                    x,
                    middle + BAND / 2 + 11,
                    scale.label(tick, TICKS),
                    ChartStyle.plain(ChartStyle.SMALL - 1),
                    ChartStyle.WEAK_TEXT,
                    Scene.Align.MIDDLE);
        }
        Font name = ChartStyle.bold(ChartStyle.NORMAL);
        Font small = ChartStyle.plain(ChartStyle.SMALL);
        double room = columns.left() - 10;
        scene.text(room, middle - 8, RowColumns.cut(row.label(), name, room), name, ChartStyle.TEXT, Scene.Align.RIGHT);
        scene.text(
                room,
                middle + 10,
                RowColumns.cut(row.detail(), small, room),
                small,
                ChartStyle.WEAK_TEXT,
                Scene.Align.RIGHT);
        scene.text(
                scene.width(),
                middle - 8,
                figures(row),
                ChartStyle.bold(ChartStyle.SMALL),
                ChartStyle.TEXT,
                Scene.Align.RIGHT);
        scene.text(scene.width(), middle + 10, row.rating(), small, ChartStyle.WEAK_TEXT, Scene.Align.RIGHT);
        scene.hotspot(
                new Rectangle2D.Double(columns.left(), middle - BAND / 2, columns.right() - 8 - columns.left(), BAND),
                texts.text("label.tip", row.label() + " " + row.detail(), figures(row)));
    }

    private static void ranges(Scene scene, LinearScale scale, BulletChart.Row row, double middle) {
        double from = row.low();
        int count = row.limits().size();
        for (int i = 0; i <= count; i++) {
            double to = i < count ? Math.min(Math.max(row.limits().get(i), row.low()), row.high()) : row.high();
            if (to > from) {
                int fromPoor = row.lowerIsBetter() ? count - i : i;
                scene.fill(Scene.box(scale.at(from), scale.at(to), middle, BAND), shade(fromPoor, count + 1));
                from = to;
            }
        }
    }

    /** The strongest shade for the poorest range; a single one is the faintest. */
    static Color shade(int fromPoor, int ranges) {
        int last = Theme.RANGES.size() - 1;
        return ChartStyle.color(Theme.RANGES.get(ranges == 1 ? last : Math.min(last, fromPoor * last / (ranges - 1))));
    }

    /** A short line across the bar with a white edge, so that it stands out from bar and ranges. */
    private static void across(Scene scene, double x, double middle, double length, double thick, Color colour) {
        scene.fill(new Rectangle2D.Double(x - thick / 2 - 1, middle - length / 2, thick + 2, length), ChartStyle.PAPER);
        scene.fill(new Rectangle2D.Double(x - thick / 2, middle - length / 2, thick, length), colour);
    }

    private void legend(Scene scene) {
        scene.key(
                texts.text("legend.actual"),
                new Rectangle2D.Double(-8, -4, 16, 8),
                ChartStyle.ACTUAL,
                ChartStyle.ACTUAL);
        scene.key(
                texts.text("legend.target"),
                new Rectangle2D.Double(-1, -7, 2, 14),
                ChartStyle.TARGET_TEXT,
                ChartStyle.TARGET_TEXT);
        if (chart.rows().stream().anyMatch(row -> row.previous().isPresent())) {
            scene.key(
                    texts.text("legend.previous"),
                    new Rectangle2D.Double(-0.5, -5, 1, 10),
                    ChartStyle.WEAK_TEXT,
                    ChartStyle.WEAK_TEXT);
        }
        if (chart.rows().stream().anyMatch(row -> !row.limits().isEmpty())) {
            scene.key(texts.text("legend.poorest"), new Rectangle2D.Double(-6, -6, 12, 12), shade(0, 4), shade(0, 4));
            scene.key(texts.text("legend.best"), new Rectangle2D.Double(-6, -6, 12, 12), shade(3, 4), shade(0, 4));
        }
    }
}
