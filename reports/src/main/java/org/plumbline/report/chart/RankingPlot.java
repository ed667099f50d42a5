package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws a {@link RankingChart}: horizontal bars from zero, in percent of the target, and their figures in a column. */
final class RankingPlot {
    static final String RATIO = "ratio";

    private static final int ROW = 27;
    private static final int AROUND = 46;
    private static final int TITLES = 100;
    private static final double NARROWEST_PLOT = 0.28;

    private RankingPlot() {}

    /** Height that gives every bar its room. */
    static int height(RankingChart chart, boolean titled) {
        return chart.bars().size() * ROW
                + AROUND
                + (titled ? TITLES + chart.notes().size() * 17 : 0);
    }

    static JFreeChart of(RankingChart chart, Frame frame, ChartTexts texts) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        CategoryAxis regions = CategoryAxes.names();
        for (RankingChart.Bar bar : chart.bars()) {
            String key = bar.region().id().value();
            data.addValue(bar.ratio() * 100, RATIO, key);
            CategoryAxes.label(regions, key, texts.name(bar.region().name()));
        }
        double longest = Math.max(
                        1,
                        chart.bars().stream()
                                .mapToDouble(RankingChart.Bar::ratio)
                                .max()
                                .orElse(1))
                * 100;
        NumberAxis percent = ChartAxes.hidden();
        percent.setRange(0, longest / shareOfBars(chart, frame, texts));

        CategoryPlot plot = new CategoryPlot(data, regions, percent, new Bars(chart.bars()));
        CategoryAxes.style(plot, PlotOrientation.HORIZONTAL);
        plot.setInsets(new RectangleInsets(4, frame.titled() ? 14 : 2, 4, 12));
        plot.addRangeMarker(new ValueMarker(100, ChartStyle.TARGET, ChartStyle.OUTLINE), Layer.FOREGROUND);
        for (RankingChart.Bar bar : chart.bars()) {
            plot.addAnnotation(figures(bar, longest, texts));
        }
        return TitleBlock.around(plot, chart, legend(chart, texts), frame);
    }

    /** Part of the plot's width that the longest bar may take, so that the figures have the rest. */
    private static double shareOfBars(RankingChart chart, Frame frame, ChartTexts texts) {
        double names = chart.bars().stream()
                .mapToDouble(
                        bar -> ChartStyle.width(texts.name(bar.region().name()), ChartStyle.plain(ChartStyle.NORMAL)))
                .max()
                .orElse(0);
        double figures = chart.bars().stream()
                .mapToDouble(bar -> ChartStyle.width(text(bar, texts), ChartStyle.bold(ChartStyle.SMALL)))
                .max()
                .orElse(0);
        double plot = frame.width() - names - 44;
        return Math.max(NARROWEST_PLOT, (plot - figures - 16) / plot);
    }

    private static CategoryTextAnnotation figures(RankingChart.Bar bar, double longest, ChartTexts texts) {
        CategoryTextAnnotation annotation = new CategoryTextAnnotation(
                "  " + text(bar, texts), bar.region().id().value(), longest);
        annotation.setCategoryAnchor(CategoryAnchor.MIDDLE);
        annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
        annotation.setFont(font(bar));
        annotation.setPaint(ChartStyle.TEXT);
        return annotation;
    }

    private static String text(RankingChart.Bar bar, ChartTexts texts) {
        return texts.text(
                "label.achievement",
                bar.ratioLabel(),
                ChartTexts.symbol(bar.outcome()),
                texts.outcome(bar.outcome()),
                bar.figures());
    }

    private static Font font(RankingChart.Bar bar) {
        return bar.whole() ? ChartStyle.bold(ChartStyle.SMALL) : ChartStyle.plain(ChartStyle.SMALL);
    }

    private static LegendItemCollection legend(RankingChart chart, ChartTexts texts) {
        LegendItemCollection items = new LegendItemCollection();
        Shape square = new Rectangle2D.Double(-6, -6, 12, 12);
        if (chart.bars().stream().anyMatch(b -> !b.whole() && b.ratio() >= 1)) {
            items.add(item(texts.text("legend.reached"), square, ChartStyle.ACTUAL));
        }
        if (chart.bars().stream().anyMatch(b -> !b.whole() && b.ratio() < 1)) {
            items.add(item(texts.text("legend.short"), square, ChartStyle.TARGET));
        }
        if (chart.bars().stream().anyMatch(RankingChart.Bar::whole)) {
            items.add(item(texts.text("legend.whole"), square, ChartStyle.WHOLE));
        }
        items.add(item(texts.text("label.full"), new Rectangle2D.Double(-1, -7, 2, 14), ChartStyle.TARGET));
        return items;
    }

    private static LegendItem item(String label, Shape shape, Color colour) {
        return new LegendItem(label, null, null, null, shape, colour, ChartStyle.THIN, colour);
    }

    /** Colours by achievement, the whole in grey; the figures say the same in text and symbol. */
    private static final class Bars extends BarRenderer {
        private static final long serialVersionUID = 1L;

        private final transient List<RankingChart.Bar> bars;

        Bars(List<RankingChart.Bar> bars) {
            this.bars = List.copyOf(bars);
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setDrawBarOutline(false);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            RankingChart.Bar bar = bars.get(column);
            if (bar.whole()) {
                return ChartStyle.WHOLE;
            }
            return bar.ratio() >= 1 ? ChartStyle.ACTUAL : ChartStyle.TARGET;
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
