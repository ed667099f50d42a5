package org.plumbline.cli.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plumbline.cli.CommandRun;

/**
 * What Jazzer calls with bytes of its own making: the first byte chooses one of a reader's good files, the others stand in
 * its place. Whatever is thrown, and a command that ends with a code for anything but done or bad input, is a defect.
 */
public final class JazzerTarget {
    static final String READER = "plumbline.fuzz.reader";
    private static final Set<Integer> ALLOWED = Set.of(0, 1, 3);
    /** One input in so many goes through the command line. */
    private static final int TYPED = 64;

    private static List<FuzzSeed> seeds = List.of();
    private static Path folder = Path.of("");

    private JazzerTarget() {}

    /** Reads every good file once, so that the time it takes to instrument classes does not count as a hang. */
    public static void fuzzerInitialize() throws Exception {
        folder = Files.createTempDirectory("plumbline-jazzer");
        seeds = seedsOf(System.getProperty(READER, ""), Files.createDirectories(folder.resolve("seeds")));
        Runtime.getRuntime().addShutdownHook(new Thread(JazzerTarget::tidy));
        for (FuzzSeed seed : seeds) {
            seed.read(seed.good(), folder, true);
        }
    }

    static List<FuzzSeed> seedsOf(String reader, Path folder) throws IOException {
        return FuzzSeeds.in(folder).stream()
                .filter(seed -> seed.reader().equals(reader))
                .toList();
    }

    public static void fuzzerTestOneInput(byte[] data) throws Exception {
        if (data.length == 0) {
            return;
        }
        FuzzSeed seed = seeds.get((data[0] & 0xFF) % seeds.size());
        byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
        int hash = Arrays.hashCode(data);
        if (Math.floorMod(hash, TYPED) != 0) {
            seed.read(bytes, folder, seed.reader().equals("formula"));
            return;
        }
        CommandRun run = seed.run(bytes, Files.createDirectories(folder.resolve("typed")), true);
        if (!ALLOWED.contains(run.code()) || (run.code() == 1 && (run.out() + run.err()).isBlank())) {
            throw new IllegalStateException("exit code " + run.code() + ": " + run.err());
        }
    }

    private static void tidy() {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            System.err.println("not deleted: " + folder);
        }
    }
}
