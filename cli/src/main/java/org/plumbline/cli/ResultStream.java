package org.plumbline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed. A reader that has had enough ({@code | head}) is no failure: what
 * follows is dropped in silence.
 */
final class ResultStream extends FilterOutputStream {
    private boolean closedByReader;
    private @Nullable String failure;

    ResultStream(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closedByReader || failure != null) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            closedByReader = isBrokenPipe(why);
            failure = closedByReader ? null : why;
        }
    }

    /** Why results were lost, or empty. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private static boolean isBrokenPipe(String why) {
        String text = why.toLowerCase(Locale.ROOT);
        return text.contains("broken pipe")
                || text.contains("pipe is being closed")
                || text.contains("pipe has been")
                || text.contains("断开的管道");
    }
}
