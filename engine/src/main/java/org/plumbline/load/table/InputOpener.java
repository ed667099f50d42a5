package org.plumbline.load.table;

import java.io.IOException;
import java.io.InputStream;

/** Opens one file from its beginning; may be called more than once. */
@FunctionalInterface
public interface InputOpener {
    InputStream open() throws IOException;
}
