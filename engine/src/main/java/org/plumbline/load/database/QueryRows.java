package org.plumbline.load.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.plumbline.load.grid.ReadLimit;

/**
 * Runs a query in a read-only transaction and writes its rows as a CSV file in UTF-8: a head of column names, every cell
 * quoted, NULL as an empty cell, line breaks within a cell as blanks, so that row n stands on line n + 1.
 */
public final class QueryRows {
    private static final int CONNECT_SECONDS = 15;
    private static final int QUERY_SECONDS = 300;
    private static final int FETCHED_ROWS = 10_000;

    private final Function<String, Optional<String>> environment;

    /** Takes passwords from an environment: names to values. */
    public QueryRows(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** Throws with a reason for the user; nothing in it holds the password. */
    public void write(DatabaseQuery query, Path csv) throws IOException, DatabaseUnreadableException {
        Properties login = login(query);
        String password = login.getProperty("password", "");
        try (Connection connection = DriverManager.getConnection(query.url(), login)) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED_ROWS);
                statement.setQueryTimeout(QUERY_SECONDS);
                try (ResultSet rows = statement.executeQuery(query.query())) {
                    copy(rows, csv);
                }
            } catch (SQLException e) {
                throw new DatabaseUnreadableException("@database.query", e, password);
            }
        } catch (SQLException e) {
            boolean noDriver = "08001".equals(e.getSQLState())
                    && String.valueOf(e.getMessage()).startsWith("No suitable driver");
            throw new DatabaseUnreadableException(noDriver ? "@database.driver" : "@database.connect", e, password);
        }
    }

    private Properties login(DatabaseQuery query) throws DatabaseUnreadableException {
        Properties login = new Properties();
        if (!query.user().isEmpty()) {
            login.setProperty("user", query.user());
        }
        if (!query.passwordVariable().isEmpty()) {
            Optional<String> password = environment.apply(query.passwordVariable());
            login.setProperty(
                    "password",
                    password.orElseThrow(
                            () -> new DatabaseUnreadableException("@database.password", query.passwordVariable())));
        }
        if (query.url().startsWith("jdbc:postgresql:")) {
            login.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
            login.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
            login.setProperty("socketTimeout", String.valueOf(QUERY_SECONDS + CONNECT_SECONDS));
            login.setProperty("ApplicationName", "plumbline");
        } else if (query.url().startsWith("jdbc:duckdb:")) {
            // It cannot be told so once it is open.
            login.setProperty("duckdb.read_only", "true");
        }
        return login;
    }

    private static void copy(ResultSet rows, Path csv) throws SQLException, IOException {
        ResultSetMetaData head = rows.getMetaData();
        int width = head.getColumnCount();
        ReadLimit.COLUMNS.require(width);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= width; i++) {
                cell(head.getColumnLabel(i), line);
            }
            out.append(line).append('\n');
            while (rows.next()) {
                line.setLength(0);
                for (int i = 1; i <= width; i++) {
                    cell(Optional.ofNullable(rows.getString(i)).orElse(""), line);
                }
                written += line.length();
                ReadLimit.UNPACKED_BYTES.require(written);
                out.append(line).append('\n');
            }
        }
    }

    private static void cell(String text, StringBuilder line) {
        ReadLimit.CELL_LENGTH.require(text.length());
        line.append(line.isEmpty() ? "" : ",")
                .append('"')
                .append(text.replaceAll("\\R", " ").replace("\"", "\"\""))
                .append('"');
    }
}
