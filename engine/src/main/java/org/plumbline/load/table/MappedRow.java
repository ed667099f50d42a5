package org.plumbline.load.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.vocabulary.TableColumn;

/** A row of one table made from a row of another; places are those of the cells it came from. */
public final class MappedRow implements Row {
    private final Row base;
    private final Map<TableColumn, String> texts = new HashMap<>();
    private final Map<TableColumn, TableColumn> origins = new HashMap<>();

    private boolean withExtra;

    public MappedRow(Row base) {
        this.base = base;
    }

    /** Takes over the columns the other table does not know. */
    public MappedRow keepExtra() {
        withExtra = true;
        return this;
    }

    /** A cell that stands nowhere. */
    public MappedRow put(TableColumn column, String text) {
        texts.put(column, text);
        return this;
    }

    /** A cell whose text was made from another cell. */
    public MappedRow put(TableColumn column, String text, TableColumn origin) {
        origins.put(column, origin);
        return put(column, text);
    }

    /** A cell as it stands in the other table. */
    public MappedRow copy(TableColumn column, TableColumn origin) {
        return put(column, base.cell(origin), origin);
    }

    @Override
    public String cell(TableColumn column) {
        return texts.getOrDefault(column, "");
    }

    @Override
    public Optional<FindingCode> problem(TableColumn column) {
        TableColumn origin = origins.get(column);
        return origin == null ? Optional.empty() : base.problem(origin);
    }

    @Override
    public SourceLocation location() {
        return base.location();
    }

    @Override
    public SourceLocation at(TableColumn column) {
        TableColumn origin = origins.get(column);
        return origin == null ? base.location() : base.at(origin);
    }

    @Override
    public Map<String, String> extra() {
        return withExtra ? base.extra() : Map.of();
    }

    @Override
    public boolean sdmx() {
        return false;
    }
}
