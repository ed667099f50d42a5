package org.plumbline.report.chart;

import java.awt.Paint;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Point;

/** Solid dark bars from zero: hollow where the figure is not firm, dotted where it is only expected. */
final class ObservedBars extends XYBarRenderer {
    private static final long serialVersionUID = 1L;

    private final transient List<List<Point>> segments;

    ObservedBars(List<List<Point>> segments) {
        this.segments = List.copyOf(segments);
        setBarPainter(new StandardXYBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(true);
        setDefaultOutlinePaint(ChartStyle.ACTUAL);
        setDefaultOutlineStroke(ChartStyle.OUTLINE);
        setAutoPopulateSeriesPaint(false);
        setAutoPopulateSeriesOutlinePaint(false);
        setAutoPopulateSeriesOutlineStroke(false);
    }

    @Override
    public Paint getItemPaint(int series, int item) {
        return segments.get(series).get(item).firmness() == Firmness.FIRM ? ChartStyle.ACTUAL : ChartStyle.PAPER;
    }

    @Override
    public Stroke getItemOutlineStroke(int series, int item) {
        return segments.get(series).get(item).firmness() == Firmness.EXPECTED ? ChartStyle.DOTTED : ChartStyle.OUTLINE;
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
