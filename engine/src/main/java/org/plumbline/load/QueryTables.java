package org.plumbline.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.load.database.DatabaseQuery;
import org.plumbline.load.database.DatabaseUnreadableException;
import org.plumbline.load.database.QueryFolder;
import org.plumbline.load.database.QueryRows;
import org.plumbline.load.grid.LimitExceededException;
import org.plumbline.load.table.CsvTableReader;
import org.plumbline.load.table.InputOpener;
import org.plumbline.load.table.RowHandler;
import org.plumbline.load.table.TextEncoding;
import org.plumbline.load.vocabulary.PlanTable;

/** Rows of database queries as a table; the same rows count as the same whether they come from a query or a CSV file. */
final class QueryTables {
    private static final TextEncoding ENCODING = new TextEncoding("UTF-8", 0);

    private final QueriedFiles files;
    private final TextFiles texts;
    private final Findings findings;
    private final QueryRows queries;

    QueryTables(NamedFiles names, TextFiles texts, Findings findings) {
        this.files = new QueriedFiles(names, texts);
        this.texts = texts;
        this.findings = findings;
        this.queries = new QueryRows(name -> Optional.ofNullable(System.getenv(name)));
    }

    /** Hands over the rows and tells whether all were seen. */
    boolean read(DatabaseQuery query, PlanTable table, RowHandler rows) {
        try {
            Path csv = Files.createTempFile("plumbline-query", ".csv");
            try (QueryFolder folder = QueryFolder.create()) {
                Optional<DatabaseQuery> copied = files.copiedTo(folder, query);
                if (copied.isEmpty()) {
                    return false;
                }
                queries.write(copied.get(), folder, csv);
                InputOpener bytes = () -> Files.newInputStream(csv);
                texts.note(inputName(query), bytes, ENCODING);
                return new CsvTableReader(query.file(), bytes, ENCODING, table.columns(), table.oneOf(), findings)
                        .read(rows);
            } finally {
                Files.deleteIfExists(csv);
            }
        } catch (DatabaseUnreadableException e) {
            findings.add(
                    FindingCode.DATABASE_UNREADABLE,
                    query.location(),
                    query.file(),
                    query.url(),
                    e.phrase(),
                    e.detail());
        } catch (IOException | LimitExceededException e) {
            texts.unreadable(query.file(), e);
        }
        return false;
    }

    /** The address and the hash of the query; the hash of the rows stands beside it in the log. */
    private static String inputName(DatabaseQuery query) {
        MessageDigest digest = InputLog.sha256();
        byte[] hash = digest.digest(query.query().getBytes(StandardCharsets.UTF_8));
        return query.url() + "#query-sha256=" + HexFormat.of().formatHex(hash);
    }
}
