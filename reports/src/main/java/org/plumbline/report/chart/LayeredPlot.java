package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A plot whose datasets are layers of the drawing. */
final class LayeredPlot extends XYPlot {
    private static final long serialVersionUID = 1L;

    private final transient List<String> layers;

    LayeredPlot(ValueAxis domain, ValueAxis range, List<String> layers) {
        super(null, domain, range, null);
        this.layers = List.copyOf(layers);
    }

    @Override
    public boolean render(
            Graphics2D g2, Rectangle2D area, int index, PlotRenderingInfo info, CrosshairState crosshair) {
        boolean[] drawn = new boolean[1];
        SvgLayers.draw(g2, layers.get(index), () -> drawn[0] = super.render(g2, area, index, info, crosshair));
        return drawn[0];
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
