package org.plumbline.load.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.plumbline.load.grid.LimitedInput;
import org.plumbline.load.grid.ReadLimit;
import org.plumbline.load.table.InputOpener;

/**
 * A folder with copies of the files that a query may see, deleted when it is closed: whatever the query does, the files
 * themselves stay as they are.
 */
public final class QueryFolder implements AutoCloseable {
    private final Path path;

    private QueryFolder(Path path) {
        this.path = path;
    }

    public static QueryFolder create() throws IOException {
        return new QueryFolder(Files.createTempDirectory("plumbline-query").toRealPath());
    }

    public Path path() {
        return path;
    }

    /** Copies a file under a relative name; one that is there already stays. */
    public Path add(String name, InputOpener bytes) throws IOException {
        Path file = path.resolve(name).normalize();
        if (!file.startsWith(path)) {
            throw new IOException(name);
        }
        if (!Files.exists(file)) {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? path : parent);
            try (InputStream in = LimitedInput.of(bytes.open(), ReadLimit.UNPACKED_BYTES)) {
                Files.copy(in, file);
            }
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(QueryFolder::delete);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
