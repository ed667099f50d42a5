package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek x | unknown command \"chek\"; did you mean check?",
                "breakdown x | missing: --output FILE",
                "batch a b -o c | this version does not have the command \"batch\" yet",
                "help nosuch | unknown command \"nosuch\"",
                "check | missing: PLAN",
                "check --format | missing: --format FORMAT",
                "check x --fomat json | unknown option --fomat; did you mean --format?",
                "check a b | too many arguments: b",
                "check x --lang fr | --lang: \"fr\" is none of: zh, en",
                "check x --format xml | --format: \"xml\" is none of: text, json",
                "check nofile | no such plan: nofile",
                "check x --format json --format text | given twice: --format FORMAT",
                "evaluate x --judge latst | --judge: \"latst\" is none of: in-force, original, latest, all; did you mean latest?",
                "evaluate x --judge foo | --judge: \"foo\" is none of: in-force, original, latest, all",
                "evaluate x --as-of someday | --as-of: \"someday\" is not a period; write 2012, 2012-S1, 2012-Q3 or 2012-06",
                "evaluate x --known-at 2013-02-30 | --known-at: \"2013-02-30\" is not a date; write 2013, 2013-06 or 2013-06-30",
                "evaluate x --fail-on missed, | --fail-on: \"\" is none of: missed, behind, fragile, conflict, unreconciled, warnings, rejected",
                "evaluate --indicator | missing: --indicator ID",
                "report x | missing: --output DIR",
                "report x -o y --format html,pdf | --format: \"pdf\" is none of: xlsx, html, docx, csv, json, jsonl, sdmx-csv, png, svg",
                "report x -o y --profile counsel | --profile: \"counsel\" is none of: working, publication, council; did you mean council?",
                "report x -o - | several files are written; name a folder",
                "report x -o y --by district | --by: \"district\" is none of: lead-unit, region",
            })
    void wrongUsageIsOneLineAndExitCode2(String typed, String message) {
        CommandRun run = CommandRun.of(typed.strip().split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains("plumbline: " + message.strip());
    }

    @Test
    void methodsAreThoseOfTheEngine() {
        CommandRun rating = CommandRun.of("evaluate", "x", "--method", "eurostt");
        CommandRun projection = CommandRun.of("evaluate", "x", "--projection", "arima01");

        assertThat(rating.code()).isEqualTo(2);
        assertThat(rating.err()).contains("path, schedule", "ndrc-warning, all", "did you mean eurostat?");
        assertThat(projection.code()).isEqualTo(2);
        assertThat(projection.err()).contains("auto, last-change", "did you mean arima011?");
        for (String name : List.of("eurostat-2019", "open-sdg", "five-year")) {
            assertThat(CommandRun.of("evaluate", "--help").out()).contains(name);
        }
    }

    @Test
    void aFolderWithoutManifestIsNoPlan() {
        CommandRun run = CommandRun.of("check", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("plumbline: no plan.yaml in " + folder);
    }

    @Test
    void aFolderWithAWorkbookInsteadOfAManifestPointsToTheWorkbook() throws Exception {
        Path workbook = Files.createFile(folder.resolve("targets.xlsx"));

        assertThat(CommandRun.of("check", folder.toString()).err()).contains("; did you mean " + workbook + "?");
    }

    @Test
    void anOldWorkbookOrAnyOtherFileIsNoPlan() throws Exception {
        Path old = Files.createFile(folder.resolve("targets.XLS"));
        Path other = Files.createFile(folder.resolve("targets.pdf"));

        assertThat(CommandRun.of("check", old.toString()).err()).contains("save it as .xlsx");
        assertThat(CommandRun.of("check", other.toString()).err()).contains("not a plan");
        assertThat(CommandRun.of("check", other.toString()).code()).isEqualTo(2);
    }

    @Test
    void withoutACommandTheHelpGoesToStandardErrorAndTheExitCodeIs2() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: plumbline COMMAND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "check", "evaluate", "report", "compare", "trace", "generate-completion", "help"})
    void everyCommandTeachesByExampleInBothLanguages(String command) {
        CommandRun english = CommandRun.of(command, "--help");
        CommandRun chinese = CommandRun.of(command, "--help", "--lang", "zh");

        assertThat(english.code()).isZero();
        assertThat(english.out()).contains("Usage: plumbline " + command, "Examples:", "--lang=zh|en", "--no-color");
        assertThat(english.out()).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.code()).isZero();
        assertThat(chinese.out()).contains("用法：plumbline " + command, "示例：", "--lang=zh|en", "--no-color");
    }

    @Test
    void onlyCommandsThisVersionHasAreListed() {
        String help = CommandRun.of("--help").out();

        assertThat(help)
                .contains(
                        "init", "check", "evaluate", "report", "breakdown", "compare", "trace", "generate-completion");
        assertThat(help).doesNotContain("score", "batch");
    }

    @Test
    void messagesAreInTheSystemsLanguageUnlessAnotherIsAskedFor() {
        assertThat(CommandRun.in(Map.of("LANG", "zh_CN.UTF-8"), "check", "nofile")
                        .err())
                .contains("没有这个规划：nofile", "用法见：plumbline check --help");
        assertThat(CommandRun.in(Map.of("LANG", "zh_CN.UTF-8"), "--lang", "en", "check", "nofile")
                        .err())
                .contains("no such plan: nofile");
        assertThat(CommandRun.in(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8"), "check", "nofile")
                        .err())
                .contains("no such plan: nofile");
        assertThat(CommandRun.in(Map.of(), "check", "nofile", "--lang=zh").err())
                .contains("没有这个规划");
    }

    @Test
    void quietLeavesOnlyTheFailure() {
        assertThat(CommandRun.of("check", "nofile", "--quiet").err()).isEqualTo("plumbline: no such plan: nofile\n");
    }

    @Test
    void theVersionIsPrintedByTheProgramAndEveryCommand() {
        assertThat(CommandRun.of("--version").out()).startsWith("plumbline ").doesNotContain("unknown");
        assertThat(CommandRun.of("report", "--version").out())
                .isEqualTo(CommandRun.of("--version").out());
    }

    @Test
    void theCompletionScriptKnowsCommandsAndOptions() {
        CommandRun run = CommandRun.of("generate-completion");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("evaluate", "--known-at", "--keep-going");
    }
}
