package org.plumbline.load.database;

import org.plumbline.finding.SourceLocation;

/**
 * A query of the manifest that gives observations.
 *
 * @param name what its rows are called in findings and traces, behind {@code jdbc:}
 * @param url without credentials
 * @param query one statement that {@link SelectGuard} lets pass
 * @param user empty where the database is told none
 * @param passwordVariable environment variable that holds the password, or empty
 * @param location where the manifest says it
 */
public record DatabaseQuery(
        String name, String url, String query, String user, String passwordVariable, SourceLocation location) {
    /** What its rows are called where files have their names. */
    public String file() {
        return "jdbc:" + name;
    }
}
