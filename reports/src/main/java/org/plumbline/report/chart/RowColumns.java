package org.plumbline.report.chart;

import java.awt.Font;
import java.util.List;

/**
 * Rows from top to bottom: names at the left as wide as they need, marks between, figures at the right.
 *
 * @param left where the marks begin
 * @param right where they end
 */
record RowColumns(double top, double rowHeight, double left, double right) {
    private static final double GAP = 10;
    private static final double WIDEST_NAMES = 0.36;

    static RowColumns of(Scene scene, List<String> names, List<String> figures, double top, double rowHeight) {
        double namesWidth =
                Math.min(scene.width() * WIDEST_NAMES, widest(names, ChartStyle.bold(ChartStyle.NORMAL)) + 1);
        double figuresWidth = widest(figures, ChartStyle.bold(ChartStyle.SMALL));
        return new RowColumns(
                top,
                rowHeight,
                namesWidth + GAP,
                Math.max(namesWidth + GAP + scene.width() * 0.2, scene.width() - figuresWidth - GAP));
    }

    static double widest(List<String> texts, Font font) {
        return texts.stream()
                .mapToDouble(text -> ChartStyle.width(text, font))
                .max()
                .orElse(0);
    }

    double middle(int row) {
        return top + rowHeight * (row + 0.5);
    }

    double bottom(int rows) {
        return top + rowHeight * rows;
    }

    /** A row's name, cut where it is too long for its column. */
    void name(Scene scene, int row, String text, boolean strong) {
        Font font = strong ? ChartStyle.bold(ChartStyle.NORMAL) : ChartStyle.plain(ChartStyle.NORMAL);
        scene.text(left - GAP, middle(row), cut(text, font, left - GAP), font, ChartStyle.TEXT, Scene.Align.RIGHT);
    }

    void figure(Scene scene, int row, String text, boolean strong) {
        Font font = strong ? ChartStyle.bold(ChartStyle.SMALL) : ChartStyle.plain(ChartStyle.SMALL);
        scene.text(scene.width(), middle(row), text, font, ChartStyle.TEXT, Scene.Align.RIGHT);
    }

    static String cut(String text, Font font, double room) {
        if (ChartStyle.width(text, font) <= room) {
            return text;
        }
        String shown = text;
        while (shown.length() > 1 && ChartStyle.width(shown + "…", font) > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown + "…";
    }
}
