package org.plumbline.cli.text;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a command finds around it; tests bring their own.
 *
 * @param results where results go as bytes; flush {@code out} before writing here
 * @param out the same as text in UTF-8
 * @param err messages
 * @param clock says what day it is, nothing else
 * @param variables environment variables
 * @param locale the system's
 * @param outIsTerminal true where somebody watches {@code out}
 * @param errIsTerminal true where somebody watches {@code err}
 * @param home folder holding {@code sample-data}, if known
 * @param command how the program was called, for messages that say what to type next
 */
public record Surroundings(
        OutputStream results,
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        Map<String, String> variables,
        Locale locale,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Optional<Path> home,
        String command) {

    public Surroundings {
        variables = Map.copyOf(variables);
    }
}
