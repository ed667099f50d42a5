package org.plumbline.load.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * DuckDB as it is used here: over the files of one folder, without network, extensions and other files, in one thread, so
 * that the same query gives the same bytes.
 */
final class DuckDb {
    private static final String PREFIX = "jdbc:duckdb:";
    private static final String OUTSIDE = "disabled by configuration";

    private DuckDb() {}

    static boolean isOne(String url) {
        return url.startsWith(PREFIX);
    }

    /** What the address names: a file, or nothing for a database in memory. */
    static String file(String url) {
        return url.substring(PREFIX.length());
    }

    static String url(String file) {
        return PREFIX + file;
    }

    /** True where its driver is on the class path. */
    static boolean isPresent() {
        try {
            DriverManager.getDriver(PREFIX);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    static void open(String url, Properties login) {
        if (!file(url).isEmpty()) {
            // It cannot be told so once it is open.
            login.setProperty("duckdb.read_only", "true");
        }
    }

    /** Lets it see one folder only; nothing that follows can take that back. */
    static void confine(Statement statement, Path folder) throws SQLException {
        String quoted = quoted(folder.toString());
        for (String setting : List.of(
                "threads = 1",
                "memory_limit = '1GB'",
                "temp_directory = " + quoted,
                "allowed_directories = [" + quoted + "]",
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "enable_external_access = false",
                "lock_configuration = true")) {
            statement.execute("SET " + setting);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** True where it failed because it was told not to look elsewhere. */
    static boolean sawNothing(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains(OUTSIDE);
    }
}
