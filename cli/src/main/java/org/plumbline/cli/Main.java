package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.plumbline.cli.template.Samples;
import org.plumbline.cli.text.Surroundings;

/** Entry point of the {@code plumbline} command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // JDK 17 ignores -Dstdout.encoding, so the streams are opened here.
        ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
        OutputStream buffered = new BufferedOutputStream(results, 1 << 16);
        PrintWriter out = writer(buffered, false);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), true);
        Surroundings surroundings = new Surroundings(
                buffered,
                out,
                err,
                Clock.system(ZoneId.systemDefault()),
                System.getenv(),
                Locale.getDefault(Locale.Category.DISPLAY),
                Boolean.getBoolean("plumbline.stdout.terminal"),
                Boolean.getBoolean("plumbline.stderr.terminal"),
                Samples.findHome(),
                System.getProperty("plumbline.command", "plumbline"));
        int code = CommandLineFactory.run(surroundings, args);
        System.exit(results.failure().isPresent() ? reportLost(results, err, code) : code);
    }

    private static int reportLost(ResultStream results, PrintWriter err, int code) {
        err.println("plumbline: stdout: " + results.failure().orElse(""));
        return code == ExitCode.PROGRAM_ERROR ? code : ExitCode.OUTPUT_NOT_WRITTEN;
    }

    private static PrintWriter writer(OutputStream stream, boolean autoFlush) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), autoFlush);
    }
}
