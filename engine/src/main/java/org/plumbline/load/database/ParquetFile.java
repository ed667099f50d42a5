package org.plumbline.load.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.table.ContentUnreadableException;
import org.plumbline.load.table.InputOpener;

/** The rows of a Parquet file, by DuckDB, whose driver is an add-on. */
public final class ParquetFile {
    private static final String FILE = "rows.parquet";

    private ParquetFile() {}

    /** Whether the add-on is there. */
    public static boolean isReadable() {
        return DuckDb.isPresent();
    }

    /**
     * Hands over the names of the columns and then the rows.
     *
     * @throws ContentUnreadableException without the add-on, or where the file is no intact Parquet file
     */
    public static void read(InputOpener bytes, RowSink rows) throws IOException {
        if (!isReadable()) {
            throw new ContentUnreadableException("@file.parquet", "");
        }
        try (QueryFolder folder = QueryFolder.create()) {
            Path file = folder.add(FILE, bytes);
            String query = "SELECT * FROM read_parquet(" + DuckDb.quoted(file.toString()) + ")";
            DatabaseQuery all = new DatabaseQuery(FILE, DuckDb.url(""), query, "", "", SourceLocation.NONE);
            new QueryRows(variable -> Optional.empty()).read(all, folder, rows);
        } catch (DatabaseUnreadableException e) {
            throw new ContentUnreadableException("@file.parquet-broken", e.detail());
        }
    }
}
