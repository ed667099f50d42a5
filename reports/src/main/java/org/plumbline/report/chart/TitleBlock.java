package org.plumbline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** Puts message, three-part title, legend and notes around a plot. */
final class TitleBlock {
    private static final double SIDE = 20;
    private static final int NARROWEST_WITH_LEGEND = 480;

    private TitleBlock() {}

    static JFreeChart around(Plot plot, Chart chart, LegendItemCollection legend, Frame frame) {
        JFreeChart drawing = new JFreeChart(null, ChartStyle.plain(ChartStyle.NORMAL), plot, false);
        drawing.setBackgroundPaint(ChartStyle.PAPER);
        drawing.setAntiAlias(true);
        drawing.setTextAntiAlias(true);
        drawing.setPadding(new RectangleInsets(frame.titled() ? 14 : 0, 0, frame.titled() ? 12 : 0, 0));
        if (frame.titled()) {
            ChartTitle title = chart.title();
            add(drawing, title.message(), ChartStyle.bold(ChartStyle.LARGE), ChartStyle.TEXT, 6);
            add(drawing, whoAndWhat(title), ChartStyle.plain(ChartStyle.NORMAL), ChartStyle.TEXT, 2);
            add(drawing, title.when(), ChartStyle.plain(ChartStyle.SMALL), ChartStyle.WEAK_TEXT, 6);
        }
        if (legend.getItemCount() > 0 && frame.width() >= NARROWEST_WITH_LEGEND) {
            drawing.addLegend(legend(legend, frame));
        }
        if (frame.titled()) {
            notes(drawing, chart.notes());
        }
        return drawing;
    }

    /** Height of all but the plot, long lines broken. */
    static int height(Chart chart, LegendItemCollection legend, int width, boolean titled) {
        double room = width - 2 * SIDE;
        double height = 0;
        if (legend.getItemCount() > 0 && width >= NARROWEST_WITH_LEGEND) {
            double keys = 0;
            for (int i = 0; i < legend.getItemCount(); i++) {
                keys += 38 + ChartStyle.width(legend.get(i).getLabel(), ChartStyle.plain(ChartStyle.SMALL));
            }
            height += 24 * Math.ceil(keys / room);
        }
        if (titled) {
            ChartTitle title = chart.title();
            height += 30;
            height += lines(title.message(), ChartStyle.bold(ChartStyle.LARGE), room) * 25 + 6;
            height += lines(whoAndWhat(title), ChartStyle.plain(ChartStyle.NORMAL), room) * 19 + 2;
            height += lines(title.when(), ChartStyle.plain(ChartStyle.SMALL), room) * 18 + 6;
            for (String note : chart.notes()) {
                height += lines(note, ChartStyle.plain(ChartStyle.SMALL), room) * 18 + 2;
            }
        }
        return (int) Math.ceil(height);
    }

    private static double lines(String text, Font font, double room) {
        return Math.max(1, Math.ceil(ChartStyle.width(text, font) * 1.03 / room));
    }

    private static String whoAndWhat(ChartTitle title) {
        return title.who() + "  ·  " + title.what();
    }

    private static void add(JFreeChart drawing, String text, Font font, Color colour, double below) {
        TextTitle line = new TextTitle(
                text,
                font,
                colour,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, SIDE, below, SIDE));
        line.setTextAlignment(HorizontalAlignment.LEFT);
        drawing.addSubtitle(line);
    }

    private static LegendTitle legend(LegendItemCollection items, Frame frame) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(ChartStyle.plain(ChartStyle.SMALL));
        legend.setItemPaint(ChartStyle.TEXT);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setBackgroundPaint(ChartStyle.PAPER);
        legend.setFrame(BlockBorder.NONE);
        legend.setLegendItemGraphicPadding(new RectangleInsets(1, 0, 1, 5));
        legend.setItemLabelPadding(new RectangleInsets(1, 0, 1, 16));
        legend.setPadding(new RectangleInsets(0, frame.titled() ? SIDE : 4, 2, SIDE));
        return legend;
    }

    private static void notes(JFreeChart drawing, List<String> notes) {
        for (int i = notes.size() - 1; i >= 0; i--) {
            TextTitle line = new TextTitle(
                    notes.get(i),
                    ChartStyle.plain(ChartStyle.SMALL),
                    ChartStyle.WEAK_TEXT,
                    RectangleEdge.BOTTOM,
                    HorizontalAlignment.LEFT,
                    VerticalAlignment.BOTTOM,
                    new RectangleInsets(1, SIDE, 1, SIDE));
            line.setTextAlignment(HorizontalAlignment.LEFT);
            drawing.addSubtitle(line);
        }
    }
}
