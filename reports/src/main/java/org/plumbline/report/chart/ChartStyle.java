package org.plumbline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import org.plumbline.report.font.ReportFont;

/**
 * Colours, strokes and letters of all charts. Graphic colours have at least 3:1 against white, text at least 4.5:1; what
 * a colour says is said by shape or text as well.
 */
final class ChartStyle {
    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x1D2429);
    static final Color WEAK_TEXT = new Color(0x505A5F);
    static final Color GRID = new Color(0xE4E7EA);
    static final Color AXIS = new Color(0x8A949B);
    static final Color ACTUAL = new Color(0x12436D);
    static final Color TARGET = new Color(0xD95F0E);
    static final Color TARGET_TEXT = new Color(0x8F3E00);
    static final Color REPLACED = new Color(0x6F777B);
    static final Color WHOLE = new Color(0x505A5F);

    static final int SMALL = 12;
    static final int NORMAL = 13;
    static final int LARGE = 17;

    static final Stroke LINE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(1f);
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
