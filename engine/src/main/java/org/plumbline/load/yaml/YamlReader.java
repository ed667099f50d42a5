package org.plumbline.load.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML files into values with line numbers. Tags, repeated keys and nested aliases are refused. */
public final class YamlReader {
    private static final Set<Tag> ALLOWED = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);
    private static final int MOST_NODES = 5_000;
    private static final int DEEPEST = 8;
    private static final int DEEPEST_TEXT = 100;
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final Findings findings;
    private final String example;
    private int nodes;

    /**
     * A reader of one file.
     *
     * @param example a line such a file could hold, for whom gave another kind of file
     */
    public YamlReader(String file, Findings findings, String example) {
        this.example = example;
        this.file = file;
        this.findings = findings;
    }

    /** The top-level entries; empty, with a finding, where the text is no YAML mapping. */
    public Optional<YamlValue.Group> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowRecursiveKeys(false)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            requireShallow(settings, text);
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(group(mapping, 0));
            }
            invalid(at(root.flatMap(Node::getStartMark)), firstLine(text), example);
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().isPresent() ? e.getProblemMark() : e.getContextMark();
            invalid(at(mark), line(text, at(mark).line()), "YAML (" + e.getProblem() + ")");
            return Optional.empty();
        } catch (YamlEngineException e) {
            invalid(SourceLocation.ofLine(file, 1), firstLine(text), "YAML (" + firstLine(e.getMessage()) + ")");
            return Optional.empty();
        }
    }

    /** Composing goes as deep as the text; telling how deep that is does not. */
    private static void requireShallow(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            boolean begins =
                    event.getEventId() == Event.ID.MappingStart || event.getEventId() == Event.ID.SequenceStart;
            boolean ends = event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
            depth += begins ? 1 : ends ? -1 : 0;
            if (depth > DEEPEST_TEXT) {
                throw new YamlEngineException("more than " + DEEPEST_TEXT + " levels");
            }
        }
    }

    private static String firstLine(@Nullable String text) {
        return line(String.valueOf(text), 1);
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("").strip();
    }

    private SourceLocation at(Optional<Mark> mark) {
        return SourceLocation.ofLine(file, mark.map(m -> m.getLine() + 1).orElse(1));
    }

    private void invalid(SourceLocation location, String offending, String expected) {
        findings.add(FindingCode.MANIFEST_INVALID, location, "YAML", offending, expected);
    }

    private YamlValue.Group group(MappingNode mapping, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            SourceLocation location = at(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                invalid(location, "?", "key: …");
                continue;
            }
            if (entries.containsKey(key.getValue())) {
                invalid(location, key.getValue(), "@manifest.once");
                continue;
            }
            value(tuple.getValueNode(), depth + 1).ifPresent(value -> entries.put(key.getValue(), value));
        }
        return new YamlValue.Group(entries, at(mapping.getStartMark()));
    }

    private Optional<YamlValue> value(Node node, int depth) {
        SourceLocation location = at(node.getStartMark());
        if (!ALLOWED.contains(node.getTag()) || node.isRecursive() || depth > DEEPEST || ++nodes > MOST_NODES) {
            invalid(location, node.getTag().getValue(), "@manifest.plain");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlValue.Text(
                    scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip(), location));
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> value(item, depth + 1).ifPresent(items::add));
            return Optional.of(new YamlValue.Items(items, location));
        }
        return node instanceof MappingNode mapping ? Optional.of(group(mapping, depth)) : Optional.empty();
    }
}
