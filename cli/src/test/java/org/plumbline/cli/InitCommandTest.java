package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheSimpleWorkbookAndAPlanFolderAndSaysWhatToDoNext() throws IOException {
        Path plan = folder.resolve("new/my-plan");

        CommandRun run = CommandRun.of("init", plan.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(files(plan))
                .contains(
                        "targets.xlsx",
                        "plan/plan.yaml",
                        "plan/indicators.csv",
                        "plan/targets.csv",
                        "plan/identities.csv",
                        "plan/waivers.csv");
        assertThat(run.err()).contains("plan/targets.csv", "plumbline report " + plan.resolve("targets.xlsx"));
    }

    @Test
    void writesTablesThatChineseSpreadsheetProgramsReadAsUtf8() throws IOException {
        CommandRun.of("init", folder.toString(), "--lang", "zh");

        String table = Files.readString(folder.resolve("plan/indicators.csv"));
        assertThat(table).startsWith("\uFEFF# 指标");
        assertThat(table).contains("地区生产总值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatItWritesIsAPlanWithoutAnyFindings(String language) {
        CommandRun.of("init", folder.toString(), "--lang", language);

        for (String plan : List.of("targets.xlsx", "plan")) {
            CommandRun check = CommandRun.of("check", folder.resolve(plan).toString(), "--lang", "en");
            assertThat(check.out()).as(check.err()).endsWith(": No findings.\n");
            assertThat(check.code()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,没有发现问题", "en,No findings"})
    void thePlansAreInTheLanguageOfTheTemplate(String language, String expected) {
        CommandRun.of("init", folder.toString(), "--lang", language);

        for (String plan : List.of("targets.xlsx", "plan")) {
            assertThat(CommandRun.of("check", folder.resolve(plan).toString()).out())
                    .contains(expected);
        }
    }

    @Test
    void refusesAFolderThatIsNotEmptyAndLeavesItAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        CommandRun run = CommandRun.of("init", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not empty");
        assertThat(files(folder)).containsExactly("mine.txt");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(CommandRun.of("init", file.toString()).code()).isEqualTo(2);
        assertThat(CommandRun.of("init", file.resolve("below").toString()).code())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"shenzhen,plan.yaml", "districts,plan.yaml", "eu-fiscal,plan.yaml", "simple,targets.xlsx"})
    void copiesASample(String name, String file) throws IOException {
        Path copy = folder.resolve("copy");

        CommandRun run = CommandRun.of("init", copy.toString(), "--example", name);

        assertThat(run.code()).isZero();
        assertThat(copy.resolve(file))
                .hasSameBinaryContentAs(CommandRun.checkout()
                        .resolve("sample-data")
                        .resolve(name)
                        .resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenzen", "broken", "..", ""})
    void namesTheSamplesWhereThereIsNoSuchOne(String name) {
        Path copy = folder.resolve("copy");

        CommandRun run = CommandRun.of("init", copy.toString(), "--example", name);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).containsSubsequence("there are: ", "districts, ", "shenzhen, ", "simple");
        assertThat(copy).doesNotExist();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
