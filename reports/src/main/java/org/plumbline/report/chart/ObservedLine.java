package org.plumbline.report.chart;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.plumbline.model.Period;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Point;

/** Solid dark line with a point for each figure: hollow where not firm, a triangle where the figure is only a bound. */
final class ObservedLine extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private static final double RADIUS = 3.6;

    private final transient List<List<Point>> segments;

    ObservedLine(List<List<Point>> segments) {
        super(true, true);
        this.segments = List.copyOf(segments);
        setUseFillPaint(true);
        setDrawOutlines(true);
        setUseOutlinePaint(true);
        setDefaultPaint(ChartStyle.ACTUAL);
        setDefaultOutlinePaint(ChartStyle.ACTUAL);
        setDefaultOutlineStroke(ChartStyle.OUTLINE);
        setAutoPopulateSeriesPaint(false);
        setAutoPopulateSeriesShape(false);
        setAutoPopulateSeriesStroke(false);
        setAutoPopulateSeriesOutlinePaint(false);
        setAutoPopulateSeriesOutlineStroke(false);
        setDefaultStroke(ChartStyle.LINE);
    }

    @Override
    public Paint getItemFillPaint(int series, int item) {
        return point(series, item).firmness() == Firmness.FIRM ? ChartStyle.ACTUAL : ChartStyle.PAPER;
    }

    @Override
    public Shape getItemShape(int series, int item) {
        return shape(point(series, item).bound());
    }

    /** Thin where years without a figure lie between two points. */
    @Override
    public Stroke getItemStroke(int series, int item) {
        return item > 0
                        && isGap(
                                point(series, item - 1).period(),
                                point(series, item).period())
                ? ChartStyle.OUTLINE_THIN
                : ChartStyle.LINE;
    }

    static boolean isGap(Period before, Period now) {
        return now.lastMonth() - before.lastMonth() > Math.max(12, now.months());
    }

    @Override
    public boolean getItemLineVisible(int series, int item) {
        // The line to a point is drawn with the point; expected figures stand apart.
        return point(series, item).firmness() != Firmness.EXPECTED;
    }

    private Point point(int series, int item) {
        return segments.get(series).get(item);
    }

    static Shape shape(int bound) {
        if (bound == 0) {
            return new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
        Path2D triangle = new Path2D.Double();
        double tip = bound > 0 ? -RADIUS - 1.5 : RADIUS + 1.5;
        triangle.moveTo(0, tip);
        triangle.lineTo(RADIUS + 1, -tip * 0.6);
        triangle.lineTo(-RADIUS - 1, -tip * 0.6);
        triangle.closePath();
        return triangle;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
