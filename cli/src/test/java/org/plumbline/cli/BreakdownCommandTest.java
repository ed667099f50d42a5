package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class BreakdownCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void plan() throws Exception {
        write("plan.yaml", """
                indicators: indicators.csv
                regions: regions.csv
                targets: targets.csv
                observations: observations.csv
                splits: splits.csv
                """);
        write("indicators.csv", "id,name_zh,unit\ngdp,产值,亿元\n");
        write("regions.csv", "id,name_zh,parent\nsz,全市,\nd1,一区,sz\nd2,二区,sz\nd3,三区,sz\n");
        write("targets.csv", "id,indicator,region,period,kind,value\nt,gdp,sz,2012,reach,100\n");
        write(
                "observations.csv",
                "indicator,region,period,value\ngdp,d1,2011,30\ngdp,d2,2011,20\ngdp,d3,2011,10\ngdp,d1,2012,99\n");
        splits("s1,gdp,2012,sz,proportional,,,");
    }

    private void splits(String... rows) throws Exception {
        write("splits.csv", "id,indicator,period,total_region,method,minimum,maximum,hold\n" + String.join("\n", rows));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private CommandRun run(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "breakdown";
        arguments[1] = folder.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandRun.of(arguments);
    }

    private JsonNode split(CommandRun run) throws Exception {
        return JsonNode.of(run.out()).at("/splits/0");
    }

    /** A place in a JSON document; JSON is YAML as well. */
    private record JsonNode(Object value) {
        static JsonNode of(String text) {
            return new JsonNode(new Load(LoadSettings.builder().build()).loadFromString(text));
        }

        JsonNode at(String path) {
            Object found = value;
            for (String step : path.substring(1).split("/")) {
                found = found instanceof List<?> list
                        ? list.get(Integer.parseInt(step))
                        : ((Map<?, ?>) found).get(step);
            }
            return new JsonNode(found);
        }

        double number() {
            return ((Number) value).doubleValue();
        }

        List<?> list() {
            return (List<?>) value;
        }
    }

    @Test
    void jsonHoldsWhatTheContractNames() throws Exception {
        CommandRun run = run("--format", "json", "-o", "-");
        JsonNode split = split(run);

        assertThat(run.code()).isZero();
        assertThat(split.at("/id").value()).isEqualTo("s1");
        assertThat(split.at("/indicator").value()).isEqualTo("gdp");
        assertThat(split.at("/period").value()).isEqualTo("2012");
        assertThat(split.at("/method").value()).isEqualTo("proportional");
        assertThat(split.at("/total/region").value()).isEqualTo("sz");
        assertThat(split.at("/total/value").number()).isEqualTo(100);
        assertThat(split.at("/residual").number()).isZero();
        assertThat(split.at("/feasible").value()).isEqualTo(true);
        assertThat(split.at("/conflicts").list()).isEmpty();
        JsonNode first = split.at("/cells/0");
        assertThat(first.at("/region").value()).isEqualTo("d1");
        assertThat(first.at("/value").number()).isEqualTo(50);
        assertThat(first.at("/base").number()).isEqualTo(30);
        assertThat(first.at("/requiredRate").number()).isEqualTo(50.0 / 30 - 1);
        assertThat(first.at("/held").value()).isEqualTo(false);
        assertThat(split.at("/cells/1/value").number()).isEqualTo(33);
        assertThat(split.at("/cells/2/value").number()).isEqualTo(17);
    }

    @Test
    void holdsStayAndTheMethodOfTheCommandLineWins() throws Exception {
        splits("s1,gdp,2012,sz,proportional,,,d3=40");
        JsonNode split = split(run("--method", "equal", "--format", "json", "-o", "-"));

        assertThat(split.at("/method").value()).isEqualTo("equal");
        assertThat(split.at("/cells/0/value").number()).isEqualTo(30);
        assertThat(split.at("/cells/2/value").number()).isEqualTo(40);
        assertThat(split.at("/cells/2/held").value()).isEqualTo(true);
    }

    @Test
    void whatCannotBeSplitNamesTheFewestConstraintsAndIsNoError() throws Exception {
        splits("s1,gdp,2012,sz,proportional,d1=60;d2=50;d3=1,,");
        CommandRun run = run("--format", "json", "-o", "-");
        JsonNode split = split(run);

        assertThat(run.code()).isZero();
        assertThat(split.at("/feasible").value()).isEqualTo(false);
        assertThat(split.at("/cells/0/value").value()).isNull();
        assertThat(split.at("/conflicts/0/code").value()).isEqualTo("minimums-exceed-total");
        assertThat(split.at("/conflicts/0/constraints").list().toString())
                .isEqualTo("[total:sz=100, minimum:d1=60, minimum:d2=50]");
        assertThat(run.err()).contains("s1").contains("minimum:d1=60");
        assertThat(run("--format", "json", "-o", "-", "--fail-on", "conflict").code())
                .isEqualTo(3);
    }

    @Test
    void anUnknownSplitAndAPlanWithoutSplitsAreWrongUsage() throws Exception {
        CommandRun unknown = run("--split", "s11", "-o", "-");
        write("splits.csv", "id,indicator,period,total_region\n");
        CommandRun none = run("-o", "-");

        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no split \"s11\"").contains("did you mean s1?");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("splits.csv");
    }

    @Test
    void theTableOfTargetsCanBeReadBack() throws Exception {
        Path csv = folder.resolve("districts.csv");
        CommandRun written = run("-o", csv.toString());
        write(
                "plan.yaml",
                Files.readString(folder.resolve("plan.yaml"))
                        .replace("targets: targets.csv", "targets: [targets.csv, districts.csv]"));
        CommandRun read = CommandRun.of("evaluate", folder.toString(), "--format", "json");

        assertThat(written.code()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(read.code()).isZero();
        JsonNode assessments = JsonNode.of(read.out()).at("/assessments");
        assertThat(assessments.list()).hasSize(4);
        double sum = 0;
        for (int i = 1; i < 4; i++) {
            sum += assessments.at("/" + i + "/required/low").number();
        }
        assertThat(sum).isEqualTo(100);
        assertThat(read.out()).doesNotContain("parts-exceed-whole", "parts-fall-short");
    }

    @Test
    void mistakesInTheTableStopItWithTheirPlace() throws Exception {
        splits("s1,gdp,2012,sz,proportional,d9=60;d2=x,,");
        CommandRun run = run("-o", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("splits.csv:2").contains("d9").contains("d2=x");
    }
}
