package org.plumbline.report.font;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lets AWT draw text where the system has no font configuration. Without one the runtime cannot load even a font that
 * comes with the program, so an empty configuration of our own is put in its place before AWT looks.
 */
final class FontConfiguration {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final List<String> FONT_ENDINGS = List.of(".ttf", ".ttc", ".otf", ".pfb");

    private FontConfiguration() {}

    /** Must run before the first font is made. */
    static void prepare() {
        if (System.getProperty(PROPERTY) != null || !isHeadlessLinux() || systemHasFonts()) {
            return;
        }
        System.setProperty(PROPERTY, unpack().toString());
    }

    private static boolean isHeadlessLinux() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                && GraphicsEnvironment.isHeadless();
    }

    private static boolean systemHasFonts() {
        return hasConfigurationFile() && hasLibrary() && hasFontFile();
    }

    private static boolean hasConfigurationFile() {
        return System.getenv("FONTCONFIG_FILE") != null
                || System.getenv("FONTCONFIG_PATH") != null
                || Files.isReadable(Path.of("/etc/fonts/fonts.conf"));
    }

    private static boolean hasLibrary() {
        List<Path> places = new ArrayList<>();
        for (String named :
                Objects.requireNonNullElse(System.getenv("LD_LIBRARY_PATH"), "").split(File.pathSeparator)) {
            if (!named.isBlank()) {
                places.add(Path.of(named));
            }
        }
        places.addAll(List.of(Path.of("/lib"), Path.of("/lib64"), Path.of("/usr/lib"), Path.of("/usr/lib64")));
        places.add(Path.of("/usr/local/lib"));
        return places.stream().anyMatch(place -> holds(place, 2, "libfontconfig.so"));
    }

    private static boolean hasFontFile() {
        String home = System.getProperty("user.home", "/");
        return Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of(home, ".fonts"),
                        Path.of(home, ".local/share/fonts"))
                .anyMatch(place -> holds(place, 6, ""));
    }

    /** True where a file below the place starts with the name given, or is a font where no name is given. */
    private static boolean holds(Path place, int depth, String start) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(place, depth, FileVisitOption.FOLLOW_LINKS)) {
            return files.anyMatch(file -> {
                String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
                return start.isEmpty() ? FONT_ENDINGS.stream().anyMatch(name::endsWith) : name.startsWith(start);
            });
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static Path unpack() {
        try (InputStream in = FontConfiguration.class.getResourceAsStream("fontconfig.properties")) {
            Path file = Files.createTempFile("plumbline-font", ".properties");
            file.toFile().deleteOnExit();
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary file for the font configuration", e);
        }
    }
}
