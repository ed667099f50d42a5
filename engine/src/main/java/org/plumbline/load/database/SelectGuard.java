package org.plumbline.load.database;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets only one statement pass that begins with {@code select} or {@code with} and changes nothing. What databases read
 * differently (comments, backslashes in literals, dollar quotes, backticks) is refused, so that all of them see the same
 * statement as this class does. It stands in front of the read-only transaction, not in its place.
 */
public final class SelectGuard {
    private static final Set<String> CHANGING = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "into",
            "truncate",
            "drop",
            "alter",
            "create",
            "grant",
            "revoke",
            "copy",
            "call",
            "execute",
            "uescape");
    private static final List<String> MEDDLING = List.of(
            "dblink",
            "lo_",
            "pg_read_",
            "pg_ls_",
            "pg_write_",
            "pg_terminate_",
            "pg_cancel_",
            "pg_reload_",
            "pg_rotate_",
            "pg_advisory_",
            "pg_switch_",
            "set_config",
            "setval",
            "nextval",
            "query_to_xml",
            "load_file",
            "load_extension",
            "checkpoint",
            "force_checkpoint",
            "write_log");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern QUOTED = Pattern.compile("'[^'\\\\]*+'|\"[^\"\\\\]*+\"");

    private SelectGuard() {}

    /** What in the statement is not allowed; empty where it may run. */
    public static Optional<String> findOffence(String statement) {
        StringBuilder bare = new StringBuilder();
        Matcher quoted = QUOTED.matcher(statement);
        int from = 0;
        while (quoted.find()) {
            // A quoted name may be that of a function.
            String name = quoted.group().charAt(0) == '"' ? bare(quoted.group()) : "";
            if (isMeddling(name)) {
                return Optional.of(name);
            }
            bare.append(statement, from, quoted.start()).append(" ? ");
            from = quoted.end();
        }
        bare.append(statement, from, statement.length());
        return offenceOutsideQuotes(bare.toString());
    }

    /** Every text between quotes, single or double, in its order and once. */
    public static Set<String> quotedTexts(String statement) {
        Set<String> texts = new LinkedHashSet<>();
        Matcher quoted = QUOTED.matcher(statement);
        while (quoted.find()) {
            texts.add(bare(quoted.group()));
        }
        return texts;
    }

    /** The statement with one quoted text replaced wherever it stands. */
    public static String withQuotedText(String statement, String text, String other) {
        return QUOTED.matcher(statement).replaceAll(quoted -> {
            String mark = quoted.group().substring(0, 1);
            return Matcher.quoteReplacement(
                    bare(quoted.group()).equals(text)
                            ? mark + other.replace(mark, mark + mark) + mark
                            : quoted.group());
        });
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Optional<String> offenceOutsideQuotes(String bare) {
        for (String mark : List.of(";", "--", "/*", "#", "\\", "$", "`", "'", "\"")) {
            if (bare.contains(mark)) {
                return Optional.of(mark);
            }
        }
        Matcher words = WORD.matcher(bare);
        boolean first = true;
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean begins = word.equals("select") || word.equals("with");
            boolean wrongStart =
                    first && !(begins && bare.substring(0, words.start()).isBlank());
            if (wrongStart || CHANGING.contains(word) || isMeddling(word)) {
                return Optional.of(words.group());
            }
            first = false;
        }
        return first ? Optional.of("…") : Optional.empty();
    }

    private static boolean isMeddling(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return MEDDLING.stream().anyMatch(word::startsWith);
    }
}
