package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CompareCommandTest {
    private static final Path SAMPLES = CommandRun.checkout().resolve("sample-data");

    @TempDir
    Path folder;

    @BeforeEach
    void plan() throws Exception {
        write("plan.yaml", """
                indicators: indicators.csv
                regions: regions.csv
                targets: targets.csv
                observations: observations.csv
                """);
        write("indicators.csv", "id,name_zh,unit\ngdp,产值,亿元\n");
        write("regions.csv", "id,name_zh\nsz,全市\n");
        write("targets.csv", "id,indicator,region,period,kind,value\nt,gdp,sz,2016,reach,110\n");
        write("observations.csv", """
                indicator,region,period,value,stage,published
                gdp,sz,2015,100,final,2016-01-31
                gdp,sz,2016,108,preliminary,2017-01-31
                gdp,sz,2016,112,benchmark,2019-01-31
                """);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private CommandRun run(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "compare";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandRun.of(arguments);
    }

    /** JSON is YAML as well. */
    private static List<?> rows(CommandRun run) {
        assertThat(run.err()).isEmpty();
        Object document = new Load(LoadSettings.builder().build()).loadFromString(run.out());
        return (List<?>) ((Map<?, ?>) document).get("rows");
    }

    private static Map<?, ?> map(Object object) {
        return (Map<?, ?>) object;
    }

    private static double number(Map<?, ?> row, String name) {
        return ((Number) row.get(name)).doubleValue();
    }

    @Test
    void jsonHoldsWhatTheContractNames() {
        CommandRun run = run("--from", "2015", "--to", "2016", "--format", "json");
        List<?> rows = rows(run);
        Map<?, ?> target = map(rows.get(0));
        Map<?, ?> indicator = map(rows.get(1));

        assertThat(run.code()).isZero();
        assertThat(rows).hasSize(2);
        assertThat(target.get("target")).isEqualTo("t");
        assertThat(indicator.get("target")).isNull();
        assertThat(indicator.get("indicator")).isEqualTo("gdp");
        assertThat(indicator.get("region")).isEqualTo("sz");
        assertThat(map(indicator.get("from")).get("period")).isEqualTo("2015");
        assertThat(number(map(indicator.get("from")), "value")).isEqualTo(100);
        assertThat(number(map(indicator.get("to")), "value")).isEqualTo(112);
        assertThat(number(indicator, "change")).isEqualTo(12);
        assertThat(number(indicator, "rate")).isEqualTo(0.12);
        assertThat(indicator.get("rateKind")).isEqualTo("nominal");
        assertThat(map(indicator.get("parts")).keySet().toString())
                .isEqualTo("[period, revision, benchmark, target, region, definition, price, denominator]");
        assertThat(number(map(indicator.get("parts")), "period")).isEqualTo(12);
    }

    @Test
    void twoDatesSplitRevisionAndVerdict() {
        List<?> rows = rows(run("--known-at", "2018", "--known-at", "2020", "--format", "json"));
        Map<?, ?> target = map(rows.get(0));

        assertThat(map(target.get("from")).get("outcome")).isEqualTo("missed");
        assertThat(map(target.get("to")).get("outcome")).isEqualTo("met");
        assertThat(target.get("verdictChanged")).isEqualTo(true);
        assertThat(number(map(target.get("parts")), "benchmark")).isEqualTo(4);
        assertThat(number(map(target.get("gap")), "change")).isEqualTo(4);
    }

    @Test
    void printedEffectsAddUpToTheChangeAndTimeAloneIsNotNamed() throws Exception {
        CommandRun before = run("--from", "2015", "--to", "2016");
        write("indicators.csv", """
                id,name_zh,unit,nature,price_basis,growth_of,rate_kind
                gdp,产值,亿元,flow,current,,
                growth,增速,%,growth,,gdp,yoy
                """);
        Files.writeString(
                folder.resolve("observations.csv"), "growth,sz,2016,5,final,2017-01-31\n", StandardOpenOption.APPEND);
        CommandRun published = run("--from", "2015", "--to", "2016");

        assertThat(before.out()).contains("+12 ").doesNotContain("时期变化 +");
        assertThat(published.out()).contains("+12 ").contains("时期变化 +5；价格因素 +7");
    }

    @Test
    void anotherPlanIsComparedById() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (String name : List.of("plan.yaml", "indicators.csv", "regions.csv", "observations.csv")) {
            Files.copy(folder.resolve(name), other.resolve(name));
        }
        Files.writeString(
                other.resolve("targets.csv"), "id,indicator,region,period,kind,value\nt,gdp,sz,2016,reach,115\n");
        List<?> rows = rows(run(other.toString(), "--format", "json"));
        Map<?, ?> gap = map(map(rows.get(0)).get("gap"));

        assertThat(number(gap, "change")).isEqualTo(-5);
        assertThat(number(map(gap.get("parts")), "target")).isEqualTo(-5);
    }

    @Test
    void whatIsToBeComparedMustBeSaid() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run().err()).contains("compare what with what");
        assertThat(run("--from", "2015").err()).contains("--from and --to go together");
        assertThat(run("--from", "2015", "--to", "2016", "--known-at", "2017", "--known-at", "2018")
                        .code())
                .isEqualTo(2);
        assertThat(run("--from", "20x", "--to", "2016").err())
                .contains("--from")
                .contains("20x");
        assertThat(CommandRun.of("evaluate", folder.toString(), "--known-at", "2017", "--known-at", "2018")
                        .err())
                .contains("given twice");
    }

    @Test
    void conditionsAreThoseOfTheSecondSide() {
        assertThat(run("--known-at", "2018", "--known-at", "2020", "--fail-on", "missed")
                        .code())
                .isZero();
        assertThat(run("--known-at", "2020", "--known-at", "2018", "--fail-on", "missed")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void tableAndCsvNameTheRate() {
        CommandRun table = CommandRun.of(
                "compare",
                SAMPLES.resolve("futian-quarterly").toString(),
                "--from",
                "2015-01/2015-09",
                "--to",
                "2016-01/2016-09",
                "--lang",
                "zh");
        CommandRun csv = run("--from", "2015", "--to", "2016", "--format", "csv", "--lang", "zh");

        assertThat(table.out()).contains("规模以上工业增加值", "-1.2%  同比");
        assertThat(csv.out().lines().toList().get(2)).contains(",0.12,nominal,现价简单增速,");
    }

    @Test
    void theWorkbookComputesChangesAndHasTheSameBytesAgain() throws Exception {
        Path first = folder.resolve("first.xlsx");
        Path second = folder.resolve("second.xlsx");
        CommandRun run = run("--from", "2015", "--to", "2016", "-o", first.toString(), "--lang", "en");
        run("--from", "2015", "--to", "2016", "-o", second.toString(), "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(first).hasSameBinaryContentAs(second);
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(first.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(sheets)
                .contains(
                        "<f>ComparedIndicators[[#This Row],[Value now]]-ComparedIndicators[[#This Row],[Value before]]</f>");
    }

    @Test
    void anInputIsNeverOverwritten() {
        CommandRun run = run(
                "--from",
                "2015",
                "--to",
                "2016",
                "-o",
                folder.resolve("targets.csv").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is an input of the plan");
    }

    @Test
    void severalFormatsGoToAFolder() throws Exception {
        Files.writeString(folder.resolve("plan.yaml"), "id: plan\n", StandardOpenOption.APPEND);
        Path out = folder.resolve("out");
        CommandRun run = run(
                "--known-at",
                "2018",
                "--known-at",
                "2020",
                "--format",
                "html,docx,xlsx,csv,json,table,svg",
                "-o",
                out.toString());

        assertThat(run.code()).isZero();
        for (String ending : List.of("html", "docx", "xlsx", "csv", "json", "txt")) {
            assertThat(out.resolve("plan-comparison." + ending)).isNotEmptyFile();
        }
        assertThat(out.resolve("charts").resolve("slopes.svg")).isNotEmptyFile();
        assertThat(out.resolve("charts").resolve("effects--t.svg")).isNotEmptyFile();
        assertThat(run("--from", "2015", "--to", "2016", "--format", "png").code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"zh, 判定由“未到期”变为“无数据”的目标有", "en, 'Targets that went from \"not due\" to \"no data\"'"})
    void theBulletinTellsVerdictsThatWentTheSameWayTogether(String language, String words) throws Exception {
        Path bulletin = folder.resolve("changes.docx");
        CommandRun run = CommandRun.of(
                "compare",
                CommandRun.checkout().resolve("sample-data/shenzhen").toString(),
                "--known-at",
                "2017-06-30",
                "--known-at",
                "2022-06-30",
                "--lang",
                language,
                "-o",
                bulletin.toString());

        assertThat(run.code()).isZero();
        try (FileSystem zip = FileSystems.newFileSystem(bulletin)) {
            assertThat(Files.readString(zip.getPath("word/document.xml"))).contains(words);
        }
    }

    @Test
    void aReportIsComparedAsItWasWritten() throws Exception {
        Path report = folder.resolve("then.json");
        CommandRun.of("evaluate", folder.toString(), "--known-at", "2018", "--format", "json", "-o", report.toString());
        CommandRun compared = CommandRun.of(
                "compare", report.toString(), folder.toString(), "--known-at", "2020", "--format", "json");
        Map<?, ?> target = map(rows(compared).get(0));

        assertThat(map(target.get("from")).get("outcome")).isEqualTo("missed");
        assertThat(map(target.get("to")).get("outcome")).isEqualTo("met");
        assertThat(number(map(target.get("parts")), "benchmark")).isEqualTo(4);
        Object cells =
                ((Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(compared.out())).get("cells");
        assertThat((List<?>) cells).hasSize(1);
        assertThat(map(((List<?>) cells).get(0)).get("verdicts")).isEqualTo(List.of("t"));
    }

    @Test
    void twoReportsAreComparedWithoutAPlan() throws Exception {
        Path then = folder.resolve("then.json");
        Path now = folder.resolve("now.json");
        CommandRun.of("evaluate", folder.toString(), "--known-at", "2018", "--format", "json", "-o", then.toString());
        CommandRun.of("evaluate", folder.toString(), "--known-at", "2020", "--format", "json", "-o", now.toString());
        Map<?, ?> target = map(rows(CommandRun.of("compare", then.toString(), now.toString(), "--format", "json"))
                .get(0));

        assertThat(target.get("verdictChanged")).isEqualTo(true);
        assertThat(number(target, "change")).isEqualTo(4);
    }

    @Test
    void whatIsNoReportIsRefusedWithItsLine() throws Exception {
        write("broken.json", "{\"plan\": \"p\",\n");
        CommandRun broken =
                CommandRun.of("compare", folder.resolve("broken.json").toString(), folder.toString());
        CommandRun council = CommandRun.of(
                "compare", folder.resolve("broken.json").toString(), folder.toString(), "--profile", "council");

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("broken.json, line").doesNotContain("Exception");
        assertThat(council.code()).isEqualTo(2);
    }

    @Test
    void plansThatMeanDifferentThingsByOneIdAreNotCompared() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        for (String name : List.of("plan.yaml", "targets.csv", "regions.csv", "observations.csv")) {
            Files.copy(folder.resolve(name), other.resolve(name));
        }
        Files.writeString(other.resolve("indicators.csv"), "id,name_zh,unit,definition\ngdp,产值,亿元,新口径\n");
        Map<?, ?> row = map(rows(run(other.toString(), "--format", "json")).get(1));

        assertThat(row.get("change")).isNull();
        assertThat(map(row.get("undefined")).get("change")).isEqualTo("not-comparable");
        assertThat(row.get("notes").toString()).contains("新口径");
    }

    @Test
    void confidentialFiguresStayInTheHouse() throws Exception {
        write("observations.csv", """
                indicator,region,period,value,stage,published,conf
                gdp,sz,2015,100,final,2016-01-31,F
                gdp,sz,2016,108,preliminary,2017-01-31,C
                """);
        Path out = folder.resolve("out.html");
        CommandRun run = run("--from", "2015", "--to", "2016", "-o", out.toString(), "--profile", "publication");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("gdp").contains("2016");
        assertThat(out).doesNotExist();
    }
}
