package org.plumbline.load;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.database.DatabaseQuery;
import org.plumbline.load.format.FileFormat;
import org.plumbline.load.format.FormatDetector;
import org.plumbline.load.format.SheetSource;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.table.CsvTableReader;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.SheetTableReader;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.table.TableState;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.workbook.WorkbookUnreadableException;

/** The tables of a plan folder: what the manifest names, as CSV files or sheets. */
final class FileTables implements TableSource {
    private final Manifest manifest;
    private final NamedFiles names;
    private final TextFiles texts;
    private final Findings findings;
    private final Aliases aliases;
    private final BureauTables bureau;
    private final QueryTables queryTables;

    FileTables(Manifest manifest, NamedFiles names, TextFiles texts, Findings findings) {
        this.manifest = manifest;
        this.names = names;
        this.texts = texts;
        this.findings = findings;
        this.aliases = new Aliases(manifest, names, texts, findings);
        this.bureau = new BureauTables(manifest, names, texts, findings);
        this.queryTables = new QueryTables(names, texts, findings);
    }

    @Override
    public TableState read(PlanTable table, RowHandler rows) {
        List<PathEntry> entries = manifest.tables().getOrDefault(table, List.of());
        List<DatabaseQuery> queries = table == PlanTable.OBSERVATIONS ? manifest.queries() : List.of();
        boolean named = !entries.isEmpty() || !queries.isEmpty();
        List<String> laidOut = bureau.files(table);
        List<String> collected = CollectedFolder.files(table, named, names.all());
        if (!named && laidOut.isEmpty() && collected.isEmpty()) {
            return TableState.ABSENT;
        }
        boolean complete = true;
        Set<String> seen = new HashSet<>();
        for (PathEntry entry : entries) {
            Optional<List<String>> found = names.find(entry);
            complete &= found.isPresent();
            for (String file : found.orElse(List.of())) {
                complete &= !seen.add(file) || readFile(file, table, rows);
            }
        }
        for (DatabaseQuery query : queries) {
            complete &= queryTables.read(query, table, aliases.added(table, rows));
        }
        for (String file : laidOut) {
            complete &= !seen.add(file) || readFile(file, table, rows);
        }
        for (String file : collected) {
            if (seen.add(file)) {
                findings.add(FindingCode.COLLECTED_USED, SourceLocation.ofFile(file), table.key(), file);
                complete &= readFile(file, table, rows);
            }
        }
        return complete ? TableState.READ : TableState.LOST;
    }

    private boolean readFile(String file, PlanTable table, RowHandler rows) {
        Optional<Boolean> read = bureau.read(file, table, rows);
        return read.isPresent() ? read.get() : readPlain(file, table, aliases.added(table, rows));
    }

    private boolean readPlain(String file, PlanTable table, RowHandler rows) {
        try {
            FileFormat format = FormatDetector.detect(texts.opener(file));
            if (format == FileFormat.PARQUET) {
                return readParquet(file, table, rows);
            }
            return isWorkbook(file, format) ? readWorkbook(file, table, rows) : readText(file, table, rows);
        } catch (IOException | WorkbookUnreadableException | LimitExceededException e) {
            texts.unreadable(file, e);
            return false;
        }
    }

    /** By content; a file that is nothing of both goes by its name. */
    private static boolean isWorkbook(String file, FileFormat format) {
        return switch (format) {
            case WORKBOOK, OLD_WORKBOOK -> true;
            case TEXT, EMPTY -> false;
            default -> WorkbookFiles.isWorkbook(file);
        };
    }

    private boolean readWorkbook(String file, PlanTable table, RowHandler rows) {
        return texts.workbooks().readTable(file, texts.opener(file), table, name -> true, rows);
    }

    private boolean readParquet(String file, PlanTable table, RowHandler rows)
            throws IOException, WorkbookUnreadableException {
        texts.note(file, Optional.empty());
        SheetTableReader reader =
                new SheetTableReader(file, table.columns(), table.oneOf(), name -> true, findings, rows);
        SheetSource.of(texts.opener(file)).read(reader);
        return reader.finish();
    }

    private boolean readText(String file, PlanTable table, RowHandler rows) throws IOException {
        Optional<TextEncoding> encoding = texts.encoding(file);
        return encoding.isPresent()
                && new CsvTableReader(
                                file, texts.opener(file), encoding.get(), table.columns(), table.oneOf(), findings)
                        .read(rows);
    }
}
