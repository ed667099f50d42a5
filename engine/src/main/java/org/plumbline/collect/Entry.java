package org.plumbline.collect;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.load.table.Row;

/**
 * A row for a collected table, made from a row of a form.
 *
 * @param cells in the order of the table's columns
 * @param published day of the report, or of its receipt
 * @param dated false where the unit gave no date
 * @param explained true where the unit gave a reason for a change
 * @param decimals digits of the figure after the point
 */
record Entry(
        TableShape shape,
        List<String> cells,
        LocalDate published,
        boolean dated,
        boolean explained,
        int decimals,
        FilledForm form,
        Row row,
        FormColumn column) {
    Entry {
        cells = List.copyOf(cells);
    }

    String identity() {
        return shape.identityOf(cells);
    }

    String content() {
        return shape.contentOf(cells);
    }

    Problem problem(ProblemCode code, String... arguments) {
        return form.problem(code, row, column, arguments);
    }
}
