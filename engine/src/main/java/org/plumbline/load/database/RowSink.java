package org.plumbline.load.database;

import java.io.IOException;
import java.util.List;

/** Takes the names of columns and then rows of as many cells; NULL is an empty text. */
@FunctionalInterface
public interface RowSink {
    /** False ends the reading here. */
    boolean row(List<String> cells) throws IOException;
}
