package org.plumbline.report.workbook;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param head as printed
 * @param numeric true: right-aligned, head included
 * @param most widest it may become, in half-width characters; longer texts wrap
 * @param mark what its cells are marked with besides their content
 * @param limits of a graded column the boundaries for a row, from high to low
 */
record Column<T>(
        String head,
        boolean numeric,
        int most,
        Function<T, Content> content,
        Mark mark,
        Function<T, List<Double>> limits) {

    /** What marks the cells of a column. */
    enum Mark {
        NONE,
        /** The colours of the outcome whose text stands in the cell. */
        OUTCOME,
        /** A bar as long as the share is. */
        BAR,
        /** An arrow up, level or down. */
        ARROW,
        /** An arrow by the boundaries of a rating. */
        GRADE,
        /** A number that may be changed. */
        INPUT,
        /** Whether anything was changed. */
        CHECK
    }

    Column(String head, boolean numeric, int most, Function<T, Content> content) {
        this(head, numeric, most, content, Mark.NONE, row -> List.of());
    }

    static <T> Column<T> text(String head, int most, Function<T, String> text) {
        return new Column<>(head, false, most, row -> Content.text(text.apply(row)));
    }

    static <T> Column<T> number(String head, Function<T, Content> content) {
        return new Column<>(head, true, 18, content);
    }

    static <T> Column<T> of(String head, int most, Function<T, Content> content) {
        return new Column<>(head, false, most, content);
    }

    /** The same with its cells marked. */
    Column<T> as(Mark marked) {
        return new Column<>(head, numeric, most, content, marked, limits);
    }

    /** The same with an arrow by boundaries, from high to low. */
    Column<T> graded(Function<T, List<Double>> boundaries) {
        return new Column<>(head, numeric, most, content, Mark.GRADE, boundaries);
    }
}
