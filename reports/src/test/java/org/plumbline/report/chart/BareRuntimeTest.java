package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;

/** On a machine without any font the charts are the same, byte for byte. */
@EnabledOnOs(OS.LINUX)
class BareRuntimeTest {
    @TempDir
    Path folder;

    /** Writes the charts of the small city below a folder. */
    public static final class Draw {
        private Draw() {}

        public static void main(String[] folder) throws Exception {
            draw(Path.of(folder[0]));
        }
    }

    private static void draw(Path folder) throws Exception {
        Path plan = Files.createDirectories(folder.resolve("plan"));
        ChartFiles.write(SmallCity.plan().evaluate(plan), Language.ZH, folder.resolve("charts"), Set.of("png", "svg"));
    }

    @Test
    void chartsNeedNoFontOfTheSystem() throws Exception {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Path here = Files.createDirectories(folder.resolve("here"));
        Path noFonts =
                Files.writeString(folder.resolve("fontconfig.properties"), "version=1\nsequence.allfonts=default\n");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Dsun.awt.fontconfig=" + noFonts,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Draw.class.getName(),
                        bare.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        draw(here);

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        List<Path> files;
        try (var list = Files.list(here.resolve("charts"))) {
            files = list.sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(bare.resolve("charts").resolve(file.getFileName()))
                    .as(file.getFileName().toString())
                    .hasSameBinaryContentAs(file);
        }
    }
}
