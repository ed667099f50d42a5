package org.plumbline.finding;

import java.util.List;
import java.util.Set;

/**
 * A value read from somewhere together with everything found on the way; the value holds the good rows even where
 * there are errors.
 *
 * @param unread keys of tables that could not be read in full, such as {@code observations}: what they lack means nothing
 */
public record Loaded<T>(T value, List<Finding> findings, Set<String> unread) {
    public Loaded {
        findings = List.copyOf(findings);
        unread = Set.copyOf(unread);
    }

    /** A value of which everything could be read, rows with errors apart. */
    public Loaded(T value, List<Finding> findings) {
        this(value, findings, Set.of());
    }

    public boolean stops() {
        return findings.stream().anyMatch(Finding::stops);
    }
}
