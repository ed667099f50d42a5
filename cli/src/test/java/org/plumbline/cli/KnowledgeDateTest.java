package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report as known in the past has the same bytes whether later data exist in the plan or not. */
class KnowledgeDateTest {
    private static final String THEN = "2017-06-30";

    @TempDir
    Path folder;

    private Path past;
    private Path present;

    @BeforeEach
    void plans() throws IOException {
        past = plan("past");
        present = plan("present");
        append("sources", "later,后来的文件,Later document,2018-03-31,congress");
        append("targets", "t3,gdp,sz,2016,reach,140,2014,,later");
        append("targets", "t4,gdp,d1,2020,growth,7.25,2014,,later");
        append("observations", "gdp,sz,2015,104.1234,final,2017-12-31,later");
        append("observations", "gdp,sz,2016,118.75,benchmark,2019-12-31,later");
        append("observations", "share,sz,2016,4.555,benchmark,2019-12-31,later");
        append("observations", "gdp,d1,2016,60,,2018-01-31,later");
        append("observations", "gdp,sz,2017,130,,2018-01-31,later");
    }

    private Path plan(String name) throws IOException {
        Path plan = Files.createDirectory(folder.resolve(name));
        write(plan, "plan.yaml", """
                id: city
                title: {zh: 全市指标, en: City}
                indicators: indicators.csv
                regions: regions.csv
                sources: sources.csv
                targets: targets.csv
                observations: observations.csv
                """);
        write(plan, "indicators.csv", """
                id,name_zh,name_en,unit,nature,aggregate,release_lag
                gdp,产值,Output,亿元,flow,sum,4
                share,占比,Share,percent,rate,none,4
                """);
        write(plan, "regions.csv", """
                id,name_zh,name_en,type,parent
                sz,全市,City,city,
                d1,一区,District 1,district,sz
                d2,二区,District 2,district,sz
                """);
        write(plan, "sources.csv", """
                id,title_zh,title_en,issued,authority
                first,规划,Plan,2014-12-31,government
                """);
        write(plan, "targets.csv", """
                id,indicator,region,period,kind,value,baseline_period,baseline_value,source
                t1,gdp,sz,2016,reach,120,2014,95,first
                t2,share,sz,2018,reach,5,2014,4,first
                """);
        write(plan, "observations.csv", """
                indicator,region,period,value,stage,published,source
                gdp,sz,2014,95,final,2016-01-31,first
                gdp,sz,2015,103.5,preliminary,2016-01-31,first
                gdp,sz,2016,121.4,preliminary,2017-01-31,first
                share,sz,2014,4,,2015-10-31,first
                share,sz,2015,4.2,,2016-10-31,first
                gdp,d1,2015,50,,2016-01-31,first
                gdp,d2,2015,53.5,,2016-01-31,first
                """);
        return plan;
    }

    private static void write(Path plan, String name, String text) throws IOException {
        Files.writeString(plan.resolve(name), text);
    }

    private void append(String table, String line) throws IOException {
        Files.writeString(present.resolve(table + ".csv"), line + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void evaluationsAreTheSame() {
        for (String format : List.of("table", "csv", "json", "jsonl")) {
            CommandRun then = CommandRun.of("evaluate", past.toString(), "--known-at", THEN, "--format", format);
            CommandRun now = CommandRun.of("evaluate", present.toString(), "--known-at", THEN, "--format", format);

            assertThat(then.code()).isEqualTo(now.code());
            assertThat(now.out()).as(format).isEqualTo(then.out());
        }
    }

    @Test
    void reportsAreTheSame() throws IOException {
        List<Path> files = List.of(report(past), report(present));

        assertThat(names(files.get(1))).isEqualTo(names(files.get(0)));
        assertThat(names(files.get(0))).hasSizeGreaterThan(5);
        for (String name : names(files.get(0))) {
            // The record of the run names the inputs with their hashes, and those differ.
            if (!name.equals("run.json")) {
                assertThat(files.get(1).resolve(name))
                        .as(name)
                        .hasSameBinaryContentAs(files.get(0).resolve(name));
            }
        }
    }

    private Path report(Path plan) {
        Path out = folder.resolve(plan.getFileName() + "-out");
        CommandRun run = CommandRun.of(
                "report",
                plan.toString(),
                "-o",
                out.toString(),
                "--known-at",
                THEN,
                "--format",
                "xlsx,html,docx,svg,csv,json");
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void comparisonsOfPastDatesAreTheSame() {
        String[] arguments = {"--known-at", "2016-06-30", "--known-at", THEN, "--format", "json"};
        CommandRun then = compare(past, arguments);
        CommandRun now = compare(present, arguments);

        assertThat(then.code()).isZero();
        assertThat(now.out()).isEqualTo(then.out());
    }

    private static CommandRun compare(Path plan, String... more) {
        return CommandRun.of(Stream.concat(Stream.of("compare", plan.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void whatHasChangedSinceIsSaid() {
        CommandRun run = compare(present, "--known-at", THEN, "--known-at", "2020", "--format", "json");

        assertThat(run.out()).contains("\"verdictChanged\" : true", "\"verdicts\" : [");
    }
}
