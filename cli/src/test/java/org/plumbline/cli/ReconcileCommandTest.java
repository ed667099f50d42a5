package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    void adjustedFiguresStandBesideTheOriginals() throws IOException {
        observed("900.0", "400.0", "550.0");

        // 900 × 400/950 = 378.95, 900 × 550/950 = 521.05
        for (String method : List.of("proportional", "least-squares")) {
            String json = run("--adjust", method, "--format", "json").out().replaceAll("\\s", "");
            assertThat(json)
                    .contains(
                            "\"adjusted\":{\"method\":\"" + method + "\",\"weights\":\"diag(x0)\",\"feasible\":true",
                            "\"original\":400.0,\"adjusted\":378.9,\"change\":-21.1,\"held\":false",
                            "\"original\":550.0,\"adjusted\":521.1,\"change\":-28.9,\"held\":false",
                            "\"verdict\":\"error\"",
                            "\"sum\":950.0");
        }
        assertThat(run("--adjust", "proportional").out())
                .contains("Adjusted by proportion (1)", "in proportion to their values", "378.9", "-28.9");
        assertThat(run("--adjust", "proportional", "--lang", "zh").out()).contains("调整结果（按比例调整） (1)", "最大余数法", "调整后");
        assertThat(run("--adjust", "proportional", "--format", "csv").out())
                .contains("adjusted_parts", "gdp@sz-a:2012=378.9;gdp@sz-b:2012=521.1");
        assertThat(run("--adjust", "denton").out()).contains("Adjusted by Denton (0)", "No sum has to be adjusted");
        assertThat(run("--adjust", "average").code()).isEqualTo(2);
    }

    @Test
    void confirmedFiguresAreKeptAndWhatCannotBeAdjustedSaysWhy() throws IOException {
        Files.writeString(folder.resolve("observations.csv"), """
                indicator,region,period,value,stage
                gdp,sz,2012,900,
                gdp,sz-a,2012,400,final
                gdp,sz-b,2012,550,final
                """);

        assertThat(run("--adjust", "least-squares").out()).contains("Not adjusted: all parts are confirmed.");
        assertThat(run("--adjust", "least-squares", "--format", "json").out().replaceAll("\\s", ""))
                .contains("\"feasible\":false,\"reason\":\"all-held\"");
    }

    @Test
    void theEndingOfTheOutputChoosesAWorkbook() throws IOException {
        observed("900", "400", "550");
        Path book = folder.resolve("checks.xlsx");

        assertThat(run("--adjust", "proportional", "-o", book.toString()).code())
                .isZero();

        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            XSSFSheet adjusted = workbook.getSheet("Adjusted");
            assertThat(workbook.getSheet("Checks")).isNotNull();
            assertThat(workbook.getSheet("Implied values")).isNotNull();
            int last = adjusted.getLastRowNum();
            assertThat(adjusted.getRow(last).getCell(4).getNumericCellValue()).isEqualTo(550);
            assertThat(adjusted.getRow(last).getCell(5).getNumericCellValue()).isEqualTo(521);
        }
    }

    @Test
    void boundariesAreSaidNotToMatter() {
        assertThat(run("--boundaries", "2010").err()).contains("on the boundaries they were reported on");
        assertThat(run().err()).doesNotContain("boundaries");
    }

    @Test
    void aPlanWithNothingToCheckSaysSo() throws IOException {
        Files.writeString(folder.resolve("observations.csv"), "indicator,region,period,value\n");

        CommandRun run = run();

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Nothing to check");
    }
}
