package org.plumbline.load.table;

import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.vocabulary.TableColumn;

/** One row of a table, cells by column. */
public interface Row {
    /** The text of a cell without surrounding blanks; empty where the cell is blank or the file lacks the column. */
    String cell(TableColumn column);

    /** Why a cell has no text although the file has something there: a formula without result, an error value. */
    Optional<FindingCode> problem(TableColumn column);

    SourceLocation location();

    SourceLocation at(TableColumn column);

    /** Filled cells of columns the format does not know, by header. */
    Map<String, String> extra();

    /** True where the table is SDMX-CSV. */
    boolean sdmx();
}
