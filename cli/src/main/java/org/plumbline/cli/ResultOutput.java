package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.plumbline.cli.option.Console;
import org.plumbline.cli.option.PathArgument;
import org.plumbline.cli.option.UsageException;
import org.plumbline.cli.option.WriteFailure;

/** Where a command's one result goes: standard output, or a file that is complete or as it was before. */
final class ResultOutput {
    /** What {@code -o} names standard output with. */
    static final String STANDARD = "-";

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private ResultOutput() {}

    static void write(String output, Content content, Console console) {
        if (output.equals(STANDARD)) {
            toStandardOutput(content, console);
        } else {
            toFile(requireFile(output, console), content, console);
        }
    }

    /** Says early, before long work, that a result cannot take the name of a folder. */
    static void refuseFolder(String output, Console console) {
        if (!output.equals(STANDARD)) {
            requireFile(output, console);
        }
    }

    /** The file, refused early where a folder has its name. */
    static Path requireFile(String output, Console console) {
        Path file = PathArgument.parse(output, console.messages());
        if (Files.isDirectory(file)) {
            throw new UsageException(console.messages().text("usage.file-is-dir", file));
        }
        return file;
    }

    /** The folder several files go to, refused early where a file has its name. */
    static Path requireFolder(String output, Console console) {
        if (output.equals(STANDARD)) {
            throw new UsageException(console.messages().text("usage.several-files"));
        }
        Path folder = PathArgument.parse(output, console.messages());
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException(console.messages().text("usage.dir-is-file", folder));
        }
        return folder;
    }

    private static void toStandardOutput(Content content, Console console) {
        console.out().flush();
        try {
            content.writeTo(console.surroundings().results());
            console.surroundings().results().flush();
        } catch (IOException e) {
            throw WriteFailure.ofFile(Path.of("stdout"), e, console.messages());
        }
    }

    private static void toFile(Path file, Content content, Console console) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, content);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file, content);
            }
        } catch (IOException e) {
            throw WriteFailure.ofFile(file, e, console.messages());
        }
    }

    /** Writes beside the file, then takes its place; a run that is stopped leaves nothing. */
    private static void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(part), "removal"));
        try {
            writeTo(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void writeTo(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // Nothing more can be done; the file itself is as it was.
        }
    }
}
