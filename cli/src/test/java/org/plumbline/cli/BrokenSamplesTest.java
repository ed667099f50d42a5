package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken sample through the commands: its finding, its exit code, and nothing written where it is an error. */
class BrokenSamplesTest {
    private static final Path SAMPLES = CommandRun.checkout().resolve("sample-data/broken");
    private static final Pattern CODE = Pattern.compile("\"code\" ?: ?\"([a-z-]+)\"");
    private static final String DAY = "--known-at=2026-06-15";

    @TempDir
    private Path folder;

    static Stream<String> samples() throws IOException {
        try (Stream<Path> entries = Files.list(SAMPLES)) {
            return entries
                    .filter(Files::isDirectory)
                    .map(sample -> sample.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesItsFindingsAndTheExitCodeOfTheirSeverity(String sample) throws IOException {
        String plan = SAMPLES.resolve(sample).toString();
        boolean error = expected(sample).stream().anyMatch(line -> line.contains(",error,"));

        CommandRun check = CommandRun.of("check", plan, "--format", "json", DAY);
        CommandRun report =
                CommandRun.of("report", plan, "-o", folder.resolve("out").toString(), "--format=csv", DAY);

        assertThat(CODE.matcher(check.out())
                        .results()
                        .map(result -> result.group(1))
                        .sorted()
                        .toList())
                .isEqualTo(expected(sample).stream()
                        .map(line -> line.split(",", -1)[1])
                        .sorted()
                        .toList());
        assertThat(check.code()).isEqualTo(error ? 1 : 0);
        assertThat(report.code()).isEqualTo(error ? 1 : 0);
        assertThat(Files.exists(folder.resolve("out"))).isEqualTo(!error);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepGoingWritesAndSaysWhatWasLeftOut(String sample) throws IOException {
        String plan = SAMPLES.resolve(sample).toString();
        boolean error = expected(sample).stream().anyMatch(line -> line.contains(",error,"));

        CommandRun run = CommandRun.of(
                "report", plan, "-o", folder.toString(), "--format=csv", "--keep-going", "--lang=en", DAY);

        assertThat(run.code()).isEqualTo(error ? 3 : 0);
        assertThat(folder.resolve("run.json")).exists();
        assertThat(run.err().contains("left out")).isEqualTo(error);
    }

    private static List<String> expected(String sample) throws IOException {
        return Files.readAllLines(SAMPLES.resolve("expected.csv")).stream()
                .filter(line -> line.startsWith(sample + ","))
                .toList();
    }
}
