package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.plumbline.report.chart.TargetChart.Fan;
import org.plumbline.report.chart.TargetChart.Spread;

/** A projection: a dotted line from the last actual, within a hatched band where there is an interval. */
final class FanShape extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private static final double HATCH = 6;

    private final transient Fan fan;

    FanShape(Fan fan) {
        this.fan = fan;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        List<Point2D> middle = new ArrayList<>();
        List<Point2D> low = new ArrayList<>();
        List<Point2D> high = new ArrayList<>();
        double startX = domain.valueToJava2D(TargetPlot.x(fan.start().period()), area, RectangleEdge.BOTTOM);
        double startY = range.valueToJava2D(fan.start().value(), area, RectangleEdge.LEFT);
        for (List<Point2D> edge : List.of(middle, low, high)) {
            edge.add(new Point2D.Double(startX, startY));
        }
        for (Spread station : fan.stations()) {
            double x = domain.valueToJava2D(TargetPlot.x(station.period()), area, RectangleEdge.BOTTOM);
            middle.add(at(x, station.value(), area, range));
            station.low().ifPresent(value -> low.add(at(x, value, area, range)));
            station.high().ifPresent(value -> high.add(at(x, value, area, range)));
        }
        SvgLayers.draw(g2, TargetPlot.FORECAST, () -> {
            g2.setPaint(ChartStyle.FORECAST);
            if (low.size() > 1 && low.size() == high.size()) {
                g2.setStroke(ChartStyle.HAIR);
                g2.draw(hatch(low, high));
                g2.draw(line(low));
                g2.draw(line(high));
            }
            g2.setStroke(ChartStyle.DOTTED);
            g2.draw(line(middle));
            Point2D end = middle.get(middle.size() - 1);
            g2.setPaint(ChartStyle.PAPER);
            g2.fill(Scene.disc(end.getX(), end.getY(), 3.6));
            g2.setPaint(ChartStyle.FORECAST);
            g2.setStroke(ChartStyle.OUTLINE);
            g2.draw(Scene.disc(end.getX(), end.getY(), 3.6));
        });
    }

    private static Point2D at(double x, double value, Rectangle2D area, ValueAxis range) {
        return new Point2D.Double(x, range.valueToJava2D(value, area, RectangleEdge.LEFT));
    }

    private static Path2D line(List<Point2D> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.subList(1, points.size()).forEach(p -> path.lineTo(p.getX(), p.getY()));
        return path;
    }

    /** Upright strokes from edge to edge. */
    private static Path2D hatch(List<Point2D> low, List<Point2D> high) {
        Path2D strokes = new Path2D.Double();
        double last = low.get(low.size() - 1).getX();
        for (double x = low.get(0).getX() + HATCH; x <= last + 1e-6; x += HATCH) {
            strokes.append(new Line2D.Double(x, heightAt(low, x), x, heightAt(high, x)), false);
        }
        return strokes;
    }

    private static double heightAt(List<Point2D> edge, double x) {
        for (int i = 1; i < edge.size(); i++) {
            Point2D before = edge.get(i - 1);
            Point2D after = edge.get(i);
            if (x <= after.getX() + 1e-6) {
                double share = (x - before.getX()) / (after.getX() - before.getX());
                return before.getY() + Math.min(1, share) * (after.getY() - before.getY());
            }
        }
        return edge.get(edge.size() - 1).getY();
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
