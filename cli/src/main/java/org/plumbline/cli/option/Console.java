package org.plumbline.cli.option;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.text.Messages;
import org.plumbline.cli.text.Surroundings;

/** Where a command writes: results to {@link #out()}, messages to standard error as the global options want them. */
public final class Console {
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}_./:=,+@%~\\\\-]+");

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final Messages messages;

    public Console(Surroundings surroundings, GlobalOptions options, Messages messages) {
        this.surroundings = surroundings;
        this.options = options;
        this.messages = messages;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public GlobalOptions options() {
        return options;
    }

    public Messages messages() {
        return messages;
    }

    public PrintWriter out() {
        return surroundings.out();
    }

    /** What to type to run a command, quoted where a shell needs it. */
    public String commandLine(String... words) {
        return Stream.concat(Stream.of(surroundings.command()), Stream.of(words))
                .map(word -> PLAIN_WORD.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** A message for whoever is interested; {@code --quiet} leaves it out. */
    public void say(String key, Object... arguments) {
        if (!options.quiet()) {
            surroundings.err().println(messages.text(key, arguments));
        }
    }

    /** A message that must be seen. */
    public void complain(String key, Object... arguments) {
        complainWith(messages.text(key, arguments));
    }

    /** A text, already in the user's language, that must be seen. */
    public void complainWith(String text) {
        surroundings.out().flush();
        surroundings.err().println("plumbline: " + text);
    }

    /** True where results may be coloured. */
    public boolean colours() {
        return surroundings.outIsTerminal() && coloursAllowed();
    }

    private boolean coloursAllowed() {
        return !options.noColor() && variable("NO_COLOR").isEmpty() && canMoveCursor();
    }

    private boolean canMoveCursor() {
        return !variable("TERM").equals("dumb");
    }

    private String variable(String name) {
        return surroundings.variables().getOrDefault(name, "");
    }

    /** Progress of long work, on standard error when somebody watches it. */
    public Progress progress() {
        boolean watched = surroundings.errIsTerminal() && canMoveCursor() && !options.quiet() && !options.verbose();
        return new Progress(surroundings.err(), watched, options.verbose());
    }
}
