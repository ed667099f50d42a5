package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The unit, written once above the value axis. */
final class UnitText extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private final String unit;
    private final double left;

    /** @param left where the text begins, in pixels from the paper's edge */
    UnitText(String unit, double left) {
        this.unit = unit;
        this.left = left;
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
        Shape clip = g2.getClip();
        g2.setClip(null);
        g2.setFont(ChartStyle.plain(ChartStyle.SMALL));
        g2.setPaint(ChartStyle.WEAK_TEXT);
        g2.drawString(unit, (float) left, (float) area.getY() - 9);
        g2.setClip(clip);
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
