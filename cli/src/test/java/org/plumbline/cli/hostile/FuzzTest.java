package org.plumbline.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.CommandRun;
import org.plumbline.cli.SmallPlan;

/**
 * Spoilt files of every kind that is read, through the command line: none may crash, hang, end with a code that says
 * anything but done or bad input, or fail without saying why. {@code -Dplumbline.fuzz=N} spoils each file N times.
 */
class FuzzTest {
    private static final int TIMES = Integer.getInteger("plumbline.fuzz", 12);
    /** One in so many plans is evaluated as well. */
    private static final int EVALUATED = 8;

    private static final int SEED = 20_260_615;
    private static final long HANG_SECONDS = 10;
    private static final Set<Integer> ALLOWED = Set.of(0, 1, 3);

    @TempDir
    private Path folder;

    /** A good file, and what to type to have it read. */
    private record Seed(Path file, byte[] good, String... arguments) {}

    @Test
    void noSpoiltFileCrashesHangsOrFailsInSilence() throws Exception {
        Map<Integer, Integer> codes = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int files = 0;
        ExecutorService runner = Executors.newCachedThreadPool(FuzzTest::daemon);
        List<Seed> seeds = seeds();
        for (int s = 0; s < seeds.size(); s++) {
            Seed seed = seeds.get(s);
            for (int i = 0; i < TIMES; i++) {
                Files.write(seed.file, new Mutation(SEED + 100_000L * s + i).spoil(seed.good));
                files++;
                String what = seed.file.getFileName() + " #" + i;
                String[] typed = i % EVALUATED == 0 && seed.arguments[0].equals("check")
                        ? new String[] {"evaluate", seed.arguments[1], "--keep-going"}
                        : seed.arguments;
                Future<CommandRun> run = runner.submit(() -> CommandRun.of(typed));
                try {
                    CommandRun done = run.get(HANG_SECONDS, TimeUnit.SECONDS);
                    codes.merge(done.code(), 1, Integer::sum);
                    problem(done).ifPresent(p -> failures.add(what + ": " + p));
                } catch (TimeoutException e) {
                    failures.add(what + ": still running");
                } catch (ExecutionException e) {
                    failures.add(what + ": " + e.getCause());
                }
            }
            Files.write(seed.file, seed.good);
        }
        runner.shutdownNow();
        System.out.println("spoilt files " + files + ", kinds " + seeds.size() + ", by exit code " + codes
                + ", failures " + failures.size());

        assertThat(files).isEqualTo(TIMES * seeds.size());
        assertThat(failures).isEmpty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static java.util.Optional<String> problem(CommandRun run) {
        if (!ALLOWED.contains(run.code())) {
            return java.util.Optional.of(
                    run.code() + " " + run.err().lines().limit(3).toList());
        }
        String all = run.out() + run.err();
        if (run.code() == 1 && all.isBlank()) {
            return java.util.Optional.of("1 without a word");
        }
        return all.contains("\tat org.") ? java.util.Optional.of("stack trace") : java.util.Optional.empty();
    }

    private List<Seed> seeds() throws Exception {
        List<Seed> seeds = new ArrayList<>();
        SmallPlan plan = SmallPlan.in(folder);
        Path tables = plan.folder();
        String layout = """
                file: bureau.csv
                as: observations
                header-rows: [1]
                columns: {1: period}
                rows: {A: region}
                fixed: {indicator: gdp, unit: 亿元}
                """;
        Files.writeString(tables.resolve("layout.yaml"), layout);
        Files.writeString(tables.resolve("bureau.csv"), "地区,2023年,2024年\n示例市,5600,5800①\n");
        Path manifest = tables.resolve("plan.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                                .replaceFirst("(?m)^observations:.*$", "observations: [observations.csv, bureau.csv]")
                        + "layouts: layout.yaml\n");
        try (var list = Files.list(tables)) {
            for (Path file : list.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(new Seed(file, Files.readAllBytes(file), "check", plan.path()));
            }
        }
        try (var list = Files.walk(folder.resolve("new"))) {
            for (Path file :
                    list.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
                seeds.add(new Seed(file, Files.readAllBytes(file), "check", file.toString()));
            }
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (Seed seed : seeds) {
            if (seed.file.startsWith(tables)) {
                entries.put(tables.relativize(seed.file).toString(), seed.good);
            }
        }
        seeds.add(convertedAs("plan.zip", HostileBytes.zip(entries), "check"));
        seeds.add(convertedAs("t.xls", HostileBytes.old(), "convert"));
        seeds.add(convertedAs(
                "t.xlsx",
                HostileBytes.workbook("", HostileBytes.rows("地区,2010年,2011年", "福田区,10,11", "罗湖区,20,21")),
                "convert"));
        for (String messy : List.of(
                "cn_rd_intensity_2020_html.xls",
                "cn_patent_grants_2010.xlsx",
                "nbs_major_city_gdp.xls",
                "sdmx21_generic_insee.xml",
                "worldbank_population_wide.csv")) {
            byte[] bytes = messy(messy);
            boolean cut = messy.endsWith(".csv");
            seeds.add(convertedAs(messy, cut ? Arrays.copyOf(bytes, 6_000) : bytes, "convert"));
        }
        seeds.add(convertedAs("sdmx.csv", HostileBytes.text("""
                        STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT
                        dataflow,A:B(1.0),I,CN,GDP,2012,1.5,A,8
                        dataflow,A:B(1.0),I,CN,GDP,2013,1.7,P,8
                        """), "convert"));
        return seeds;
    }

    private Seed convertedAs(String name, byte[] bytes, String command) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new Seed(file, bytes, command, file.toString());
    }

    private static byte[] messy(String name) throws IOException {
        Path file = CommandRun.checkout().resolve("engine/src/test/resources/org/plumbline/load/messy/" + name);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        }
    }
}
