package org.plumbline.cli.template;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The samples that lie beside the program in {@code sample-data}. */
public final class Samples {
    /** Small plans with one fault each: for tests, not to start from. */
    private static final String FAULTY = "broken";

    private static final String FOLDER = "sample-data";
    private static final int LEVELS_ABOVE_JAR = 4;

    private final Path folder;

    private Samples(Path folder) {
        this.folder = folder;
    }

    /** The samples below a home folder, or empty where it has none. */
    public static Optional<Samples> in(Path home) {
        Path folder = home.resolve(FOLDER);
        return Files.isDirectory(folder) ? Optional.of(new Samples(folder)) : Optional.empty();
    }

    /** The folder that holds the samples: what the launcher says, else the nearest one above the program's own jar. */
    public static Optional<Path> findHome() {
        String told = System.getProperty("plumbline.home", "");
        if (!told.isEmpty()) {
            return Optional.of(Path.of(told));
        }
        @Nullable CodeSource code = Samples.class.getProtectionDomain().getCodeSource();
        if (code == null) {
            return Optional.empty();
        }
        try {
            return Stream.iterate(Path.of(code.getLocation().toURI()), p -> p != null, Path::getParent)
                    .limit(LEVELS_ABOVE_JAR + 1)
                    .filter(above -> Files.isDirectory(above.resolve(FOLDER)))
                    .findFirst();
        } catch (URISyntaxException noFile) {
            return Optional.empty();
        }
    }

    public List<String> listNames() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(FAULTY) && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Copies a sample below an existing folder and returns the files, relative to it. */
    public List<Path> copy(String name, Path destination) throws IOException {
        Path sample = folder.resolve(name);
        List<Path> copied = new ArrayList<>();
        Files.walkFileTree(sample, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(destination.resolve(sample.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Path relative = sample.relativize(from);
                Files.copy(from, destination.resolve(relative));
                copied.add(relative);
                return FileVisitResult.CONTINUE;
            }
        });
        return copied.stream().sorted().toList();
    }
}
