package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private SmallPlan plan;

    @BeforeEach
    void writePlan() {
        plan = SmallPlan.in(folder);
    }

    @Test
    void theTableHasALineForEachTargetInThePlansLanguage() {
        CommandRun run = CommandRun.of("evaluate", plan.path());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Gross domestic product", "met", "Surveyed urban unemployment rate", "missed");
        assertThat(CommandRun.of("evaluate", plan.path(), "--lang", "zh").out())
                .contains("地区生产总值", "完成", "城镇调查失业率", "未完成");
    }

    @Test
    void theJsonHasTheContractsTopLevelFields() {
        String json = CommandRun.of("evaluate", plan.path(), "--format", "json", "--as-of", "2025")
                .out()
                .replaceAll("\\s", "");

        assertThat(json)
                .startsWith("{\"plan\":\"my-plan\",\"asOf\":\"2025\",\"knownAt\":\"2026-06-15\",\"method\":\"path\"")
                .contains(
                        "\"version\":\"",
                        "\"assessments\":[{\"target\":\"t1\"",
                        "\"outcome\":\"missed\"",
                        "\"findings\":[]");
    }

    @Test
    void aZipOfThePlanGivesTheSameAsItsFolder() throws IOException {
        Path zip = folder.resolve("plan.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(plan.folder())) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
        }

        assertThat(CommandRun.of("evaluate", zip.toString(), "--format", "json"))
                .isEqualTo(CommandRun.of("evaluate", plan.path(), "--format", "json"));
    }

    @Test
    void jsonLinesHaveOneAssessmentEach() {
        assertThat(CommandRun.of("evaluate", plan.path(), "--format", "jsonl")
                        .out()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"target\":\"t") && line.endsWith("}"));
    }

    @Test
    void indicatorsAndRegionsPickOutTargetsHoweverTheyAreWritten() {
        for (String[] words : new String[][] {
            {"evaluate", plan.path(), "--indicator", "gdp,unemployment_rate"},
            {"evaluate", plan.path(), "--indicator", "gdp", "--indicator", "unemployment_rate"},
            {"evaluate", plan.path(), "--indicator", "gdp", "unemployment_rate", "--region", "demo-city"},
            {"evaluate", "--indicator", "gdp", "unemployment_rate", plan.path()},
        }) {
            assertThat(CommandRun.of(with(words, "--format", "jsonl")).out().lines())
                    .as(String.join(" ", words))
                    .hasSize(2);
        }
    }

    @Test
    void unknownIdsAreWrongUsageAndTheNearestIsNamed() {
        CommandRun indicator = CommandRun.of("evaluate", plan.path(), "--indicator", "gpd");
        CommandRun region = CommandRun.of("evaluate", plan.path(), "--region", "demo_city");

        assertThat(indicator.code()).isEqualTo(2);
        assertThat(indicator.err())
                .startsWith("plumbline: --indicator: the plan has no indicator \"gpd\"; did you mean gdp?");
        assertThat(region.code()).isEqualTo(2);
        assertThat(region.err()).contains("did you mean demo-city?");
    }

    @Test
    void anAssumptionIsMarkedAsOne() {
        CommandRun table = CommandRun.of("evaluate", plan.path(), "--assume", "gdp:demo-city=8%");
        CommandRun json = CommandRun.of("evaluate", plan.path(), "--assume", "gdp:demo-city=8", "--format", "json");

        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("ssumption");
        assertThat(json.out()).contains("\"assumed\"").contains("\"rate\" : 0.08");
        assertThat(CommandRun.of("evaluate", plan.path(), "--format", "json").out())
                .doesNotContain("\"assumed\"");
    }

    @Test
    void anAssumptionThatCannotBeIsWrongUsage() {
        assertThat(usage("gpd:demo-city=8%")).contains("did you mean gdp?");
        assertThat(usage("gdp:demo_city=8%")).contains("did you mean demo-city?");
        assertThat(usage("gdp:demo-city=fast")).contains("fast");
        assertThat(usage("gdp:demo-city=-100%")).contains("-100%");
        assertThat(usage("gdp=8%")).contains("INDICATOR:REGION=RATE%");
    }

    private String usage(String assumption) {
        CommandRun run = CommandRun.of("evaluate", plan.path(), "--assume", assumption);
        assertThat(run.code()).isEqualTo(2);
        return run.err();
    }

    @Test
    void missedTargetsAreAFailureOnlyWhereAskedFor() {
        assertThat(CommandRun.of("evaluate", plan.path()).code()).isZero();
        assertThat(CommandRun.of("evaluate", plan.path(), "--fail-on", "missed").code())
                .isEqualTo(3);
        assertThat(CommandRun.of("evaluate", plan.path(), "--fail-on", "behind,conflict,warnings")
                        .code())
                .isZero();
        assertThat(CommandRun.of("evaluate", plan.path(), "--indicator", "gdp", "--fail-on", "missed")
                        .code())
                .isZero();
    }

    @Test
    void errorsStopBeforeAnythingIsComputed() {
        CommandRun run = CommandRun.of("evaluate", plan.withError().path(), "--lang", "en");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("targets.csv:8 [indicator]  id-unknown")
                .endsWith("plumbline: The plan has 1 error; nothing was computed. All findings: plumbline check "
                        + plan.path() + "\n");
    }

    @Test
    void keepGoingLeavesTheBadRowOutAndSaysSo() {
        CommandRun run = CommandRun.of("evaluate", plan.withError().path(), "--keep-going", "--format", "json");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("id-unknown").doesNotContain("\"target\" : \"t9\"");
        assertThat(run.err()).isEqualTo("1 error was left out; outputs say so\n");
    }

    @Test
    void outputGoesToAFileAndAnOldOneStaysWhereItCannotBeWritten() throws IOException {
        Path file = folder.resolve("out.json");

        CommandRun run = CommandRun.of("evaluate", plan.path(), "--format", "json", "-o", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(CommandRun.of("evaluate", plan.path(), "--format", "json")
                        .out());
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("new", "out.json");
        }
        CommandRun nowhere = CommandRun.of(
                "evaluate",
                plan.path(),
                "-o",
                folder.resolve("no/such/folder.csv").toString());
        assertThat(nowhere.code()).isEqualTo(4);
        assertThat(nowhere.err()).startsWith("plumbline: cannot write ").contains("folder.csv");
    }

    @Test
    void anInputOfThePlanIsNotOverwritten() {
        Path table = plan.folder().resolve("targets.csv");

        CommandRun run = CommandRun.of("evaluate", plan.path(), "--format", "csv", "-o", table.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is an input of the plan");
        assertThat(table).content().contains("demo-plan");
    }

    @Test
    void theDayLookedFromChangesWhatIsKnown() {
        assertThat(CommandRun.of("evaluate", plan.path(), "--format", "jsonl", "--known-at", "2025")
                        .out())
                .contains("\"outcome\":\"no")
                .doesNotContain("\"outcome\":\"met\"");
    }

    private static String[] with(String[] words, String... more) {
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }
}
