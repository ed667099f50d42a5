package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writePlan() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                id: sums
                language: en
                indicators: indicators.csv
                regions: regions.csv
                observations: observations.csv
                """);
        Files.writeString(folder.resolve("indicators.csv"), """
                id,name_en,unit,nature
                gdp,GDP,CNY_100M,flow
                """);
        Files.writeString(folder.resolve("regions.csv"), """
                id,name_en,parent
                sz,City,
                sz-a,A,sz
                sz-b,B,sz
                """);
        observed("900.1", "400", "500");
    }

    private void observed(String city, String a, String b) throws IOException {
        Files.writeString(
                folder.resolve("observations.csv"),
                "indicator,region,period,value\ngdp,sz,2012,%s\ngdp,sz-a,2012,%s\ngdp,sz-b,2012,%s\n"
                        .formatted(city, a, b));
    }

    private CommandRun run(String... more) {
        String[] words = new String[2 + more.length];
        words[0] = "reconcile";
        words[1] = folder.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return CommandRun.of(words);
    }

    @Test
    void theJsonHasTheContractsFields() {
        CommandRun run = run("--format", "json");

        assertThat(run.code()).isZero();
        // 900.1 ± 0.05 against 400 ± 0.5 + 500 ± 0.5
        assertThat(run.out().replaceAll("\\s", ""))
                .contains(
                        "\"checks\":[{\"kind\":\"regions\",\"subject\":\"gdpsz\"",
                        "\"period\":\"2012\"",
                        "\"total\":900.1,",
                        "\"sum\":900.0,",
                        "\"difference\":-0.1,",
                        "\"tolerance\":1.05,",
                        "\"verdict\":\"rounding\"",
                        "\"parts\":[{\"region\":\"sz-a\"",
                        "\"value\":400.0");
    }

    @Test
    void theTableSaysWhatDoesNotAddUpInBothLanguages() throws IOException {
        observed("950", "400", "500");

        assertThat(run().out()).contains("Do not add up (1)", "-50", "fall short of the total by 50");
        assertThat(run("--lang", "zh").out()).contains("不符 (1)", "分项合计小于总数 50");
    }

    @Test
    void csvHasOneRowEach() {
        assertThat(run("--format", "csv").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("regions,observations,,gdp,sz,2012,CNY_100M,900.1", "gdp@sz-a:2012=400;gdp@sz-b:2012=500");
    }

    @Test
    void failOnUnreconciledIsAConditionOfItsOwn() throws IOException {
        assertThat(run("--fail-on", "unreconciled").code()).isZero();
        observed("950", "400", "500");

        assertThat(run().code()).isZero();
        assertThat(run("--fail-on", "unreconciled").code()).isEqualTo(3);
        assertThat(CommandRun.of("evaluate", folder.toString(), "--fail-on", "unreconciled")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void aPlanWithNothingToCheckSaysSo() throws IOException {
        Files.writeString(folder.resolve("observations.csv"), "indicator,region,period,value\n");

        CommandRun run = run();

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Nothing to check");
    }
}
