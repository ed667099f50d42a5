package org.plumbline.load;

import java.util.List;
import java.util.Map;
import org.plumbline.finding.SourceLocation;

/** A value of the manifest with its place, whether it came from YAML or a sheet. */
sealed interface ManifestValue {
    SourceLocation location();

    /** A single value as text: {@code 2012}, {@code 0.8}, {@code zh}. */
    record Text(String text, SourceLocation location) implements ManifestValue {}

    record Items(List<ManifestValue> items, SourceLocation location) implements ManifestValue {}

    record Group(Map<String, ManifestValue> entries, SourceLocation location) implements ManifestValue {}
}
