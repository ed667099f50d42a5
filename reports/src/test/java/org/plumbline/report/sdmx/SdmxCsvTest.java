package org.plumbline.report.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.report.SmallCity;
import org.plumbline.value.KnownObservations;

class SdmxCsvTest {
    @TempDir
    Path folder;

    @Test
    void writesStoredValuesUnderTheNamesOfSdmx() throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with("observations.csv", "stage,status,published", "stage,status,published,unit,conf")
                .with(
                        "observations.csv",
                        "output,city,2013,1000,preliminary,,2014-02-01",
                        "output,city,2013,10000000,preliminary,P,2014-02-01,万元,N")
                .evaluate(folder);

        assertThat(write(evaluation).lines())
                .first()
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
                        + "CONF_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,STAGE,QUALIFIER,DEFINITION,PUBLISHED,SOURCE");
        assertThat(write(evaluation).lines())
                .contains(
                        "dataflow,PLUMBLINE:SMALL_CITY(1.0),I,A,city,output,2012,880,A,F,CNY,8,0,revised,exact,,2013-02-01,",
                        "dataflow,PLUMBLINE:SMALL_CITY(1.0),I,A,city,output,2013,10000000,P,N,CNY,4,0,preliminary,exact,,2014-02-01,",
                        "dataflow,PLUMBLINE:SMALL_CITY(1.0),I,A,city,rd_share,2012,3.6,B,F,percent,0,2,revised,exact,,2013-02-01,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenzhen", "districts", "futian-quarterly", "eu-fiscal"})
    void theReaderGetsBackTheSameFigures(String sample) throws IOException {
        Path original = Path.of("../sample-data").resolve(sample);
        Evaluation first = SmallCity.evaluatePlan(original);
        for (String table : List.of("indicators.csv", "regions.csv", "sources.csv", "targets.csv")) {
            Files.copy(original.resolve(table), folder.resolve(table));
        }
        Files.writeString(folder.resolve("observations.csv"), write(first), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("plan.yaml"),
                "id: " + first.plan().id() + "\ntitle: {zh: 甲, en: A}\nlanguage: zh\nindicators: indicators.csv\n"
                        + "regions: regions.csv\nsources: sources.csv\ntargets: targets.csv\nobservations: observations.csv\n");

        assertThat(rows(SmallCity.evaluatePlan(folder))).isEqualTo(rows(first)).isNotEmpty();
    }

    /** Code lists CL_FREQ, CL_OBS_STATUS and CL_CONF_STATUS of SDMX; UNIT_MULT and DECIMALS are whole numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"shenzhen", "districts", "eu-fiscal", "futian-quarterly", "china-provinces"})
    void codesAreThoseOfTheStandard(String sample) throws IOException {
        assertStandard(write(SmallCity.evaluatePlan(Path.of("../sample-data").resolve(sample))));
    }

    @Test
    void wordsForConfidentialBecomeTheGeneralCode() throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with("observations.csv", "stage,status,published", "stage,status,published,conf")
                .with(
                        "observations.csv",
                        "output,city,2013,1000,preliminary,,2014-02-01",
                        "output,city,2013,1000,,,,内部")
                .evaluate(folder);

        String text = write(evaluation);
        assertStandard(text);
        assertThat(text).contains("output,2013,1000,A,C,");
    }

    private static void assertStandard(String text) {
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            assertThat(cells.get(SdmxCsv.HEAD.indexOf("FREQ"))).matches("[ASTQMWDHIBN]|_O");
            assertThat(cells.get(SdmxCsv.HEAD.indexOf("OBS_STATUS"))).matches("[ABDEFGHIJKLMNOPQSUVW]");
            assertThat(cells.get(SdmxCsv.HEAD.indexOf("CONF_STATUS"))).matches("[ACDFGMNOPRST]");
            assertThat(cells.get(SdmxCsv.HEAD.indexOf("UNIT_MULT"))).matches("-?\\d{1,2}");
            assertThat(cells.get(SdmxCsv.HEAD.indexOf("DECIMALS"))).matches("\\d{1,2}");
        }
    }

    private static List<String> rows(Evaluation evaluation) {
        Plan plan = evaluation.plan();
        ObservationTable table = plan.observations();
        KnownObservations known = new KnownObservations(
                plan, evaluation.request().asOf(), evaluation.request().knownAt());
        List<String> rows = new ArrayList<>();
        table.all().stream()
                .filter(known::isKnown)
                .forEach(row ->
                        rows.add(plan.indicators().at(table.indicator(row)).id() + " "
                                + plan.regions().at(table.region(row)).id() + " " + table.period(row) + " "
                                + table.value(row) + " " + table.decimals(row) + " " + table.stage(row) + " "
                                + table.qualifier(row) + " " + table.status(row) + " " + table.published(row) + " "
                                + table.definition(row) + " " + table.source(row)));
        return rows;
    }

    private static String write(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SdmxCsv.write(evaluation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
