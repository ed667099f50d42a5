package org.plumbline.report.workbook;

import org.plumbline.model.Qualifier;

/** Excel number formats: separators and decimals belong to the format, never to the value. */
final class NumberFormats {
    static final String RATIO = "0.0%";
    static final String COUNT = "#,##0";
    static final String YEARS = "+0.0;-0.0;0.0";

    private NumberFormats() {}

    static String plain(int decimals) {
        return "#,##0" + fraction(decimals);
    }

    static String signed(int decimals) {
        String plain = plain(decimals);
        return "+" + plain + ";-" + plain + ";" + plain;
    }

    static String signedRatio() {
        return "+0.0%;-0.0%;0.0%";
    }

    /** A mark in front of the number, so that the cell stays numeric: {@code ≥ 900}. */
    static String marked(String mark, int decimals) {
        return mark.isEmpty() ? plain(decimals) : "\"" + mark + " \"" + plain(decimals);
    }

    static String mark(Qualifier qualifier, String about) {
        return switch (qualifier) {
            case EXACT, ROUNDED -> "";
            case ABOUT -> about;
            case ABOVE -> ">";
            case AT_LEAST -> "≥";
            case BELOW -> "<";
            case AT_MOST -> "≤";
        };
    }

    private static String fraction(int decimals) {
        return decimals == 0 ? "" : "." + "0".repeat(decimals);
    }
}
