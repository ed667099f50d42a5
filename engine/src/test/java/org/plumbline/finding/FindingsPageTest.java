package org.plumbline.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of findings and the catalogue of codes say the same. */
class FindingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "findings.md");
    private static final Path BROKEN = Path.of("..", "sample-data", "broken");
    private static final Pattern HEADING = Pattern.compile("### ([a-z-]+)");
    private static final Pattern SEVERITY = Pattern.compile("\\*\\*(错误|警告|提示) (error|warning|info)\\*\\*(.*)");
    private static final Pattern EXAMPLE =
            Pattern.compile(" · 样例 example \\[`([^`:]+)(?::(\\d+))?`]\\(\\.\\./(sample-data/broken/[^)]+)\\)");
    private static final Map<String, String> CHINESE = Map.of("error", "错误", "warning", "警告", "info", "提示");

    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                current = new ArrayList<>();
                assertThat(sections.put(heading.group(1), current))
                        .as("second section %s", heading.group(1))
                        .isNull();
            } else if (!line.isBlank() && !line.startsWith("## ")) {
                current.add(line);
            }
        }
        return sections;
    }

    @Test
    void everyCodeHasOneSection() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::code)
                        .toList());
    }

    @Test
    void sectionsStateTheSeverityAndBothLanguages() throws IOException {
        sections().forEach((code, lines) -> {
            Matcher severity = SEVERITY.matcher(lines.get(0));
            assertThat(severity.matches()).as("%s: %s", code, lines.get(0)).isTrue();
            assertThat(severity.group(2))
                    .as(code)
                    .isEqualTo(FindingCode.find(code).orElseThrow().severity().code());
            assertThat(severity.group(1)).as(code).isEqualTo(CHINESE.get(severity.group(2)));
            assertThat(lines).as(code).hasSize(5);
            assertThat(lines.get(2)).as(code).startsWith("处理：");
            assertThat(lines.get(4)).as(code).startsWith("Remedy: ");
        });
    }

    @Test
    void sectionsPointAtALineOfTheirSample() throws IOException {
        List<String> expected = Files.readAllLines(BROKEN.resolve("expected.csv"), StandardCharsets.UTF_8);
        sections().forEach((code, lines) -> {
            Matcher severity = SEVERITY.matcher(lines.get(0));
            assertThat(severity.matches()).isTrue();
            Matcher example = EXAMPLE.matcher(severity.group(3));
            assertThat(example.matches()).as("%s: %s", code, lines.get(0)).isTrue();
            assertThat(example.group(3)).isEqualTo("sample-data/broken/" + code + "/" + example.group(1));
            assertThat(Path.of("..", example.group(3))).as(code).exists();
            String place = "," + example.group(1) + "," + Objects.requireNonNullElse(example.group(2), "0");
            assertThat(expected).as(code).anyMatch(row -> row.startsWith(code + ",") && row.endsWith(place));
        });
    }
}
