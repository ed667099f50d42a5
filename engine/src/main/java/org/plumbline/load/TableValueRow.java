package org.plumbline.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.layout.TableValue.State;
import org.plumbline.load.parse.TargetPhrase;
import org.plumbline.load.table.Row;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.vocabulary.TargetColumn;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.TargetKind;

/** A cell of a bureau table as a row of the observations or targets table; every place is that cell. */
final class TableValueRow implements Row {
    private final TableValue value;
    private final Map<String, String> cells = new HashMap<>();

    private TableValueRow(TableValue value) {
        this.value = value;
        put(ObservationColumn.INDICATOR, value.indicator());
        put(ObservationColumn.REGION, value.region());
        put(ObservationColumn.PERIOD, value.period());
        put(ObservationColumn.UNIT, value.unit());
        put(ObservationColumn.NOTE, value.note());
    }

    private void put(TableColumn column, String text) {
        if (!text.isEmpty()) {
            cells.put(column.header(), text);
        }
    }

    static TableValueRow observation(TableValue value) {
        TableValueRow row = new TableValueRow(value);
        row.put(ObservationColumn.VALUE, value.state() == State.VALUE ? value.shown() : value.text());
        row.put(ObservationColumn.QUALIFIER, value.qualifier());
        ObservationStatus.find(value.status()).ifPresent(status -> row.put(ObservationColumn.STATUS, status.code()));
        value.others().forEach(row.cells::putIfAbsent);
        return row;
    }

    /** A target, called by its file, region, indicator and period. */
    static TableValueRow target(TableValue value, String id) {
        TableValueRow row = new TableValueRow(value);
        Optional<TargetPhrase> phrase = TargetPhrase.parse(value.text());
        row.put(TargetColumn.ID, id);
        row.put(
                TargetColumn.KIND,
                phrase.map(TargetPhrase::kind).orElse(TargetKind.REACH).code());
        row.put(
                TargetColumn.VALUE,
                value.state() == State.VALUE
                        ? value.shown()
                        : phrase.map(TargetPhrase::value).orElse(value.text()));
        row.put(TargetColumn.LOW, phrase.map(TargetPhrase::low).orElse(""));
        row.put(TargetColumn.HIGH, phrase.map(TargetPhrase::high).orElse(""));
        row.put(TargetColumn.STRICT, phrase.filter(TargetPhrase::strict).isPresent() ? "yes" : "");
        if (value.others().containsKey(TargetColumn.KIND.header())) {
            row.cells.remove(TargetColumn.KIND.header());
        }
        value.others().forEach(row.cells::putIfAbsent);
        return row;
    }

    @Override
    public String cell(TableColumn column) {
        return problem(column).isPresent() ? "" : cells.getOrDefault(column.header(), "");
    }

    @Override
    public Optional<FindingCode> problem(TableColumn column) {
        boolean figure = column == ObservationColumn.VALUE || column == TargetColumn.VALUE;
        return figure && value.state() == State.WITHOUT_RESULT
                ? Optional.of(FindingCode.CELL_WITHOUT_RESULT)
                : Optional.empty();
    }

    @Override
    public SourceLocation location() {
        return value.location();
    }

    @Override
    public SourceLocation at(TableColumn column) {
        return value.location().inColumn(column.header());
    }

    @Override
    public Map<String, String> extra() {
        return Map.of();
    }

    @Override
    public boolean sdmx() {
        return false;
    }
}
