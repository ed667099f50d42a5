package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Mark;

/** How required paths and targets look, and the legend that says so. */
final class TargetRenderers {
    private static final Stroke BRACKET = new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Stroke WEAK_BRACKET = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Line2D SAMPLE = new Line2D.Double(-13, 0, 13, 0);
    private static final Shape BAR = new Rectangle2D.Double(-6, -6, 12, 12);
    private static final double SIZE = 5.5;

    private TargetRenderers() {}

    static XYLineAndShapeRenderer paths(int count) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < count; i++) {
            renderer.setSeriesPaint(i, ChartStyle.TARGET);
            renderer.setSeriesStroke(i, ChartStyle.DASHED);
        }
        return renderer;
    }

    /** @param across length in pixels of the short line across a bar; 0: a diamond on a line chart */
    static XYLineAndShapeRenderer marks(List<Mark> marks, double across) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Color colour = mark.inForce() ? ChartStyle.TARGET : ChartStyle.REPLACED;
            boolean run = mark.isInterval() || !mark.from().equals(mark.period());
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesOutlinePaint(i, colour);
            renderer.setSeriesOutlineStroke(i, ChartStyle.OUTLINE);
            renderer.setSeriesFillPaint(i, mark.inForce() ? colour : ChartStyle.PAPER);
            renderer.setSeriesLinesVisible(i, run);
            renderer.setSeriesStroke(i, mark.inForce() ? BRACKET : WEAK_BRACKET);
            renderer.setSeriesShapesVisible(i, true);
            renderer.setSeriesShape(i, shape(mark, across));
        }
        return renderer;
    }

    private static Shape shape(Mark mark, double across) {
        if (mark.isInterval()) {
            return new Rectangle2D.Double(-7, -1, 14, 2);
        }
        if (across > 0) {
            double thick = mark.inForce() ? 3 : 1.5;
            return new Rectangle2D.Double(-across / 2, -thick / 2, across, thick);
        }
        return diamond(mark.inForce() ? SIZE : SIZE - 1);
    }

    private static Shape diamond(double size) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(0, -size);
        shape.lineTo(size, 0);
        shape.lineTo(0, size);
        shape.lineTo(-size, 0);
        shape.closePath();
        return shape;
    }

    static LegendItemCollection legend(TargetChart chart, ChartTexts texts) {
        LegendItemCollection items = new LegendItemCollection();
        if (has(chart, Firmness.FIRM)) {
            items.add(actual(chart, texts.text("legend.actual"), ChartStyle.ACTUAL));
        }
        if (has(chart, Firmness.PRELIMINARY)) {
            items.add(actual(chart, texts.text("legend.preliminary"), ChartStyle.PAPER));
        }
        if (has(chart, Firmness.PART_OF_YEAR)) {
            items.add(actual(chart, texts.text("legend.part-of-year"), ChartStyle.PAPER));
        }
        if (has(chart, Firmness.EXPECTED)) {
            Shape shape = chart.bars() ? BAR : ObservedLine.shape(0);
            items.add(new LegendItem(
                    texts.text("legend.expected"),
                    null,
                    null,
                    null,
                    shape,
                    ChartStyle.PAPER,
                    chart.bars() ? ChartStyle.DOTTED : ChartStyle.OUTLINE,
                    ChartStyle.ACTUAL));
        }
        if (!chart.paths().isEmpty()) {
            items.add(line(texts.text("legend.path"), ChartStyle.DASHED, ChartStyle.TARGET));
        }
        if (chart.fan().isPresent()) {
            items.add(line(texts.text("legend.forecast"), ChartStyle.DOTTED, ChartStyle.FORECAST));
        }
        if (chart.marks().stream().anyMatch(Mark::inForce)) {
            items.add(point(texts.text("legend.target"), target(chart, true), ChartStyle.TARGET, ChartStyle.TARGET));
        }
        if (chart.marks().stream().anyMatch(m -> !m.inForce())) {
            items.add(
                    point(texts.text("legend.replaced"), target(chart, false), ChartStyle.PAPER, ChartStyle.REPLACED));
        }
        return items;
    }

    private static boolean has(TargetChart chart, Firmness firmness) {
        return chart.points().stream().anyMatch(p -> p.firmness() == firmness);
    }

    private static Shape target(TargetChart chart, boolean inForce) {
        return chart.bars() ? new Rectangle2D.Double(-9, -1.5, 18, 3) : diamond(inForce ? SIZE : SIZE - 1);
    }

    private static LegendItem actual(TargetChart chart, String label, Color fill) {
        if (chart.bars()) {
            return point(label, BAR, fill, ChartStyle.ACTUAL);
        }
        return new LegendItem(
                label,
                null,
                null,
                null,
                true,
                ObservedLine.shape(0),
                true,
                fill,
                true,
                ChartStyle.ACTUAL,
                ChartStyle.OUTLINE,
                true,
                SAMPLE,
                ChartStyle.LINE,
                ChartStyle.ACTUAL);
    }

    private static LegendItem point(String label, Shape shape, Color fill, Color outline) {
        return new LegendItem(label, null, null, null, shape, fill, ChartStyle.OUTLINE, outline);
    }

    private static LegendItem line(String label, Stroke stroke, Color colour) {
        return new LegendItem(label, null, null, null, SAMPLE, stroke, colour);
    }
}
