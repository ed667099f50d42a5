package org.plumbline.load.yaml;

import java.util.List;
import java.util.Map;
import org.plumbline.finding.SourceLocation;

/** A value of a manifest or layout with its place, whether it came from YAML or a sheet. */
public sealed interface YamlValue {
    SourceLocation location();

    /** A single value as text: {@code 2012}, {@code 0.8}, {@code zh}. */
    record Text(String text, SourceLocation location) implements YamlValue {}

    record Items(List<YamlValue> items, SourceLocation location) implements YamlValue {}

    record Group(Map<String, YamlValue> entries, SourceLocation location) implements YamlValue {}
}
