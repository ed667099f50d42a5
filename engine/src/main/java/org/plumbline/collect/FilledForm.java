package org.plumbline.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.Row;

/**
 * A form that came back.
 *
 * @param reported empty where the date is missing or cannot be read
 * @param rows of its table, in their order
 */
record FilledForm(String file, FormId id, Map<FormHead, HeadCell> heads, Optional<LocalDate> reported, List<Row> rows) {
    /** A value of the head with its place. */
    record HeadCell(String text, String place) {}

    FilledForm {
        heads = Map.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** Sheet and cell of a column in a row, as messages name it. */
    static String place(Row row, FormColumn column) {
        SourceLocation at = row.at(column);
        String cell = at.cell().isEmpty() ? Integer.toString(at.line()) : at.cell();
        return at.sheet() + "!" + cell;
    }

    /** A problem in a cell of this form. */
    Problem problem(ProblemCode code, Row row, FormColumn column, String... arguments) {
        return new Problem(
                code,
                file,
                id.unit(),
                place(row, column),
                row.cell(FormColumn.KEY),
                row.cell(column),
                List.of(arguments));
    }

    /** A problem of the head, or of the form as a whole. */
    Problem problem(ProblemCode code, FormHead head, String... arguments) {
        HeadCell cell = heads.getOrDefault(head, new HeadCell("", ""));
        return new Problem(code, file, id.unit(), cell.place(), "", cell.text(), List.of(arguments));
    }
}
