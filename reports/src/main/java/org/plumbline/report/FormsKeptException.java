package org.plumbline.report;

import java.nio.file.Path;
import java.util.List;

/** Files that may be filled in stand where forms were to be written. */
public final class FormsKeptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Path> files;

    FormsKeptException(List<Path> files) {
        super("Kept: " + files);
        this.files = List.copyOf(files);
    }

    public List<Path> files() {
        return files;
    }
}
