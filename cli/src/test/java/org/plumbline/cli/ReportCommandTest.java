package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private SmallPlan plan;
    private Path out;

    @BeforeEach
    void writePlan() {
        plan = SmallPlan.in(folder);
        out = folder.resolve("reports/2026");
    }

    @Test
    void writesWorkbookPageChartsAndRunRecordAndNamesThem() throws IOException {
        CommandRun run = CommandRun.of("report", plan.path(), "-o", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(files(out)).containsKeys("my-plan.xlsx", "my-plan.html", "run.json");
        assertThat(files(out).keySet()).anyMatch(name -> name.startsWith("charts/") && name.endsWith(".png"));
        assertThat(run.err())
                .startsWith("Written to " + out + ":\n")
                .contains("  my-plan.xlsx\n", "  run.json\n")
                .containsPattern("  charts/  \\d+ files\n");
    }

    @Test
    void quietSaysNothing() {
        CommandRun run = CommandRun.of("report", plan.path(), "-o", out.toString(), "-q", "--format", "csv");

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void writesOnlyTheFormatsAskedForAndTheRunRecord() throws IOException {
        CommandRun.of("report", plan.path(), "-o", out.toString(), "--format", "csv,json,jsonl");

        assertThat(files(out))
                .containsOnlyKeys("my-plan.csv", "my-plan-findings.csv", "my-plan.json", "my-plan.jsonl", "run.json");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Path other = folder.resolve("again");

        CommandRun.of("report", plan.path(), "-o", out.toString(), "--format", "xlsx,html,svg,csv,json,jsonl");
        CommandRun.of("report", plan.path(), "-o", other.toString(), "--format", "xlsx,html,svg,csv,json,jsonl");

        assertThat(files(other)).isEqualTo(files(out)).isNotEmpty();
    }

    @Test
    void anErrorMeansThatNothingIsWrittenNotEvenTheFolder() {
        CommandRun run = CommandRun.of("report", plan.withError().path(), "-o", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(out.getParent()).doesNotExist();
        assertThat(run.err()).contains("id-unknown", "The plan has 1 error; nothing was written");
    }

    @Test
    void keepGoingWritesSaysSoInTheOutputsAndEndsWith3() throws IOException {
        CommandRun run = CommandRun.of(
                "report", plan.withError().path(), "-o", out.toString(), "--keep-going", "--format", "html,json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("1 error was left out");
        assertThat(Files.readString(out.resolve("my-plan.html"))).contains("gdpp");
        assertThat(Files.readString(out.resolve("run.json"))).contains("id-unknown");
    }

    @Test
    void failOnIsDecidedAfterWriting() {
        CommandRun run = CommandRun.of(
                "report", plan.path(), "-o", out.toString(), "--format", "csv", "--fail-on", "missed,warnings");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).endsWith("--fail-on: missed\n");
        assertThat(out.resolve("run.json")).exists();
    }

    @Test
    void warningsAreMentioned() {
        CommandRun run = CommandRun.of("report", plan.withConflict().path(), "-o", out.toString(), "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.err()).endsWith("1 warning; see: plumbline check " + plan.path() + "\n");
    }

    @Test
    void aFileInPlaceOfTheFolderIsWrongUsage() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "mine");

        CommandRun run = CommandRun.of("report", plan.path(), "-o", out.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(out).hasContent("mine");
    }

    @Test
    void whatCannotBeWrittenIsNamedAndTheExitCodeIs4() throws IOException {
        Path inTheWay = Files.createDirectories(out.resolve("my-plan.html").resolve("inside"));

        CommandRun run = CommandRun.of("report", plan.path(), "-o", out.toString(), "--format", "html");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).startsWith("plumbline: cannot write ").contains("my-plan.html");
        assertThat(inTheWay).exists();
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(f -> f.getFileName().toString())).containsOnly("my-plan.html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication", "council"})
    void confidentialFiguresStayInTheHouse(String profile) throws IOException {
        Path table = plan.folder().resolve("observations.csv");
        List<String> lines = Files.readAllLines(table);
        String head = lines.stream()
                .filter(line -> line.startsWith("indicator,"))
                .findFirst()
                .orElseThrow();
        List<String> columns = List.of(head.split(","));
        String[] cells = new String[columns.size() + 1];
        Arrays.fill(cells, "");
        cells[columns.indexOf("indicator")] = "gdp";
        cells[columns.indexOf("region")] = "demo-city";
        cells[columns.indexOf("period")] = "2019";
        cells[columns.indexOf("value")] = "4000";
        cells[columns.size()] = "C";
        Files.write(
                table,
                lines.stream()
                        .map(line -> line.equals(head) ? head + ",conf" : line)
                        .toList());
        plan.with("observations", String.join(",", cells));

        CommandRun run = CommandRun.of("report", plan.path(), "-o", out.toString(), "--profile", profile);

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("1 figure must not leave the house", "(gdp)", "2019: confidential (C)");
        assertThat(out).doesNotExist();
        for (String format : List.of("xlsx", "html", "docx", "png", "svg", "csv", "json", "jsonl", "sdmx-csv")) {
            CommandRun one = CommandRun.of(
                    "report", plan.path(), "-o", out.toString(), "--profile", profile, "--format", format);
            assertThat(one.code()).as(format).isEqualTo(1);
            assertThat(one.err()).as(format).contains("2019: confidential (C)");
            assertThat(out).doesNotExist();
        }
        assertThat(CommandRun.of("report", plan.path(), "-o", out.toString(), "--format", "docx,csv")
                        .code())
                .isZero();
    }

    @Test
    void aTemplateThatCannotBeFilledIsWrongUsage() throws IOException {
        Path template = Files.writeString(folder.resolve("mine.docx"), "no document");

        CommandRun run = CommandRun.of(
                "report", plan.path(), "-o", out.toString(), "--format", "docx", "--template", template.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("mine.docx");
        assertThat(CommandRun.of("report", plan.path(), "-o", out.toString(), "--template", "none.docx")
                        .code())
                .isEqualTo(2);
    }

    private static Map<String, Integer> files(Path root) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
