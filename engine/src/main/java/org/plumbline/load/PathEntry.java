package org.plumbline.load;

import org.plumbline.finding.SourceLocation;

/**
 * A path or glob of the manifest.
 *
 * @param text with {@code /}, relative to the manifest
 * @param location where the manifest says it
 */
record PathEntry(String text, SourceLocation location) {
    boolean isGlob() {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }
}
