package org.plumbline.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.plumbline.cli.text.Messages;

/** Turns what was typed into a path. */
public final class PathArgument {
    private PathArgument() {}

    public static Path parse(String typed, Messages messages) {
        try {
            if (!typed.isEmpty()) {
                return Path.of(typed);
            }
        } catch (InvalidPathException unusable) {
            // Said below, with the reason left out: it is in English and names a position only.
        }
        throw new UsageException(messages.text("usage.path", "\"" + typed + "\""));
    }
}
