package org.plumbline.report.chart;

import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes of charts over time: plain years below, few round numbers at the left. */
final class ChartAxes {
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final double PIXELS_PER_YEAR_LABEL = 46;
    private static final double PIXELS_PER_TICK = 62;

    private ChartAxes() {}

    static NumberAxis years(double first, double last, double pixels) {
        NumberAxis axis = axis();
        axis.setRange(first, last);
        double most = Math.max(1, pixels / PIXELS_PER_YEAR_LABEL);
        int step = YEAR_STEPS[YEAR_STEPS.length - 1];
        for (int candidate : YEAR_STEPS) {
            if ((last - first) / candidate <= most) {
                step = candidate;
                break;
            }
        }
        axis.setTickUnit(new NumberTickUnit(step, new DecimalFormat("0", symbols())));
        axis.setAxisLineVisible(true);
        axis.setAxisLinePaint(ChartStyle.AXIS);
        axis.setTickMarksVisible(true);
        axis.setTickMarkPaint(ChartStyle.AXIS);
        return axis;
    }

    static NumberAxis values(double low, double high, int height) {
        NumberAxis axis = axis();
        axis.setRange(low, high);
        double step = niceStep((high - low) / Math.max(2, height / PIXELS_PER_TICK));
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        DecimalFormat format = new DecimalFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : ""), symbols());
        axis.setTickUnit(new NumberTickUnit(step, format));
        return axis;
    }

    static double niceStep(double rough) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / magnitude;
        double nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10;
        return nice * magnitude;
    }

    /** An axis that only scales; even then the library measures its letters. */
    static NumberAxis hidden() {
        NumberAxis axis = axis();
        axis.setVisible(false);
        return axis;
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(ChartStyle.plain(ChartStyle.SMALL));
        axis.setTickLabelPaint(ChartStyle.WEAK_TEXT);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 6));
        axis.setLabelFont(ChartStyle.plain(ChartStyle.SMALL));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    static void style(XYPlot plot) {
        plot.setBackgroundPaint(ChartStyle.PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(ChartStyle.GRID);
        plot.setRangeGridlineStroke(ChartStyle.THIN);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(new Color(ChartStyle.AXIS.getRGB()));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Locale.ROOT);
    }
}
