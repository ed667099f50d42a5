package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 700,000 rows in a heap that could not hold an object for each of them. */
class LargePlanTest {
    private static final int INDICATORS = 7;
    private static final int REGIONS = 100;
    private static final int MONTHS = 500;
    private static final int LISTED = 1_000;

    @TempDir
    private static Path folder;

    private record Run(int exitCode, String out) {}

    @BeforeAll
    static void writeThePlan() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                id: large
                known-at: 2026-06-30
                indicators: indicators.csv
                regions: regions.csv
                sources: sources.csv
                targets: targets.csv
                observations: observations.csv
                """);
        List<String> indicators = new ArrayList<>(List.of("id,name_en,unit,nature"));
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add("i" + i + ",Indicator " + i + ",CNY_100M," + (i % 2 == 0 ? "flow" : "stock"));
        }
        Files.write(folder.resolve("indicators.csv"), indicators);
        List<String> regions = new ArrayList<>(List.of("id,name_en"));
        for (int r = 0; r < REGIONS; r++) {
            regions.add("r" + r + ",Region " + r);
        }
        Files.write(folder.resolve("regions.csv"), regions);
        Files.writeString(
                folder.resolve("sources.csv"), "id,title_en,issued\ns1,First,2022-03-01\ns2,Second,2023-03-01\n");
        Files.writeString(
                folder.resolve("targets.csv"),
                "id,indicator,region,period,kind,value,source\nt1,i1,r7,2030-12,at-least,50,s1\n");
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("observations.csv"), StandardCharsets.UTF_8)) {
            out.write("region,indicator,period,value,source,note\n");
            for (int m = 0; m < MONTHS; m++) {
                String month = String.format(Locale.ROOT, "%d-%02d", 1980 + m / 12, m % 12 + 1);
                for (int i = 0; i < INDICATORS; i++) {
                    for (int r = 0; r < REGIONS; r++) {
                        int number = 1_000 + (m * 37 + i * 11 + r * 7) % 9_000;
                        String cell = "r" + r + ",i" + i + "," + month + "," + number;
                        out.write(cell + ".5,s1,\n" + cell + ".75,s2,note " + (m * REGIONS + r) + "\n");
                    }
                }
            }
        }
    }

    private static Run run(String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-Dplumbline.limit.findings=" + LISTED,
                "-cp",
                System.getProperty("java.class.path"),
                "org.plumbline.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    @Test
    void aPlanIsCheckedAndEvaluatedInASmallHeap() throws Exception {
        Run run = run("96m", "check", folder.toString(), "--lang", "en");

        assertThat(run.exitCode()).as(run.out()).isZero();
        int further = INDICATORS * REGIONS * MONTHS - LISTED;
        assertThat(run.out())
                .contains(further + " more findings of this kind are counted and not listed")
                .contains("errors 0, warnings 1,001,");
    }

    @Test
    void aTableIsConvertedInASmallHeap() throws Exception {
        Path tidy = folder.resolve("tidy.csv");

        Run run = run("32m", "convert", folder.resolve("observations.csv").toString(), "-o", tidy.toString());

        assertThat(run.exitCode()).as(run.out()).isZero();
        try (var lines = Files.lines(tidy)) {
            assertThat(lines.count()).isEqualTo(1 + 2L * INDICATORS * REGIONS * MONTHS);
        }
    }
}
