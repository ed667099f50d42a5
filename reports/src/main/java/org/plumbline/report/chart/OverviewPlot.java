package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.plumbline.calc.Outcome;
import org.plumbline.report.content.OutcomeMark;

/** Draws an {@link OverviewChart}: stacked horizontal bars with counts, white between neighbours. */
final class OverviewPlot {
    private static final int ROW = 30;
    private static final int AROUND = 54;
    private static final int TITLES = 110;
    private static final double NARROWEST_LABELLED = 11;

    private OverviewPlot() {}

    /** Height that gives every bar its room. */
    static int height(OverviewChart chart, boolean titled) {
        return chart.rows().size() * ROW
                + AROUND
                + (titled ? TITLES + chart.notes().size() * 17 : 0);
    }

    static JFreeChart of(OverviewChart chart, Frame frame) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < chart.rows().size(); row++) {
            for (int series = 0; series < chart.series().size(); series++) {
                data.addValue(chart.rows().get(row).counts().get(series), Integer.valueOf(series), "row-" + row);
            }
        }
        CategoryAxis topics = CategoryAxes.names();
        for (int row = 0; row < chart.rows().size(); row++) {
            CategoryAxes.label(topics, "row-" + row, chart.rows().get(row).label());
        }
        int most =
                chart.rows().stream().mapToInt(OverviewChart.Row::total).max().orElse(1);
        NumberAxis counts = ChartAxes.hidden();
        counts.setRange(0, Math.max(1, most));

        CategoryPlot plot = new CategoryPlot(data, topics, counts, renderer(chart, frame, most));
        CategoryAxes.style(plot, PlotOrientation.HORIZONTAL);
        plot.setInsets(new RectangleInsets(4, frame.titled() ? 14 : 2, 4, 24));
        return TitleBlock.around(plot, chart, legend(chart), frame);
    }

    private static StackedBarRenderer renderer(OverviewChart chart, Frame frame, int most) {
        StackedBarRenderer renderer = new Segments();
        renderer.setMaximumBarWidth(0.72 / Math.max(1, chart.rows().size()));
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(ChartStyle.bold(ChartStyle.SMALL));
        renderer.setDefaultItemLabelGenerator(new Counts(frame.width() * 0.8 / Math.max(1, most)));
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
        for (int i = 0; i < chart.series().size(); i++) {
            Color fill = colour(chart.series().get(i));
            renderer.setSeriesPaint(i, fill);
            renderer.setSeriesItemLabelPaint(i, textOn(fill));
            renderer.setSeriesOutlinePaint(i, fill.equals(ChartStyle.PAPER) ? ChartStyle.REPLACED : ChartStyle.PAPER);
            renderer.setSeriesOutlineStroke(i, fill.equals(ChartStyle.PAPER) ? ChartStyle.THIN : ChartStyle.OUTLINE);
        }
        return renderer;
    }

    /** Those without a verdict are outlined only, whatever their number. */
    private static Color colour(OverviewChart.Series series) {
        return series.mark() == Outcome.NO_DATA
                ? ChartStyle.PAPER
                : ChartStyle.color(OutcomeMark.of(series.mark()).solid());
    }

    private static Color textOn(Color fill) {
        return ChartStyle.contrast(Color.WHITE, fill) >= 4.5 ? Color.WHITE : Color.BLACK;
    }

    private static LegendItemCollection legend(OverviewChart chart) {
        LegendItemCollection items = new LegendItemCollection();
        Shape square = new Rectangle2D.Double(-6, -6, 12, 12);
        for (int i = 0; i < chart.series().size(); i++) {
            OverviewChart.Series series = chart.series().get(i);
            Color fill = colour(series);
            items.add(new LegendItem(
                    series.label(),
                    null,
                    null,
                    null,
                    square,
                    fill,
                    ChartStyle.THIN,
                    fill.equals(ChartStyle.PAPER) ? ChartStyle.REPLACED : fill));
        }
        return items;
    }

    /** Leaves empty segments undrawn, whose outlines would show as lines. */
    private static final class Segments extends StackedBarRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public void drawItem(
                Graphics2D g2,
                org.jfree.chart.renderer.category.CategoryItemRendererState state,
                Rectangle2D area,
                CategoryPlot plot,
                CategoryAxis domain,
                org.jfree.chart.axis.ValueAxis range,
                CategoryDataset data,
                int row,
                int column,
                int pass) {
            if (data.getValue(row, column).doubleValue() > 0) {
                super.drawItem(g2, state, area, plot, domain, range, data, row, column, pass);
            }
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return getSeriesPaint(row);
        }
    }

    /** Counts where the segment is wide enough for them. */
    private static final class Counts extends StandardCategoryItemLabelGenerator {
        private static final long serialVersionUID = 1L;

        private final double pixelsPerTarget;

        Counts(double pixelsPerTarget) {
            super("{2}", new DecimalFormat("0", ChartAxes.symbols()));
            this.pixelsPerTarget = pixelsPerTarget;
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            int count = data.getValue(row, column).intValue();
            String text = Integer.toString(count);
            boolean fits = count * pixelsPerTarget >= Math.max(NARROWEST_LABELLED, text.length() * 8 + 3);
            return fits ? text : "";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts
                    && Double.compare(counts.pixelsPerTarget, pixelsPerTarget) == 0
                    && super.equals(other);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + Double.hashCode(pixelsPerTarget);
        }
    }
}
