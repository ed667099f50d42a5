package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import org.plumbline.report.content.Theme;
import org.plumbline.report.font.ReportFont;

/** Strokes and letters of all charts, and the {@link Theme}'s colours. */
final class ChartStyle {
    static final Color PAPER = color(Theme.PAPER);
    static final Color TEXT = color(Theme.TEXT);
    static final Color WEAK_TEXT = color(Theme.WEAK_TEXT);
    static final Color GRID = color(Theme.GRID);
    static final Color AXIS = color(Theme.AXIS);
    static final Color ACTUAL = color(Theme.ACTUAL);
    static final Color TARGET = color(Theme.TARGET);
    static final Color TARGET_TEXT = color(Theme.TARGET_TEXT);
    static final Color REPLACED = color(Theme.REPLACED);
    static final Color WHOLE = color(Theme.WHOLE);
    static final Color PREVIOUS = color(Theme.PREVIOUS);
    static final Color FORECAST = color(Theme.FORECAST);
    static final Color FORECAST_TEXT = color(Theme.FORECAST_TEXT);
    static final Color BETTER = color(Theme.BETTER);
    static final Color WORSE = color(Theme.WORSE);

    static final int SMALL = 12;
    static final int NORMAL = 13;
    static final int LARGE = 17;

    static final Stroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke HAIR = new BasicStroke(0.8f);
    static final Stroke OUTLINE_THIN = new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke OUTLINE = new BasicStroke(1.8f);
    static final Stroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {6f, 4f}, 0f);

    static final Stroke DOTTED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {2f, 3f}, 0f);

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private ChartStyle() {}

    static Font plain(int size) {
        return ReportFont.bundled().plain(size);
    }

    static Font bold(int size) {
        return ReportFont.bundled().bold(size);
    }

    static Color color(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    /** Width of a text in pixels. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** Contrast of two colours by WCAG 2.1, between 1 and 21. */
    static double contrast(Color first, Color second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
