package org.plumbline.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan in a folder. Links to folders are not followed. */
final class FolderFiles implements PlanFiles {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 100_000;

    private final Path folder;
    private Optional<List<String>> names = Optional.empty();

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    @Override
    public List<String> list() {
        if (names.isEmpty()) {
            names = Optional.of(walk());
        }
        return names.get();
    }

    private List<String> walk() {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            return paths.filter(Files::isRegularFile)
                    .limit(MOST_FILES)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(PlanFiles::isContent)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A folder that cannot be listed still has the files its manifest names.
            return List.of();
        }
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(folder.resolve(file));
    }

    @Override
    public void close() {}
}
