package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plan as folder, zip and with tables in GB18030 gives the same assessments, byte for byte. */
class PlanShapesTest {
    @TempDir
    private Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void writePlan() {
        CommandRun.of("init", folder.resolve("new").toString(), "--lang", "zh");
        plan = folder.resolve("new/plan");
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(plan)) {
            return list.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String assessments(Path plan) {
        CommandRun run = CommandRun.of("evaluate", plan.toString(), "--format", "jsonl", "--lang", "zh");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"outcome\"");
        return run.out();
    }

    @Test
    void aZip() throws IOException {
        Path zip = folder.resolve("plan.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files()) {
                out.putNextEntry(new ZipEntry("some folder/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }

        assertThat(assessments(zip)).isEqualTo(assessments(plan));
    }

    @Test
    void tablesInGb18030() throws IOException {
        String before = assessments(plan);
        for (Path file : files()) {
            if (file.toString().endsWith(".csv")) {
                String text = Files.readString(file).replace("\uFEFF", "");
                Files.write(file, text.getBytes(Charset.forName("GB18030")));
            }
        }

        assertThat(assessments(plan)).isEqualTo(before);
    }
}
