package org.plumbline.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Points over two equal scales with the line on which actual and target are equal. */
final class ScatterLayout implements SceneLayout {
    private static final double LEFT = 62;
    private static final double TOP = 26;
    private static final double BOTTOM = 44;
    private static final double TALLEST = 420;
    private static final int TICKS = 6;

    private final ScatterChart chart;
    private final ChartTexts texts;

    ScatterLayout(ScatterChart chart, ChartTexts texts) {
        this.chart = chart;
        this.texts = texts;
    }

    @Override
    public void into(Scene scene) {
        double side = Math.min(TALLEST, (scene.width() - LEFT) * 0.62);
        double right = Math.min(scene.width() - 90, LEFT + side * 1.55);
        LinearScale across = new LinearScale(scaled(chart.low()), scaled(chart.high()), LEFT, right);
        LinearScale upwards = new LinearScale(scaled(chart.low()), scaled(chart.high()), TOP + side, TOP);
        axes(scene, across, upwards, right, side);
        scene.line(
                across.at(across.low()),
                upwards.at(upwards.low()),
                across.at(across.high()),
                upwards.at(upwards.high()),
                ChartStyle.TARGET,
                ChartStyle.DASHED);
        List<Rectangle2D> taken = new ArrayList<>();
        for (ScatterChart.Point point : chart.points()) {
            double x = across.at(scaled(point.target()));
            double y = upwards.at(scaled(point.actual()));
            taken.add(new Rectangle2D.Double(x - 6, y - 6, 12, 12));
        }
        for (ScatterChart.Point point : chart.points()) {
            point(scene, point, across.at(scaled(point.target())), upwards.at(scaled(point.actual())), taken);
        }
        scene.growTo(TOP + side + BOTTOM);
        scene.key(texts.text("legend.reached"), Scene.disc(0, 0, 6), ChartStyle.BETTER, ChartStyle.BETTER);
        scene.key(texts.text("legend.short"), Scene.diamond(0, 0, 6.5), ChartStyle.WORSE, ChartStyle.WORSE);
        scene.key(
                texts.text("legend.equal"),
                new Rectangle2D.Double(-8, -0.5, 16, 1),
                ChartStyle.TARGET,
                ChartStyle.TARGET);
    }

    private double scaled(double value) {
        return chart.logarithmic() ? Math.log10(value) : value;
    }

    private static void point(Scene scene, ScatterChart.Point point, double x, double y, List<Rectangle2D> taken) {
        if (point.favourable()) {
            scene.outline(Scene.disc(x, y, 6), ChartStyle.BETTER, ChartStyle.PAPER, ChartStyle.THIN);
        } else {
            scene.outline(Scene.diamond(x, y, 7), ChartStyle.WORSE, ChartStyle.PAPER, ChartStyle.THIN);
        }
        Font font = ChartStyle.plain(ChartStyle.SMALL);
        double width = ChartStyle.width(point.label(), font);
        double[][] places = {{10, -1}, {-10 - width, -1}, {-width / 2, -15}, {-width / 2, 15}, {8, 13}, {8, -14}};
        for (double[] place : places) {
            Rectangle2D box = new Rectangle2D.Double(x + place[0], y + place[1] - 7, width, 14);
            if (taken.stream().noneMatch(other -> other.intersects(box))) {
                taken.add(box);
                scene.text(box.getX(), box.getCenterY(), point.label(), font, ChartStyle.TEXT, Scene.Align.LEFT);
                break;
            }
        }
        scene.hotspot(new Rectangle2D.Double(x - 9, y - 9, 18, 18), point.label() + " " + point.figures());
    }

    private void axes(Scene scene, LinearScale across, LinearScale upwards, double right, double side) {
        Font font = ChartStyle.plain(ChartStyle.SMALL);
        List<Double> ticks = ticks();
        for (double tick : ticks) {
            double x = across.at(scaled(tick));
            double y = upwards.at(scaled(tick));
            String text = label(tick);
            scene.line(x, TOP, x, TOP + side, ChartStyle.GRID, ChartStyle.THIN);
            scene.line(LEFT, y, right, y, ChartStyle.GRID, ChartStyle.THIN);
            scene.text(x, TOP + side + 11, text, font, ChartStyle.WEAK_TEXT, Scene.Align.MIDDLE);
            scene.text(LEFT - 8, y, text, font, ChartStyle.WEAK_TEXT, Scene.Align.RIGHT);
        }
        scene.line(LEFT, TOP, LEFT, TOP + side, ChartStyle.AXIS, ChartStyle.THIN);
        scene.line(LEFT, TOP + side, right, TOP + side, ChartStyle.AXIS, ChartStyle.THIN);
        scene.text(0, 9, chart.upwards(), font, ChartStyle.WEAK_TEXT, Scene.Align.LEFT);
        scene.text(right, TOP + side + 30, chart.across(), font, ChartStyle.WEAK_TEXT, Scene.Align.RIGHT);
    }

    private List<Double> ticks() {
        if (!chart.logarithmic()) {
            return new LinearScale(chart.low(), chart.high(), 0, 1).ticks(TICKS);
        }
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(chart.low())); Math.pow(10, power) <= chart.high(); power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double tick = digit * Math.pow(10, power);
                if (tick >= chart.low() && tick <= chart.high()) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private String label(double tick) {
        return chart.logarithmic()
                ? new java.text.DecimalFormat("#,##0.########", ChartAxes.symbols()).format(tick)
                : new LinearScale(chart.low(), chart.high(), 0, 1).label(tick, TICKS);
    }
}
