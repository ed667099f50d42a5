package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
    private static final Path MESSY =
            CommandRun.checkout().resolve("engine/src/test/resources/org/plumbline/load/messy");

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "cn_rd_intensity_2021.xls, 北京",
        "cn_patent_grants_2010.xlsx, 上海",
        "cn_rd_intensity_2020_html.xls, 全国",
        "nbs_major_city_gdp.xls, 北京",
        "sdmx21_generic_insee.xml, 2014",
        "worldbank_population_wide.csv, Aruba"
    })
    void filesAsTheyArriveAreConvertedWithoutALayout(String name, String contained) {
        CommandRun run = CommandRun.of("convert", MESSY.resolve(name).toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(contained);
        assertThat(run.err()).contains("rows");
    }

    @Test
    void aSavedLayoutReadsTheTableTheSameWay() throws IOException {
        Path table = file("t.csv", "地区生产总值（亿元）\n地区,2010年,2011年\n福田区,10,11\n罗湖区,20,21\n");
        Path layout = folder.resolve("l.yaml");
        CommandRun first = CommandRun.of("convert", table.toString(), "--save-layout", layout.toString());

        CommandRun again = CommandRun.of("convert", table.toString(), "--layout", layout.toString());

        assertThat(first.code()).isZero();
        assertThat(Files.readAllLines(layout)).hasSizeLessThan(12);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).doesNotContain("recognised");
    }

    @Test
    void withAPlanNamesBecomeIdsAndUnknownOnesAreSaid() throws IOException {
        SmallPlan plan = SmallPlan.in(folder);
        Path table = file("t.csv", "Region,2010,2011\nDemo City,10,11\nDemo Town,20,21\n");

        CommandRun run = CommandRun.of("convert", table.toString(), "--plan", plan.path());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("demo-city,,").contains("Demo Town");
        assertThat(run.err()).contains("Demo Town");
    }

    @Test
    void anAliasFileOfThePlanMapsANameOnceForAllTables() throws IOException {
        SmallPlan plan = SmallPlan.in(folder);
        Files.writeString(plan.folder().resolve("aliases.csv"), "name,id\nDemo Metropolis,demo-city\nOutput,gdp\n");
        Path manifest = plan.folder().resolve("plan.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "aliases: aliases.csv\n");
        Path table = file("t.csv", "Region,Indicator,2010,2011\nDemo Metropolis,Output,10,11\n");
        Files.copy(table, plan.folder().resolve("t.csv"));
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("(?m)^observations:.*$", "observations: [observations.csv, t.csv]"));

        CommandRun converted = CommandRun.of("convert", table.toString(), "--plan", plan.path());
        CommandRun checked = CommandRun.of("check", plan.path());

        assertThat(converted.code()).as(converted.err()).isZero();
        assertThat(converted.out()).contains("demo-city,,gdp,2010,10").contains("demo-city,,gdp,2011,11");
        assertThat(converted.err()).doesNotContain("is not in the plan");
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("t.csv").doesNotContain("Demo Metropolis");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws IOException {
        Path table = file("t.csv", "地区生产总值（亿元）\n地区,2010年,2011年\n福田区,10.50,11\n罗湖区,20,…\n");
        CommandRun first = CommandRun.of("convert", table.toString());
        Path tidy = file("tidy.csv", first.out());
        Path sdmx = file(
                "sdmx.csv",
                CommandRun.of("convert", table.toString(), "--format", "sdmx-csv")
                        .out());

        for (Path written : new Path[] {tidy, sdmx}) {
            CommandRun again = CommandRun.of("convert", written.toString());
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("10.5").contains("11").contains("20");
            assertThat(again.out().lines().count())
                    .isEqualTo(first.out().lines().count());
        }
    }
}
