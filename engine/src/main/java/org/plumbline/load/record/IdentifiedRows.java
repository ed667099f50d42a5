package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TableColumn;

/**
 * The rows of a table with ids: every id has the right form and stands once; of several rows with one id the first is
 * kept.
 */
final class IdentifiedRows implements RowHandler {
    /** A row under its id. */
    record Identified(String id, Cells cells) {}

    private final TableColumn idColumn;
    private final Predicate<String> validId;
    private final Function<Row, List<String>> names;
    private final NameIndex index;
    private final Findings findings;
    private final String form;
    private final Map<String, SourceLocation> first = new HashMap<>();
    private final List<Identified> rows = new ArrayList<>();

    private IdentifiedRows(
            TableColumn idColumn,
            Predicate<String> validId,
            Function<Row, List<String>> names,
            NameIndex index,
            Findings findings,
            String form) {
        this.form = form;
        this.idColumn = idColumn;
        this.validId = validId;
        this.names = names;
        this.index = index;
        this.findings = findings;
    }

    /** All rows with good ids; the index knows them, and those that were left out, afterwards. */
    static List<Identified> read(
            TableSource source,
            PlanTable table,
            TableColumn idColumn,
            Predicate<String> validId,
            Function<Row, List<String>> names,
            References references,
            Findings findings) {
        NameIndex index = references.of(table);
        String form = table == PlanTable.INDICATORS ? "[a-z][a-z0-9_]*" : "[a-z0-9][a-z0-9_-]*";
        IdentifiedRows rows = new IdentifiedRows(idColumn, validId, names, index, findings, form);
        index.state(source.read(table, rows));
        return rows.rows;
    }

    @Override
    public void row(Row row) {
        Cells cells = new Cells(row, findings, row.cell(idColumn));
        String id = cells.required(idColumn);
        if (id.isEmpty()) {
            return;
        }
        if (!validId.test(id)) {
            cells.report(FindingCode.ID_INVALID, Severity.ERROR, idColumn, id, form);
            index.lose(id, names.apply(row));
            return;
        }
        SourceLocation earlier = first.putIfAbsent(id, row.location());
        if (earlier != null) {
            cells.report(
                    FindingCode.ID_DUPLICATE,
                    Severity.ERROR,
                    idColumn,
                    id,
                    earlier.display(),
                    row.location().display());
            return;
        }
        rows.add(new Identified(id, cells));
        index.add(id, names.apply(row));
    }

    @Override
    public void lost(Row row) {
        index.lose(row.cell(idColumn), names.apply(row));
    }
}
