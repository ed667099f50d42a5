package org.plumbline.report.content;

import java.util.List;

/**
 * Colours and fonts shared by charts, workbook and page. Colours are six hexadecimal digits. Graphic colours have at least
 * 3:1 against white, text at least 4.5:1; the pairs that must be told apart stay apart without red or green sight and in
 * grey. What a colour says is said by shape or text as well.
 */
public final class Theme {
    /** Series without a meaning of their own, in this order; the first four of the UK Analysis Function's palette. */
    public static final List<String> CATEGORIES = List.of("12436D", "28A197", "801650", "F46A25");

    public static final String PAPER = "FFFFFF";
    public static final String TEXT = "1D2429";
    public static final String WEAK_TEXT = "505A5F";
    public static final String GRID = "E4E7EA";
    public static final String AXIS = "8A949B";

    /** Actual (AC): solid and dark. */
    public static final String ACTUAL = "12436D";

    /** Last year (PY): solid and light. */
    public static final String PREVIOUS = "7C93A8";

    /** Target (PL): outlined, a line across, or a diamond. */
    public static final String TARGET = "D95F0E";

    public static final String TARGET_TEXT = "8F3E00";

    /** Forecast (FC): hatched. */
    public static final String FORECAST = "1E8A82";

    public static final String FORECAST_TEXT = "0F5F5B";

    public static final String REPLACED = "6F777B";

    /** A region the others are parts of. */
    public static final String WHOLE = "505A5F";

    /** A difference for the better, be it above or below zero. */
    public static final String BETTER = ACTUAL;

    /** A difference for the worse. */
    public static final String WORSE = TARGET;

    /** Ranges behind a bullet chart's bar, shades of one hue, the strongest for the poorest. */
    public static final List<String> RANGES = List.of("A9B4BC", "C3CBD1", "DAE0E4", "EEF1F3");

    /** What spreadsheets and documents name for Latin letters and digits. */
    public static final String LATIN_FONT = "Arial";

    /** What spreadsheets and documents name for Chinese. */
    public static final String EAST_ASIAN_FONT = "微软雅黑";

    private Theme() {}
}
