package org.plumbline.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A plan in a folder. Links to folders are not followed. */
final class FolderFiles implements PlanFiles {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 100_000;

    /** What a file was when it was first opened. */
    private record Stamp(long size, FileTime modified) {}

    private final Path folder;
    private final Map<String, Stamp> stamps = new TreeMap<>();
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
        Path path = resolved(file);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw FileTrouble.FileRefusedException.noFile(file);
        }
        BasicFileAttributes present = Files.readAttributes(path, BasicFileAttributes.class);
        Stamp stamp = new Stamp(present.size(), present.lastModifiedTime());
        if (!stamps.computeIfAbsent(file, first -> stamp).equals(stamp)) {
            throw FileTrouble.FileRefusedException.changed(file);
        }
        return Files.newInputStream(path);
    }

    private Path resolved(String file) throws IOException {
        try {
            return folder.resolve(file);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(file);
        }
    }

    @Override
    public List<String> changed() {
        List<String> changed = new ArrayList<>();
        for (String file : stamps.keySet()) {
            try {
                open(file).close();
            } catch (IOException e) {
                changed.add(file);
            }
        }
        return changed;
    }

    @Override
    public void close() {}
}
