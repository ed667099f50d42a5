package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.finding.Loaded;
import org.plumbline.model.Plan;

class PlanFilesTest {
    @TempDir
    Path folder;

    private Path zip(Charset names, Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("demo plan.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static Map<String, String> plan(String prefix) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(prefix + "plan.yaml", "indicators: 指标.csv\n");
        files.put(prefix + "指标.csv", "id,name_zh,unit\ngdp,地区生产总值,亿元\n");
        return files;
    }

    @Test
    void aZipIsReadLikeAFolder() throws Exception {
        Loaded<Plan> loaded = PlanReader.read(zip(StandardCharsets.UTF_8, plan("")));

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.value().id()).isEqualTo("demo-plan");
        assertThat(loaded.value().indicators().size()).isEqualTo(1);
        assertThat(loaded.value().inputs()).extracting("path").containsExactly("plan.yaml", "指标.csv");
    }

    @Test
    void namesMayBeInTheEncodingOfChineseWindowsAndBelowOneFolder() throws Exception {
        Map<String, String> files = plan("深圳规划/");
        files.put("__MACOSX/深圳规划/._plan.yaml", "x");
        files.put("深圳规划/~$指标.xlsx", "x");

        Loaded<Plan> loaded = PlanReader.read(zip(Charset.forName("GBK"), files));

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.value().indicators().size()).isEqualTo(1);
    }

    @Test
    void entriesThatPointOutsideAreRefused() throws Exception {
        Map<String, String> files = plan("");
        files.put("../evil.csv", "x");
        files.put("C:\\evil.csv", "x");

        Loaded<Plan> loaded = PlanReader.read(zip(StandardCharsets.UTF_8, files));

        assertThat(MemoryPlan.describe(loaded.findings()))
                .containsExactlyInAnyOrder(
                        "error file-unreadable ../evil.csv ../evil.csv",
                        "error file-unreadable C:\\evil.csv C:\\evil.csv");
        assertThat(loaded.value().indicators().size()).isEqualTo(1);
    }

    @Test
    void anEntryThatUnpacksToFarTooMuchIsRefused() throws Exception {
        Map<String, String> files = plan("");
        files.put("bomb.csv", "0".repeat(80 << 20));
        files.put("plain.csv", "0,".repeat(10 << 20));

        Path zip = zip(StandardCharsets.UTF_8, files);

        try (PlanFiles opened = PlanFiles.ofZip(zip)) {
            assertThat(opened.refused()).containsExactly("bomb.csv");
            assertThat(opened.list()).contains("plain.csv");
        }
    }

    @Test
    void aFolderIsReadFromDiskAndByItsManifest() throws Exception {
        Path sub = Files.createDirectories(folder.resolve("my-plan/tables"));
        Files.writeString(sub.resolve("i.csv"), "id,name_zh,unit\ngdp,地区生产总值,亿元\n");
        Files.writeString(sub.resolve(".DS_Store"), "x");
        Files.writeString(folder.resolve("my-plan/plan.yaml"), "indicators: [\"tables/*\"]\n");

        assertThat(PlanReader.read(folder.resolve("my-plan")).value().id()).isEqualTo("my-plan");
        assertThat(PlanReader.read(folder.resolve("my-plan/plan.yaml"))
                        .value()
                        .indicators()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aPathWithNothingIsNoPlan() {
        assertThatThrownBy(() -> PlanReader.read(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        PlanNotFoundException.class, e -> assertThat(e.path()).endsWith("nowhere"));
    }

    @Test
    void aFolderWithoutManifestNamesWhatMayBeMeant() throws Exception {
        Files.writeString(folder.resolve("targets.xlsx"), "x");

        Loaded<Plan> loaded = PlanReader.read(folder);

        assertThat(MemoryPlan.describe(loaded.findings())).containsExactly("error file-not-found plan.yaml plan.yaml");
        assertThat(loaded.findings().get(0).arguments()).containsExactly("targets.xlsx");
    }

    @Test
    void anyOtherFileIsNoPlan() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThat(MemoryPlan.describe(PlanReader.read(file).findings()))
                .containsExactly("error file-unreadable notes.txt notes.txt");
    }
}
