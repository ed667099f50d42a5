package org.plumbline.load.database;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses of databases are taken: without user and password, as they would be printed, and without parameters
 * that load classes or write files. That of a DuckDB file is relative to the plan and inside it.
 */
public final class DatabaseUrl {
    private static final Pattern SHAPE = Pattern.compile("jdbc:([a-z0-9]+):([^@;\\s?]*)(?:\\?([^@;\\s?]*))?");
    private static final Set<String> PARAMETERS = Set.of("ssl", "sslmode", "sslrootcert", "currentschema");

    private DatabaseUrl() {}

    public static boolean isOne(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    public static boolean isAllowed(String url) {
        Matcher shape = SHAPE.matcher(url);
        if (!shape.matches()) {
            return false;
        }
        if (DuckDb.isOne(url)) {
            return isInside(shape.group(2)) && shape.group(3) == null;
        }
        String parameters = shape.group(3);
        if (parameters == null) {
            return true;
        }
        for (String parameter : parameters.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!PARAMETERS.contains(key.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInside(String file) {
        return !file.startsWith("/")
                && !file.contains(":")
                && !file.contains("\\")
                && !("/" + file + "/").contains("/../");
    }

    /** The file of a DuckDB database, relative to the plan and empty for one in memory; empty for other databases. */
    public static Optional<String> duckDbFile(String url) {
        return DuckDb.isOne(url) ? Optional.of(DuckDb.file(url).replaceFirst("^(\\./)+", "")) : Optional.empty();
    }

    public static String ofDuckDb(String file) {
        return DuckDb.url(file);
    }

    /** The kind of database alone, for texts about an address that may hold a password. */
    public static String masked(String url) {
        Matcher kind = Pattern.compile("(?i)jdbc:[a-z0-9]{1,20}:").matcher(url.strip());
        return kind.lookingAt() ? kind.group() + "…" : "jdbc:…";
    }

    /** The last part of the address, which is the database's name or file. */
    public static String databaseName(String url) {
        String plain = url.replaceFirst("\\?.*", "");
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
        return last.isEmpty() ? plain.replaceAll("^jdbc:|:$", "") : last;
    }
}
