package org.plumbline.report.chart;

import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.ui.RectangleEdge;

/** Axes of charts over regions and topics: names from top to bottom. */
final class CategoryAxes {
    private CategoryAxes() {}

    static CategoryAxis names() {
        CategoryAxis axis = new Names();
        axis.setTickLabelFont(ChartStyle.plain(ChartStyle.NORMAL));
        axis.setTickLabelPaint(ChartStyle.TEXT);
        axis.setAxisLinePaint(ChartStyle.AXIS);
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.3);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setMaximumCategoryLabelWidthRatio(0.4f);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        return axis;
    }

    /** The text shown for a category, whose key stays an id. */
    static void label(CategoryAxis axis, String key, String text) {
        ((Names) axis).labels.put(key, text);
    }

    static void style(CategoryPlot plot, PlotOrientation orientation) {
        plot.setOrientation(orientation);
        plot.setBackgroundPaint(ChartStyle.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    /** Writes names on one line; the library would break them between any two characters. */
    private static final class Names extends CategoryAxis {
        private static final long serialVersionUID = 1L;

        private final transient Map<Comparable<?>, String> labels = new HashMap<>();

        @Override
        @SuppressWarnings("rawtypes") // as the library declares it
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, java.awt.Graphics2D g2) {
            TextBlock block = new TextBlock();
            block.addLine(new TextLine(
                    labels.getOrDefault(category, category.toString()),
                    getTickLabelFont(category),
                    getTickLabelPaint(category)));
            return block;
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
}
