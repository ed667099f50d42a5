package org.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Loaded;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;
import org.plumbline.report.content.Profile;
import org.plumbline.validate.PlanValidator;

/** Reports of many targets fit into a small heap: rows are not held in memory, nor is what is made from them. */
class LargeReportTest {
    private static final int INDICATORS = 40;
    private static final int AREAS = 500;
    private static final int TARGETS = INDICATORS * AREAS;

    @TempDir
    Path folder;

    /** Reads, checks and evaluates the plan in the first folder and writes its reports to the second. */
    public static final class Run {
        private Run() {}

        public static void main(String[] folders) throws Exception {
            LocalDate day = LocalDate.of(2024, 3, 31);
            Loaded<Plan> loaded = PlanReader.read(Path.of(folders[0]));
            List<Finding> findings = PlanValidator.validate(loaded, day);
            Evaluation evaluation = Evaluator.evaluate(loaded.value(), EvaluationRequest.of(loaded.value(), day));
            ReportRequest request = new ReportRequest(
                    evaluation,
                    findings,
                    Language.ZH,
                    Set.of("xlsx", "csv", "jsonl"),
                    Profile.WORKING,
                    List.of(),
                    Map.of());
            ReportFiles.write(request, Path.of(folders[1]));
        }
    }

    @Test
    void twentyThousandTargetsNeedNoMoreThan192Megabytes() throws Exception {
        Path plan = write(Files.createDirectories(folder.resolve("plan")));
        Path reports = folder.resolve("reports");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        plan.toString(),
                        reports.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        try (Stream<String> lines = Files.lines(reports.resolve("large.jsonl"))) {
            assertThat(lines.count()).isEqualTo(TARGETS);
        }
        try (Stream<String> lines = Files.lines(reports.resolve("large.csv"))) {
            assertThat(lines.count()).isEqualTo(TARGETS + 1);
        }
        try (ZipFile workbook = new ZipFile(reports.resolve("large.xlsx").toFile())) {
            assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
        }
    }

    private static Path write(Path plan) throws IOException {
        Files.writeString(plan.resolve("plan.yaml"), """
                id: large
                title: {zh: 大计划, en: Large plan}
                as-of: 2023
                indicators: indicators.csv
                regions: regions.csv
                targets: targets.csv
                observations: observations.csv
                """);
        try (BufferedWriter out = Files.newBufferedWriter(plan.resolve("indicators.csv"))) {
            out.write("id,name_zh,unit,direction,topic\n");
            for (int i = 0; i < INDICATORS; i++) {
                out.write(
                        "i" + i + ",指标" + i + ",CNY_100M," + (i % 7 == 0 ? "lower" : "higher") + ",主题" + i % 20 + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(plan.resolve("regions.csv"))) {
            out.write("id,name_zh,parent\nc,全市,\n");
            for (int a = 0; a < AREAS; a++) {
                out.write("a" + a + ",街道" + a + ",c\n");
            }
        }
        try (BufferedWriter targets = Files.newBufferedWriter(plan.resolve("targets.csv"));
                BufferedWriter observations = Files.newBufferedWriter(plan.resolve("observations.csv"))) {
            targets.write("id,indicator,region,period,kind,value,baseline_period,baseline_value,lead_units\n");
            observations.write("indicator,region,period,value,published\n");
            for (int i = 0; i < INDICATORS; i++) {
                for (int a = 0; a < AREAS; a++) {
                    int base = 1000 + (i * 37 + a * 11) % 900;
                    targets.write("t" + i + "-" + a + ",i" + i + ",a" + a + ",2025,reach," + (base + 300.5) + ",2020,"
                            + base + ",单位" + i % 15 + "\n");
                    observations.write(
                            "i" + i + ",a" + a + ",2023," + (base + (a * 7 + i) % 400 * 0.9) + ",2024-02-15\n");
                }
            }
        }
        return plan;
    }
}
