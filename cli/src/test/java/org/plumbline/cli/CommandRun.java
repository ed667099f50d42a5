package org.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plumbline.cli.text.Surroundings;

/** One invocation of the real command line, with what came out of it. The day is 2026-06-15, messages are English. */
public record CommandRun(int code, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    public static CommandRun of(String... arguments) {
        return in(Map.of("LANG", "en_US.UTF-8"), arguments);
    }

    static CommandRun in(Map<String, String> variables, String... arguments) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                results,
                new PrintWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8)),
                new PrintWriter(err),
                CLOCK,
                variables,
                Locale.ENGLISH,
                false,
                false,
                Optional.of(checkout()),
                "plumbline");
        int code = CommandLineFactory.run(surroundings, arguments);
        return new CommandRun(code, results.toString(StandardCharsets.UTF_8), err.toString());
    }

    /** Root of the checkout, whatever folder Maven runs the tests in. */
    public static Path checkout() {
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("cli") ? here.getParent() : here;
    }
}
