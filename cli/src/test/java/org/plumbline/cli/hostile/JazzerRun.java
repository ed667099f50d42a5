package org.plumbline.cli.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer over every reader, one after another, and prints how many inputs each was given; {@code mvn -Pfuzz} starts
 * it. Arguments: folder for corpora and what was found, seconds a reader, and readers (default: all). Ends with 1 where
 * something was found.
 */
public final class JazzerRun {
    private static final Pattern DONE = Pattern.compile("(?s).*stat::number_of_executed_units: (\\d+).*");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");
    private static final int HANG_SECONDS = Integer.getInteger("plumbline.fuzz.hang", 10);

    private JazzerRun() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        List<String> readers = List.of(arguments).subList(2, arguments.length);
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        if (readers.isEmpty()) {
            readers = List.copyOf(new TreeSet<>(
                    FuzzSeeds.in(seeds).stream().map(FuzzSeed::reader).toList()));
        }
        boolean found = false;
        for (String reader : readers) {
            found |= !run(reader, Integer.parseInt(arguments[1]), folder, seeds);
        }
        System.exit(found ? 1 : 0);
    }

    private static boolean run(String reader, int seconds, Path folder, Path seeds)
            throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(reader.replaceAll("\\W+", "-")));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        List<FuzzSeed> good = JazzerTarget.seedsOf(reader, seeds);
        for (int i = 0; i < good.size(); i++) {
            byte[] bytes = good.get(i).good();
            byte[] chosen = new byte[bytes.length + 1];
            chosen[0] = (byte) i;
            System.arraycopy(bytes, 0, chosen, 1, bytes.length);
            Files.write(corpus.resolve("good-" + i), chosen);
        }
        Path log = own.resolve("log.txt");
        int code = new ProcessBuilder(command(reader, seconds, corpus, own))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String text = Files.readString(log);
        Matcher done = DONE.matcher(text);
        String covered = "?";
        for (Matcher each = COVERED.matcher(text); each.find(); ) {
            covered = each.group(1);
        }
        System.out.println(reader + ": " + (done.matches() ? done.group(1) : "?") + " inputs, " + covered
                + " edges covered, " + (code == 0 ? "nothing found" : "see " + log));
        return code == 0;
    }

    private static List<String> command(String reader, int seconds, Path corpus, Path found) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-D" + JazzerTarget.READER + "=" + reader,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerTarget.class.getName(),
                "--instrumentation_includes=org.plumbline.load.**:org.plumbline.value.**",
                "--custom_hook_includes=org.plumbline.**"));
        command.addAll(List.of(
                "-max_total_time=" + seconds,
                "-timeout=" + HANG_SECONDS,
                "-rss_limit_mb=4000",
                "-max_len=65536",
                "-print_final_stats=1",
                "-artifact_prefix=" + found + "/",
                corpus.toString()));
        return command;
    }
}
