package org.plumbline.load;

import java.nio.file.Path;

/** The path that should be a plan does not exist. */
public final class PlanNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String path;

    PlanNotFoundException(Path path) {
        super("No such file or folder: " + path);
        this.path = path.toString();
    }

    /** The path as given. */
    public String path() {
        return path;
    }
}
