package org.plumbline.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.table.CsvTableReader;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.load.vocabulary.AliasColumn;
import org.plumbline.load.vocabulary.IndicatorColumn;
import org.plumbline.load.vocabulary.NameKey;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.RegionColumn;
import org.plumbline.load.vocabulary.TableColumn;

/** The alias file: names that tables print, each for an id of an indicator or region, as if they were its aliases. */
final class Aliases {
    private final Manifest manifest;
    private final NamedFiles names;
    private final TextFiles texts;
    private final Findings findings;
    private Optional<Map<String, String>> namesById = Optional.empty();

    Aliases(Manifest manifest, NamedFiles names, TextFiles texts, Findings findings) {
        this.manifest = manifest;
        this.names = names;
        this.texts = texts;
        this.findings = findings;
    }

    /** A handler whose rows of indicators and regions have the further aliases. */
    RowHandler added(PlanTable table, RowHandler rows) {
        boolean named = table == PlanTable.INDICATORS || table == PlanTable.REGIONS;
        if (!named || manifest.aliases().isEmpty()) {
            return rows;
        }
        TableColumn id = table == PlanTable.INDICATORS ? IndicatorColumn.ID : RegionColumn.ID;
        TableColumn aliases = table == PlanTable.INDICATORS ? IndicatorColumn.ALIASES : RegionColumn.ALIASES;
        return new RowHandler() {
            @Override
            public void row(Row row) {
                String more = read().getOrDefault(NameKey.of(row.cell(id)), "");
                rows.row(more.isEmpty() ? row : new WithAliases(row, aliases, more));
            }

            @Override
            public void lost(Row row) {
                rows.lost(row);
            }
        };
    }

    private Map<String, String> read() {
        if (namesById.isEmpty()) {
            Map<String, String> found = new LinkedHashMap<>();
            for (PathEntry entry : manifest.aliases()) {
                names.find(entry).orElse(List.of()).forEach(file -> read(file, found));
            }
            namesById = Optional.of(found);
        }
        return namesById.get();
    }

    private void read(String file, Map<String, String> found) {
        try {
            Optional<TextEncoding> encoding = texts.encoding(file);
            if (encoding.isPresent()) {
                new CsvTableReader(
                                file,
                                texts.opener(file),
                                encoding.get(),
                                List.of(AliasColumn.values()),
                                List.of(),
                                findings)
                        .read(row -> add(row, found));
            }
        } catch (IOException | LimitExceededException e) {
            texts.unreadable(file, e);
        }
    }

    private void add(Row row, Map<String, String> found) {
        for (AliasColumn column : List.of(AliasColumn.NAME, AliasColumn.ID)) {
            if (row.cell(column).isEmpty()) {
                findings.add(FindingCode.CELL_MISSING, row.at(column), "", "", column.header());
                return;
            }
        }
        found.merge(
                NameKey.of(row.cell(AliasColumn.ID)), row.cell(AliasColumn.NAME), (one, other) -> one + ";" + other);
    }

    /** A row with more aliases than its file gives it. */
    private record WithAliases(Row base, TableColumn aliases, String more) implements Row {
        @Override
        public String cell(TableColumn column) {
            String own = base.cell(column);
            if (!column.equals(aliases)) {
                return own;
            }
            return own.isEmpty() ? more : own + ";" + more;
        }

        @Override
        public Optional<FindingCode> problem(TableColumn column) {
            return base.problem(column);
        }

        @Override
        public SourceLocation location() {
            return base.location();
        }

        @Override
        public SourceLocation at(TableColumn column) {
            return base.at(column);
        }

        @Override
        public Map<String, String> extra() {
            return base.extra();
        }

        @Override
        public boolean sdmx() {
            return base.sdmx();
        }
    }
}
