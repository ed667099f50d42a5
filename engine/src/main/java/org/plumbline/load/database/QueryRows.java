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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.plumbline.load.grid.ReadLimit;

/**
 * Runs a query that can only read; its rows as a CSV file in UTF-8 have a head of column names, every cell
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

    /** Writes all rows to a file. Throws with a reason for the user; nothing in it holds the password. */
    public void write(DatabaseQuery query, QueryFolder visible, Path csv)
            throws IOException, DatabaseUnreadableException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            StringBuilder line = new StringBuilder();
            long[] written = {0};
            read(query, visible, cells -> {
                line.setLength(0);
                cells.forEach(cell -> quote(cell, line));
                written[0] += line.length();
                ReadLimit.UNPACKED_BYTES.require(written[0]);
                out.append(line).append('\n');
                return true;
            });
        }
    }

    /** Hands over the names of the columns and all rows; of files the database sees no more than one folder. */
    void read(DatabaseQuery query, QueryFolder visible, RowSink sink) throws IOException, DatabaseUnreadableException {
        Properties login = login(query);
        List<String> hidden = List.of(login.getProperty("password", ""), visible.path() + "/", visible.path() + "\\");
        try (Connection connection = DriverManager.getConnection(query.url(), login)) {
            try (Statement statement = connection.createStatement()) {
                if (DuckDb.isOne(query.url())) {
                    DuckDb.confine(statement, visible.path());
                } else {
                    connection.setReadOnly(true);
                }
                connection.setAutoCommit(false);
                statement.setFetchSize(FETCHED_ROWS);
                statement.setQueryTimeout(QUERY_SECONDS);
                try (ResultSet rows = statement.executeQuery(query.query())) {
                    copy(rows, sink);
                }
            } catch (SQLException e) {
                String phrase = DuckDb.sawNothing(e) ? "@database.outside" : "@database.query";
                throw new DatabaseUnreadableException(phrase, e, hidden);
            }
        } catch (SQLException e) {
            boolean noDriver = "08001".equals(e.getSQLState())
                    && String.valueOf(e.getMessage()).startsWith("No suitable driver");
            String missing = DuckDb.isOne(query.url()) ? "@database.duckdb" : "@database.driver";
            throw new DatabaseUnreadableException(noDriver ? missing : "@database.connect", e, hidden);
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
        } else if (DuckDb.isOne(query.url())) {
            DuckDb.open(query.url(), login);
        }
        return login;
    }

    private static void copy(ResultSet rows, RowSink sink) throws SQLException, IOException {
        ResultSetMetaData head = rows.getMetaData();
        int width = head.getColumnCount();
        ReadLimit.COLUMNS.require(width);
        int[] types = new int[width];
        List<String> cells = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            types[i - 1] = head.getColumnType(i);
            cells.add(oneLine(head.getColumnLabel(i)));
        }
        ColumnText texts = new ColumnText(types);
        boolean wanted = sink.row(cells);
        while (wanted && rows.next()) {
            cells.clear();
            for (int i = 1; i <= width; i++) {
                cells.add(oneLine(texts.of(rows, i)));
            }
            wanted = sink.row(cells);
        }
    }

    private static String oneLine(String text) {
        ReadLimit.CELL_LENGTH.require(text.length());
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("\\R", " ");
    }

    private static void quote(String text, StringBuilder line) {
        line.append(line.isEmpty() ? "" : ",")
                .append('"')
                .append(text.replace("\"", "\"\""))
                .append('"');
    }
}
