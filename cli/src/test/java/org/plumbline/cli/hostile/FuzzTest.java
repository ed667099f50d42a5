package org.plumbline.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.CommandRun;

/**
 * Spoilt files of every kind that is read, most of them given to the readers and some to the command line: none may
 * crash, hang, end with a code that says anything but done or bad input, or fail without saying why. {@code
 * -Dplumbline.fuzz=N} spoils each file N times.
 */
class FuzzTest {
    private static final int STANDARD_TIMES = 120;
    private static final int TIMES = Integer.getInteger("plumbline.fuzz", STANDARD_TIMES);
    private static final int LEAST_FILES = 5_000;
    /** One in so many goes through the command line. */
    private static final int TYPED = 30;
    /** One in so many plans is evaluated as well. */
    private static final int EVALUATED = 8;

    private static final int SEED = 20_260_615;
    private static final long HANG_SECONDS = 10;
    private static final Set<Integer> ALLOWED = Set.of(0, 1, 3);

    private final Map<String, LongAdder> readers = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> codes = new ConcurrentSkipListMap<>();
    private final LongAdder said = new LongAdder();
    private final LongAdder withFindings = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void noSpoiltFileCrashesHangsOrFailsInSilence() throws Exception {
        List<FuzzSeed> seeds = FuzzSeeds.in(folder);
        ExecutorService drivers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<?>> running = new ArrayList<>();
        for (int s = 0; s < seeds.size(); s++) {
            int number = s;
            running.add(drivers.submit(() -> spoil(seeds.get(number), number)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        drivers.shutdown();
        long files = readers.values().stream().mapToLong(LongAdder::sum).sum();
        System.out.println("spoilt files " + files + " of " + seeds.size() + " good ones, by reader " + readers
                + ", with findings " + withFindings + ", findings " + said + ", by exit code " + codes + ", failures "
                + failures.size());

        assertThat(failures).isEmpty();
        assertThat(files).isEqualTo((long) TIMES * seeds.size());
        assertThat(seeds.size() * STANDARD_TIMES).isGreaterThanOrEqualTo(LEAST_FILES);
    }

    private Void spoil(FuzzSeed seed, int number) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("seed" + number));
        ExecutorService runner = Executors.newCachedThreadPool(FuzzTest::daemon);
        for (int i = 0; i < TIMES; i++) {
            byte[] bytes = new Mutation(SEED + 100_000L * number + i).spoil(seed.good());
            boolean evaluated = i % EVALUATED == 0;
            boolean typed = i % TYPED == 0;
            String what = seed.reader() + " " + seed.spoilt() + " #" + i;
            Callable<Optional<String>> read = typed
                    ? () -> problem(seed.run(bytes, place, evaluated))
                    : () -> problem(seed, seed.read(bytes, place, evaluated));
            Future<Optional<String>> run = runner.submit(read);
            try {
                run.get(HANG_SECONDS, TimeUnit.SECONDS).ifPresent(p -> failures.add(what + ": " + p));
            } catch (TimeoutException e) {
                failures.add(what + ": still running");
            } catch (ExecutionException e) {
                failures.add(what + ": " + e.getCause() + " "
                        + List.of(e.getCause().getStackTrace()).stream()
                                .limit(6)
                                .toList());
            }
            readers.computeIfAbsent(seed.reader(), any -> new LongAdder()).increment();
        }
        runner.shutdownNow();
        return null;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    /** A file without figures may be converted without findings, as the command counts the rows; a plan never is empty. */
    private Optional<String> problem(FuzzSeed seed, FuzzSeed.Result result) {
        said.add(result.said());
        if (result.said() > 0) {
            withFindings.increment();
        }
        boolean silent = seed.way() != FuzzSeed.Way.CONVERT && result.read() == 0 && result.said() == 0;
        return silent ? Optional.of("nothing read, nothing said") : Optional.empty();
    }

    private Optional<String> problem(CommandRun run) {
        codes.computeIfAbsent(run.code(), any -> new LongAdder()).increment();
        if (!ALLOWED.contains(run.code())) {
            return Optional.of(run.code() + " " + run.err().lines().limit(3).toList());
        }
        String all = run.out() + run.err();
        if (run.code() == 1 && all.isBlank()) {
            return Optional.of("1 without a word");
        }
        return all.contains("\tat org.") ? Optional.of("stack trace") : Optional.empty();
    }
}
