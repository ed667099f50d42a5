package org.plumbline.load.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.CellAddress;
import org.plumbline.load.vocabulary.ObservationColumn;
import org.plumbline.load.vocabulary.TableColumn;

/** A row of a file or sheet: cells by position under a header. */
final class TableRow implements Row {
    private final Header header;
    private final SourceLocation location;
    private final List<String> cells;
    private final Map<Integer, FindingCode> problems;

    TableRow(Header header, SourceLocation location, List<String> cells, Map<Integer, FindingCode> problems) {
        this.header = header;
        this.location = location;
        this.cells = cells;
        this.problems = problems;
    }

    @Override
    public String cell(TableColumn column) {
        int position = header.position(column);
        if (position < 0 && column == ObservationColumn.INDICATOR) {
            return header.seriesKey(cells);
        }
        return position < 0 || position >= cells.size()
                ? ""
                : header.cellText(column, cells.get(position).strip());
    }

    @Override
    public Optional<FindingCode> problem(TableColumn column) {
        return problems.isEmpty() ? Optional.empty() : Optional.ofNullable(problems.get(header.position(column)));
    }

    @Override
    public SourceLocation location() {
        return location;
    }

    @Override
    public SourceLocation at(TableColumn column) {
        SourceLocation inColumn = location.inColumn(header.printed(column));
        return location.sheet().isEmpty() || !header.has(column)
                ? inColumn
                : inColumn.atCell(location.sheet(), CellAddress.of(header.position(column), location.line()));
    }

    @Override
    public Map<String, String> extra() {
        if (header.unknown().isEmpty()) {
            return Map.of();
        }
        Map<String, String> extra = new LinkedHashMap<>();
        header.unknown().forEach((position, name) -> {
            if (position < cells.size() && !cells.get(position).isBlank()) {
                extra.put(name, cells.get(position).strip());
            }
        });
        return extra;
    }

    @Override
    public boolean sdmx() {
        return header.isSdmxMessage();
    }

    /** True for a row without anything to be read. */
    boolean isBlank() {
        if (header.withdraws(cells)) {
            return true;
        }
        if (!problems.isEmpty()) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** True where something stands outside the header's columns. */
    boolean isTooLong() {
        return cells.size() > header.width()
                && cells.subList(header.width(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }
}
