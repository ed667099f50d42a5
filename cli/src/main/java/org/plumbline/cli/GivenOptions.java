package org.plumbline.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options somebody typed that change what is written, for the record of a run. */
final class GivenOptions {
    /** Where results and messages go changes nothing in them; templates are recorded by their contents. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("output", "template", "quiet", "verbose", "no-color");

    private GivenOptions() {}

    static Map<String, String> of(CommandSpec command) {
        Map<String, String> given = new TreeMap<>();
        for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName().replaceFirst("^-+", "");
            if (!WITHOUT_EFFECT.contains(name)) {
                given.put(name, String.join(",", option.originalStringValues()));
            }
        }
        return given;
    }
}
