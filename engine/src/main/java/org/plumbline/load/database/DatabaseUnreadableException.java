package org.plumbline.load.database;

import java.sql.SQLException;

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

    /** The first line of what the driver said, without the password. */
    DatabaseUnreadableException(String phrase, SQLException failure, String password) {
        this(phrase, said(failure, password));
    }

    private static String said(SQLException failure, String password) {
        String line = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String safe = password.isEmpty() ? line : line.replace(password, "***");
        return safe.isEmpty() || safe.startsWith("@") ? "SQLSTATE " + failure.getSQLState() : safe;
    }

    public String phrase() {
        return phrase;
    }

    public String detail() {
        return detail;
    }
}
