package org.plumbline.report;

import java.io.IOException;
import java.nio.file.Path;

/** An output could not be written; what was there before is untouched. */
public final class OutputFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    OutputFailedException(Path file, IOException cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
    }

    /** The file that could not be written. */
    public Path file() {
        return file;
    }
}
