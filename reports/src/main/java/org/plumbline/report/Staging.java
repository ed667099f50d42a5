package org.plumbline.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.report.run.OutputFile;
import org.plumbline.report.run.Sha256;

/**
 * Files written beside their final names and moved into place together, so that a stopped run leaves no half file. What is
 * not moved when closed, or when the program is stopped, is deleted.
 */
final class Staging implements AutoCloseable {
    private static final String SUFFIX = ".part";

    private record Part(Path part, Path target) {}

    private final Path folder;
    private final List<Part> parts = new ArrayList<>();
    private final List<Path> emptied = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();
    private final Thread onStop = new Thread(this::deleteParts, "delete half files");
    private Path current;

    Staging(Path folder) throws OutputFailedException {
        this.folder = folder;
        this.current = folder;
        Runtime.getRuntime().addShutdownHook(onStop);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputFailedException(folder, e);
        }
    }

    /** Where to write what shall become the file of this name. */
    synchronized Path part(String name) throws IOException {
        current = folder.resolve(name);
        Path part = beside(current);
        parts.add(new Part(part, current));
        return part;
    }

    /** Where to write files that shall come to lie in the subfolder of this name. */
    synchronized Path partFolder(String name) throws IOException {
        current = folder.resolve(name);
        Path part = beside(current);
        deleteFilesIn(part);
        Files.createDirectories(part);
        emptied.add(part);
        return part;
    }

    /** A hidden name in the same folder, which is made where it does not exist. */
    private Path beside(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            made.add(parent);
        }
        return target.resolveSibling("." + target.getFileName() + SUFFIX);
    }

    /** Takes note of everything written to a part folder. */
    synchronized void collect(Path partFolder, String name) throws IOException {
        try (var files = Files.list(partFolder)) {
            files.sorted()
                    .forEach(file -> parts.add(new Part(
                            file,
                            folder.resolve(name)
                                    .resolve(partFolder.relativize(file).toString()))));
        }
    }

    /** Everything written so far with its hash, by final name. */
    List<OutputFile> outputs() throws IOException {
        List<OutputFile> outputs = new ArrayList<>();
        for (Part part : parts) {
            current = part.target();
            String name = folder.relativize(part.target()).toString().replace('\\', '/');
            outputs.add(new OutputFile(name, Sha256.of(part.part())));
        }
        return outputs;
    }

    /** Refuses to go on where a final name is taken by a file with one of the hashes. */
    void keep(Set<String> hashes) throws IOException {
        for (Part part : parts) {
            if (Files.isRegularFile(part.target()) && hashes.contains(Sha256.of(part.target()))) {
                current = part.target();
                throw new InputKeptException();
            }
        }
    }

    /** Moves everything into place once all of it can be; returns the final files. */
    List<Path> moveIntoPlace() throws IOException {
        for (Part part : parts) {
            current = part.target();
            requireReplaceable(part.target());
        }
        List<Path> files = new ArrayList<>();
        for (Part part : parts) {
            current = part.target();
            Path parent = part.target().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            move(part);
            files.add(part.target());
        }
        return files;
    }

    /** A file that another program holds open cannot be opened for writing where the system locks it. */
    private static void requireReplaceable(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (Files.exists(target)) {
            FileChannel.open(target, StandardOpenOption.WRITE).close();
        }
    }

    private static void move(Part part) throws IOException {
        try {
            Files.move(part.part(), part.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part.part(), part.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The final name of what was being worked on last. */
    Path current() {
        return current;
    }

    @Override
    public void close() {
        deleteParts();
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException stopping) {
            // The hook is running, and does the same.
            return;
        }
    }

    private synchronized void deleteParts() {
        for (Part part : parts) {
            delete(part.part());
        }
        for (Path part : emptied) {
            try {
                deleteFilesIn(part);
            } catch (IOException e) {
                continue;
            }
            delete(part);
        }
        deleteEmptyFolders();
    }

    /** Folders made for files that never came; those with something in them stay. */
    private void deleteEmptyFolders() {
        made.forEach(Staging::delete);
    }

    private static void deleteFilesIn(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            try (var files = Files.list(part)) {
                files.forEach(Staging::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftover) {
            // Does no harm: the next run writes over it.
            return;
        }
    }
}
