package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.load.PlanReader;
import org.plumbline.validate.PlanValidator;

/** The district table of the 2010 work plan: six columns of eight districts that add up to the city. */
class SampleBreakdownTest {
    private static final Path SHENZHEN = Path.of("..", "sample-data", "shenzhen");
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

    private static List<String> parts(Path plan) throws Exception {
        return PlanValidator.validate(PlanReader.read(plan), TODAY).stream()
                .filter(f -> f.code() == FindingCode.PARTS_EXCEED_WHOLE || f.code() == FindingCode.PARTS_FALL_SHORT)
                .map(SampleBreakdownTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.severity().code() + " " + finding.code().code() + " " + finding.subject() + " "
                + finding.arguments();
    }

    @Test
    void theSixColumnsAddUpAndOnlyTheLaterTotalDoesNotFit() throws Exception {
        assertThat(parts(SHENZHEN)).containsExactly("info parts-exceed-whole tg-195-101 [2012, 1100, 1000, 100]");
    }

    @ParameterizedTest
    @CsvSource({
        "tg-98-047, 29, parts-exceed-whole, tg-98-001",
        "tg-98-047, 27, parts-fall-short, tg-98-001",
        "tg-98-048, 171, parts-exceed-whole, tg-98-006",
        "tg-98-055, 3, parts-fall-short, tg-98-012",
        "tg-98-092, 44, parts-exceed-whole, tg-98-020",
        "tg-98-093, 1, parts-fall-short, tg-98-026",
        "tg-98-094, 119, parts-fall-short, tg-98-032"
    })
    void aChangedDistrictCellIsFoundAtTheTotalOfItsSource(
            String target, String value, String code, String total, @TempDir Path copy) throws Exception {
        copy(SHENZHEN, copy);
        change(copy.resolve("targets.csv"), target, value);
        assertThat(parts(copy)).anyMatch(text -> text.startsWith("warning " + code + " " + total + " "));
    }

    private static void change(Path table, String target, String value) throws Exception {
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .map(line -> line.startsWith(target + ",") ? withValue(line, value) : line)
                .toList();
        Files.write(table, lines, StandardCharsets.UTF_8);
    }

    private static String withValue(String line, String value) {
        String[] cells = line.split(",", -1);
        cells[6] = value;
        return String.join(",", cells);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }
}
