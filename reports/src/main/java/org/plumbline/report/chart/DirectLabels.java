package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Writes labels beside their points, each where it covers least: other labels, points, lines, or the edge. The first
 * labels have the first choice.
 */
final class DirectLabels extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private static final double REACH = 7;
    private static final double OVERLAP = 1000;
    private static final double ROOM_LEFT = 8;
    private static final double[] DISTANCES = {1, 2.2, 3.6};
    private static final double[][] SIDES = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};

    /**
     * A text at a point in data space.
     *
     * @param needed false for one that is left out where it would cover another
     * @param layer the series it is part of
     */
    record Label(double x, double y, String text, Font font, Color colour, Place place, boolean needed, String layer) {}

    /** Where a label may stand. */
    enum Place {
        ABOVE_FIRST(0, 1, 2, 3, 4, 5, 6, 7),
        /** For the end of a line. */
        RIGHT_FIRST(1, 4, 5, 0, 2, 3, 6, 7),
        /** For bars. */
        ABOVE_ONLY(0);

        private final int[] sides;

        Place(int... sides) {
            this.sides = sides;
        }
    }

    private final transient List<Label> labels;
    private final transient List<Point2D> points;
    private final transient List<Line2D> lines;
    private final transient List<Rectangle2D> bars;
    private final double roomRight;

    /**
     * @param points in data space, kept free of text
     * @param lines in data space, crossed only where nothing else is left
     * @param bars in data space, written upon only where nothing else is left
     * @param roomRight pixels beyond the data area that labels may use
     */
    DirectLabels(
            List<Label> labels, List<Point2D> points, List<Line2D> lines, List<Rectangle2D> bars, double roomRight) {
        this.labels = List.copyOf(labels);
        this.points = List.copyOf(points);
        this.lines = List.copyOf(lines);
        this.bars = List.copyOf(bars);
        this.roomRight = roomRight;
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
        Space space = new Space(plot, area, domain, range);
        Obstacles obstacles = new Obstacles(
                new Rectangle2D.Double(
                        area.getX() - ROOM_LEFT,
                        area.getY() - 4,
                        area.getWidth() + ROOM_LEFT + roomRight,
                        area.getHeight() + 2),
                points.stream().map(p -> space.pixel(p.getX(), p.getY())).toList(),
                lines.stream()
                        .map(l -> (Line2D)
                                new Line2D.Double(space.pixel(l.getX1(), l.getY1()), space.pixel(l.getX2(), l.getY2())))
                        .toList(),
                bars.stream().map(space::pixels).toList(),
                new ArrayList<>());
        Shape clip = g2.getClip();
        g2.setClip(null);
        for (Label label : labels) {
            SvgLayers.draw(g2, label.layer(), () -> write(g2, label, space.pixel(label.x(), label.y()), obstacles));
        }
        g2.setClip(clip);
    }

    /** From data to pixels. */
    private record Space(XYPlot plot, Rectangle2D area, ValueAxis domain, ValueAxis range) {
        Point2D pixel(double x, double y) {
            RectangleEdge below =
                    XYPlot.resolveDomainAxisLocation(plot.getDomainAxisLocation(), PlotOrientation.VERTICAL);
            RectangleEdge beside =
                    XYPlot.resolveRangeAxisLocation(plot.getRangeAxisLocation(), PlotOrientation.VERTICAL);
            return new Point2D.Double(domain.valueToJava2D(x, area, below), range.valueToJava2D(y, area, beside));
        }

        Rectangle2D pixels(Rectangle2D box) {
            Rectangle2D pixels = new Rectangle2D.Double();
            pixels.setFrameFromDiagonal(pixel(box.getMinX(), box.getMinY()), pixel(box.getMaxX(), box.getMaxY()));
            return pixels;
        }
    }

    /** What labels keep clear of, in pixels; {@code placed} grows. */
    private record Obstacles(
            Rectangle2D room,
            List<Point2D> points,
            List<Line2D> lines,
            List<Rectangle2D> bars,
            List<Rectangle2D> placed) {

        double cost(Rectangle2D box) {
            double cost = room.contains(box) ? 0 : 2 * OVERLAP;
            for (Rectangle2D other : placed) {
                cost += other.intersects(box) ? OVERLAP : 0;
            }
            for (Point2D point : points) {
                cost += box.intersects(point.getX() - 5, point.getY() - 5, 10, 10) ? 80 : 0;
            }
            for (Rectangle2D bar : bars) {
                cost += bar.intersects(box) ? 30 : 0;
            }
            for (Line2D line : lines) {
                cost += line.intersects(box) ? 12 : 0;
            }
            return cost;
        }
    }

    private static void write(Graphics2D g2, Label label, Point2D at, Obstacles obstacles) {
        FontRenderContext context = g2.getFontRenderContext();
        double width = label.font().getStringBounds(label.text(), context).getWidth();
        LineMetrics metrics = label.font().getLineMetrics(label.text(), context);
        double height = label.font().getSize2D() * 1.15;
        Rectangle2D best = new Rectangle2D.Double();
        double least = Double.MAX_VALUE;
        for (double distance : DISTANCES) {
            double rank = 0;
            for (int side : label.place().sides) {
                Rectangle2D box = box(at, SIDES[side], distance * REACH, width, height);
                double cost = obstacles.cost(box) + distance + rank;
                rank += 0.1;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        if (least >= OVERLAP && !label.needed()) {
            return;
        }
        obstacles.placed().add(best);
        g2.setPaint(new Color(255, 255, 255, 225));
        g2.fill(new Rectangle2D.Double(best.getX() - 1, best.getY(), width + 2, height));
        g2.setPaint(label.colour());
        g2.setFont(label.font());
        double middle = best.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2 * 0.92;
        g2.drawString(label.text(), (float) best.getX(), (float) middle);
    }

    private static Rectangle2D box(Point2D at, double[] side, double reach, double width, double height) {
        double x = at.getX() + side[0] * reach - (1 - side[0]) / 2 * width;
        double y = at.getY() + side[1] * reach - (1 - side[1]) / 2 * height;
        return new Rectangle2D.Double(x, y, width, height);
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
