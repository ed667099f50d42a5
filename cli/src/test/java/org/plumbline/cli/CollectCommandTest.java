package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms written, filled in and collected through the real command line. */
class CollectCommandTest {
    @TempDir
    Path folder;

    private Path plan;
    private Path forms;
    private Path filled;

    @BeforeEach
    void plan() throws IOException {
        plan = folder.resolve("plan");
        forms = folder.resolve("forms");
        filled = folder.resolve("filled");
        Files.createDirectories(plan);
        Files.createDirectories(filled);
        write("plan.yaml", """
                id: demo
                language: zh
                known-at: 2013-12-31
                indicators: indicators.csv
                regions: regions.csv
                sources: sources.csv
                targets: targets.csv
                observations: observations.csv
                tasks: tasks.csv
                form: {表号: 统01表, 制定机关: 市统计局, approval: 统〔2012〕1号, valid-to: 2014-12}
                """);
        write("indicators.csv", "id,name_zh,unit,nature\ngdp,产值,亿元,flow\nshare,占比,percent,rate\n");
        write("regions.csv", "id,name_zh,parent\nsz,全市,\nd1,一区,sz\nd2,二区,sz\n");
        write("sources.csv", "id,title_zh,issued,authority\ns1,规划,2011-01-31,government\n");
        write("targets.csv", """
                id,indicator,region,period,kind,value,source,lead_units
                t1,gdp,d1,2012,reach,100,s1,甲局
                t2,gdp,d2,2012,reach,80,s1,乙局
                t3,share,d1,2012,at-least,4.5,s1,甲局
                """);
        write("observations.csv", "indicator,region,period,value,published\ngdp,d1,2011,90,2012-03-01\n");
        write("tasks.csv", "id,title_zh,due,lead_units,targets\nk1,建平台,2012,甲局,t1\nk2,办展会,2012,甲局,\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(plan.resolve(name), text);
    }

    private CommandRun form(String... more) {
        return run("form", Stream.concat(Stream.of("--period", "2012", "-o", forms.toString()), Stream.of(more)));
    }

    private CommandRun collect(String... more) {
        return run("collect", Stream.concat(Stream.of(filled.toString()), Stream.of(more)));
    }

    private CommandRun run(String command, Stream<String> more) {
        return CommandRun.of(
                Stream.concat(Stream.of(command, plan.toString()), more).toArray(String[]::new));
    }

    private Path formOf(String unit, String purpose) {
        return forms.resolve(unit + "-2012-" + purpose + ".xlsx");
    }

    private String collected(String name) throws IOException {
        return Files.readString(plan.resolve("collected").resolve(name));
    }

    private Map<String, String> planFiles() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(plan)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(plan.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    private String evaluated() {
        return CommandRun.of("evaluate", plan.toString(), "--format", "csv", "--lang", "en")
                .out();
    }

    @Test
    void figuresComeBackAsObservationsAndACorrectionIsANewVintage() throws IOException {
        assertThat(form("--by", "lead-unit").code()).isZero();
        Map<String, String> before = planFiles();
        FilledWorkbook.fill(formOf("甲局", "actuals"), filled.resolve("改了名.xlsx"), form -> form.head("报出日期", "2013-02-01")
                .number("gdp:d1:2012", "本期", 105.5)
                .text("gdp:d1:2012", "未达进度原因", "无")
                .text("gdp:d1:2012", "修正时期", "2011")
                .number("gdp:d1:2012", "修正数", 91)
                .text("gdp:d1:2012", "修正原因", "年报"));
        CommandRun first = collect("--fail-on", "rejected");

        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(first.out())
                .contains("甲局 2012 actuals")
                .contains("2 new")
                .contains("Not reported (2012 actuals): 乙局");
        assertThat(first.out()).contains("blank: share:d1:2012");
        String rows = collected("observations-2012.csv");
        assertThat(rows).contains("gdp,d1,2012,105.5,period,CNY_100M,,,2013-02-01,form-2012-");
        assertThat(rows)
                .contains("gdp,d1,2011,91,period,CNY_100M,,revised,2013-02-01")
                .contains("修正原因：年报");
        assertThat(evaluated()).contains("105.5");
        assertThat(planFiles()).containsAllEntriesOf(before);

        Map<String, String> after = planFiles();
        CommandRun again = collect();
        assertThat(again.out()).contains("0 new, 0 corrected, 2 unchanged");
        assertThat(planFiles()).isEqualTo(after);

        FilledWorkbook.fill(
                filled.resolve("改了名.xlsx"), filled.resolve("改了名.xlsx"), form -> form.head("报出日期", "2013-05-01")
                        .number("gdp:d1:2012", "本期", 107)
                        .text("gdp:d1:2012", "修正原因", "漏报一户"));
        CommandRun corrected = collect();
        assertThat(corrected.out()).contains("corrected");
        assertThat(collected("observations-2012.csv"))
                .startsWith(rows)
                .contains("107,period")
                .contains("漏报一户");
        assertThat(evaluated()).contains("107");
        assertThat(CommandRun.of("evaluate", plan.toString(), "--format", "csv", "--known-at", "2013-03-01")
                        .out())
                .contains("105.5");
    }

    @Test
    void pledgesOfTwoRoundsStandBesideTheTargets() throws IOException {
        assertThat(form("--by", "region", "--for", "pledges").code()).isZero();
        FilledWorkbook.fill(
                formOf("一区", "pledges-r1"), filled.resolve("a.xlsx"), form -> form.head("报出日期", "2012-01-10")
                        .number("t1:r1", "承诺目标数", 95)
                        .text("t1:r1", "调整理由", "两户企业外迁"));
        assertThat(collect().out()).contains("1 new");
        assertThat(collected("targets-2012.csv"))
                .contains("pledge-t1-r1,gdp,d1,2012,reach,level,95")
                .contains("两户企业外迁");

        assertThat(form("--by", "region", "--for", "pledges", "--round", "2").code())
                .isZero();
        FilledWorkbook.fill(formOf("一区", "pledges-r2"), filled.resolve("b.xlsx"), form -> {
            assertThat(form.cell("t1:r2", "上轮承诺数").getNumericCellValue()).isEqualTo(95);
            assertThat(form.cell("t1:r2", "下达目标数").getNumericCellValue()).isEqualTo(100);
            form.head("报出日期", "2012-02-10").number("t1:r2", "承诺目标数", 98);
        });
        CommandRun second = collect();

        assertThat(second.out()).contains("1 new").contains("offer-without-reason");
        assertThat(collected("targets-2012.csv")).contains("2012-02-10,pledge-t1-r1,pledge");
        String assessments = evaluated();
        assertThat(assessments).contains("pledge-t1-r1").contains("pledge-t1-r2");
        assertThat(collect().out()).contains("0 new");
    }

    @Test
    void statesOfTasksAreKnownFromTheDayOfTheReport() throws IOException {
        assertThat(form("--by", "lead-unit", "--for", "tasks").code()).isZero();
        FilledWorkbook.fill(formOf("甲局", "tasks"), filled.resolve("a.xlsx"), form -> form.head("报出日期", "2013-01-15")
                .text("k1", "完成情况", "已完成")
                .number("k1", "进度（%）", 100)
                .text("k1", "完成日期", "2012-11-30")
                .text("k2", "完成情况", "进行中")
                .number("k2", "进度（%）", 120));
        CommandRun run = collect("--fail-on", "rejected");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("progress-invalid").contains("2 new");
        assertThat(collected("task-updates-2012.csv")).contains("k1,2013-01-15,done,100,2012-11-30,form-2012-");
        Path again = folder.resolve("again");
        run("form", Stream.of("--period", "2012", "--by", "lead-unit", "--for", "tasks", "-o", again.toString()));
        FilledWorkbook.fill(again.resolve("甲局-2012-tasks.xlsx"), folder.resolve("x/y.xlsx"), form -> assertThat(
                        form.cell("k2", "上次情况").getStringCellValue())
                .isEqualTo("进行中"));
        assertThat(collect().out()).contains("0 new, 0 corrected, 2 unchanged");
    }

    @Test
    void formsAreTheSameBytesAndFilledOnesAreKept() throws IOException {
        form("--by", "lead-unit");
        byte[] first = Files.readAllBytes(formOf("甲局", "actuals"));
        assertThat(form("--by", "lead-unit").code()).isZero();
        assertThat(Files.readAllBytes(formOf("甲局", "actuals"))).isEqualTo(first);

        FilledWorkbook.fill(
                formOf("甲局", "actuals"), formOf("甲局", "actuals"), form -> form.number("gdp:d1:2012", "本期", 1));
        CommandRun kept = form("--by", "lead-unit");
        assertThat(kept.code()).isEqualTo(2);
        assertThat(kept.err()).contains("甲局-2012-actuals.xlsx").contains("may be filled in");
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsRead() {
        assertThat(form().code()).isEqualTo(2);
        assertThat(form("--by", "nobody").code()).isEqualTo(2);
        assertThat(form("--by", "region", "--round", "2").code()).isEqualTo(2);
        assertThat(run("collect", Stream.of(folder.resolve("nowhere").toString()))
                        .code())
                .isEqualTo(2);
        assertThat(collect().code()).isEqualTo(2);
    }
}
