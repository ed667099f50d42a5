package org.plumbline.finding;

import java.util.List;

/**
 * A value read from somewhere together with everything found on the way; the value holds the good rows even where
 * there are errors.
 */
public record Loaded<T>(T value, List<Finding> findings) {
    public Loaded {
        findings = List.copyOf(findings);
    }

    public boolean stops() {
        return findings.stream().anyMatch(Finding::stops);
    }
}
