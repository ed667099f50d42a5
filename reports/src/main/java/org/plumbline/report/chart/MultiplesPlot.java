package org.plumbline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** Draws the panels of a {@link MultiplesChart} in rows, each a small chart under its heading. */
final class MultiplesPlot extends Plot {
    private static final long serialVersionUID = 1L;

    private static final int NARROWEST = 250;
    private static final int PANEL = 172;
    private static final int HEADING = 20;
    private static final int GAP = 14;

    private final transient MultiplesChart chart;
    private final transient ChartTexts texts;
    private final int columns;

    private MultiplesPlot(MultiplesChart chart, int columns, double side, ChartTexts texts) {
        this.chart = chart;
        this.columns = columns;
        this.texts = texts;
        setBackgroundPaint(ChartStyle.PAPER);
        setOutlineVisible(false);
        setInsets(new RectangleInsets(4, side, 0, side));
    }

    static JFreeChart of(MultiplesChart chart, Frame frame, ChartTexts texts) {
        TargetChart first = chart.panels().get(0).chart();
        return TitleBlock.around(
                new MultiplesPlot(chart, columns(chart, frame.width()), frame.titled() ? 20 : 4, texts),
                chart,
                TargetRenderers.legend(first, texts),
                frame);
    }

    private static int columns(MultiplesChart chart, int width) {
        return Math.max(1, Math.min(Math.min(3, chart.panels().size()), width / NARROWEST));
    }

    static int height(MultiplesChart chart, int width, boolean titled, ChartTexts texts) {
        int columns = columns(chart, width);
        int rows = (chart.panels().size() + columns - 1) / columns;
        return rows * (PANEL + HEADING + GAP)
                + 10
                + TitleBlock.height(
                        chart, TargetRenderers.legend(chart.panels().get(0).chart(), texts), width, titled);
    }

    @Override
    public String getPlotType() {
        return "multiples";
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parent,
            @Nullable PlotRenderingInfo info) {
        Rectangle2D inner = new Rectangle2D.Double();
        inner.setRect(area);
        getInsets().trim(inner);
        Optional<ChartValues> scale = chart.sameScale()
                ? Optional.of(ChartValues.over(
                        chart.panels().stream().map(MultiplesChart.Panel::chart).toList()))
                : Optional.empty();
        int width = (int) Math.floor((inner.getWidth() - (columns - 1.0) * GAP) / columns);
        for (int i = 0; i < chart.panels().size(); i++) {
            MultiplesChart.Panel panel = chart.panels().get(i);
            double x = inner.getX() + i % columns * (width + GAP);
            double y = inner.getY() + i / columns * (PANEL + HEADING + GAP);
            g2.setPaint(ChartStyle.TEXT);
            g2.setFont(ChartStyle.bold(ChartStyle.NORMAL));
            g2.drawString(panel.heading(), (float) x, (float) y + 14);
            TargetPlot.of(panel.chart().withoutUnit(), new Frame(width, PANEL, false), texts, scale)
                    .draw(g2, new Rectangle2D.Double(x, y + HEADING, width, PANEL));
        }
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
