package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.LineMetrics;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** Marks on paper in pixels, the first lowest; grows while a layout puts them down, and is drawn once. */
final class Scene {
    /** Where a text stands at its point. */
    enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** A shape, filled, outlined or both. */
    record Mark(Shape shape, Optional<Color> fill, Optional<Color> line, Stroke stroke) {}

    /** A text whose vertical middle is at y. */
    record Writing(double x, double y, String text, Font font, Color colour, Align align) {
        Rectangle2D box() {
            double width = ChartStyle.width(text, font);
            double left = align == Align.LEFT ? x : align == Align.RIGHT ? x - width : x - width / 2;
            return new Rectangle2D.Double(left, y - font.getSize2D() * 0.55, width, font.getSize2D() * 1.1);
        }
    }

    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Writing> writings = new ArrayList<>();
    private final List<Hotspot> hotspots = new ArrayList<>();
    private final LegendItemCollection legend = new LegendItemCollection();
    private double height;

    Scene(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void growTo(double bottom) {
        height = Math.max(height, bottom);
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    List<Writing> writings() {
        return List.copyOf(writings);
    }

    List<Hotspot> hotspots() {
        return List.copyOf(hotspots);
    }

    LegendItemCollection legend() {
        return legend;
    }

    void fill(Shape shape, Color colour) {
        marks.add(new Mark(shape, Optional.of(colour), Optional.empty(), ChartStyle.THIN));
    }

    void outline(Shape shape, Color fill, Color line, Stroke stroke) {
        marks.add(new Mark(shape, Optional.of(fill), Optional.of(line), stroke));
    }

    void line(double x1, double y1, double x2, double y2, Color colour, Stroke stroke) {
        marks.add(new Mark(new Line2D.Double(x1, y1, x2, y2), Optional.empty(), Optional.of(colour), stroke));
    }

    void text(double x, double y, String text, Font font, Color colour, Align align) {
        writings.add(new Writing(x, y, text, font, colour, align));
    }

    void hotspot(Rectangle2D area, String text) {
        hotspots.add(new Hotspot(area, "", text));
    }

    void key(String label, Shape shape, Color fill, Color line) {
        legend.add(new LegendItem(label, null, null, null, shape, fill, ChartStyle.OUTLINE, line));
    }

    /** Draws everything with the scene's corner at a place. */
    void draw(Graphics2D g2, double left, double top) {
        g2.translate(left, top);
        for (Mark mark : marks) {
            mark.fill().ifPresent(colour -> {
                g2.setPaint(colour);
                g2.fill(mark.shape());
            });
            mark.line().ifPresent(colour -> {
                g2.setPaint(colour);
                g2.setStroke(mark.stroke());
                g2.draw(mark.shape());
            });
        }
        g2.setStroke(new BasicStroke(1));
        for (Writing writing : writings) {
            g2.setPaint(writing.colour());
            g2.setFont(writing.font());
            LineMetrics metrics = writing.font().getLineMetrics(writing.text(), g2.getFontRenderContext());
            double base = writing.y() + (metrics.getAscent() - metrics.getDescent()) / 2 * 0.92;
            g2.drawString(writing.text(), (float) writing.box().getX(), (float) base);
        }
        g2.translate(-left, -top);
    }

    static Rectangle2D box(double left, double right, double middle, double thick) {
        return new Rectangle2D.Double(Math.min(left, right), middle - thick / 2, Math.abs(right - left), thick);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape diamond(double x, double y, double radius) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(x, y - radius);
        shape.lineTo(x + radius, y);
        shape.lineTo(x, y + radius);
        shape.lineTo(x - radius, y);
        shape.closePath();
        return shape;
    }
}
