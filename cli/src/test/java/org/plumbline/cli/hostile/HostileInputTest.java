package org.plumbline.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.CommandRun;
import org.plumbline.load.grid.ReadLimit;

/** Every row of the table in docs/hostile-input.md, through the command line. */
class HostileInputTest {
    private static final Duration HANG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private record Line(String name, int code, String said) {}

    private static List<Line> table() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CommandRun.checkout().resolve("docs/hostile-input.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length == 6 && cells[3].strip().matches("\\d+")) {
                lines.add(new Line(
                        cells[1].strip().replace("`", ""),
                        Integer.parseInt(cells[3].strip()),
                        cells[4].strip().replaceAll("^`|`$", "")));
            }
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> whatTheTableSaysIsTrue() throws IOException {
        Map<String, HostileCases.Case> cases = HostileCases.all();
        return table().stream()
                .map(line -> DynamicTest.dynamicTest(line.name, () -> check(line, cases.get(line.name))));
    }

    private void check(Line line, HostileCases.Case bad) throws Exception {
        Path own = Files.createDirectory(folder.resolve(line.name));
        List<String> typed = new ArrayList<>(List.of(bad.prepare(own)));
        typed.addAll(List.of("--lang", "en"));
        String[] arguments = typed.toArray(String[]::new);

        CommandRun run = Assertions.assertTimeoutPreemptively(HANG, () -> CommandRun.of(arguments));

        if (line.name.equals("permission") && System.getProperty("user.name").equals("root")) {
            assertThat(run.code()).as("root may read everything").isZero();
            return;
        }
        assertThat(run.code()).as(run.err()).isEqualTo(line.code);
        assertThat(run.out() + run.err()).contains(line.said);
        assertThat(run.err()).doesNotContain("Exception", "Error:", "\tat ");
        assertThat(run.out()).doesNotContain("root:");
    }

    @Test
    void theTableOfLimitsIsComplete() throws IOException {
        String page = Files.readString(CommandRun.checkout().resolve("docs/hostile-input.md"));
        for (ReadLimit limit : ReadLimit.values()) {
            assertThat(page)
                    .contains(
                            "| `" + limit.key() + "` | " + String.format(Locale.ROOT, "%,d", limit.standard()) + " |");
        }
    }

    @Test
    void aLimitCanBeSetAndAWrongOneIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), "地区,2010年,2011年\n福田区,1,2\n罗湖区,3,4\n");
        CommandRun before = CommandRun.of("convert", file.toString());
        System.setProperty("plumbline.limit.columns", "2");
        try {
            CommandRun narrow = CommandRun.of("convert", file.toString());
            System.setProperty("plumbline.limit.columns", "many");
            CommandRun wrong = CommandRun.of("convert", file.toString());

            assertThat(before.code()).isZero();
            assertThat(narrow.code()).isEqualTo(1);
            assertThat(narrow.err()).contains("more than 2 columns (limit columns)");
            assertThat(wrong.code()).isEqualTo(2);
            assertThat(wrong.err()).contains("plumbline.limit.columns=many");
        } finally {
            System.clearProperty("plumbline.limit.columns");
        }
    }

    @Test
    void theTableHasEveryCaseOnce() throws IOException {
        assertThat(table().stream().map(Line::name).toList())
                .containsExactlyInAnyOrderElementsOf(HostileCases.all().keySet());
    }
}
