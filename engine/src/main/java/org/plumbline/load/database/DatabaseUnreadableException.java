package org.plumbline.load.database;

import java.sql.SQLException;
import java.util.List;

/** A database that cannot be read, with a phrase that says at what it failed and what the database said. */
public final class DatabaseUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String phrase;
    private final String detail;

    DatabaseUnreadableException(String phrase, String detail) {
        super(phrase + " " + detail);
        this.phrase = phrase;
        this.detail = detail;
    }

    /** The first line of what the driver said, without what must not be shown. */
    DatabaseUnreadableException(String phrase, SQLException failure, List<String> hidden) {
        this(phrase, said(failure, hidden));
    }

    private static String said(SQLException failure, List<String> hidden) {
        String line = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String safe = line;
        for (String each : hidden) {
            safe = each.isEmpty() ? safe : safe.replace(each, "…");
        }
        return safe.isEmpty() || safe.startsWith("@") ? "SQLSTATE " + failure.getSQLState() : safe;
    }

    public String phrase() {
        return phrase;
    }

    public String detail() {
        return detail;
    }
}
