package org.plumbline.report.workbook;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param head as printed
 * @param numeric true: right-aligned, head included
 * @param most widest it may become, in half-width characters; longer texts wrap
 */
record Column<T>(String head, boolean numeric, int most, Function<T, Content> content) {

    static <T> Column<T> text(String head, int most, Function<T, String> text) {
        return new Column<>(head, false, most, row -> Content.text(text.apply(row)));
    }

    static <T> Column<T> number(String head, Function<T, Content> content) {
        return new Column<>(head, true, 18, content);
    }

    static <T> Column<T> of(String head, int most, Function<T, Content> content) {
        return new Column<>(head, false, most, content);
    }
}
