package org.plumbline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.finding.Findings;
import org.plumbline.load.parse.DateParser;
import org.plumbline.load.parse.MissingCodes;
import org.plumbline.load.parse.NumberParser;
import org.plumbline.load.parse.TargetPhrase;
import org.plumbline.load.vocabulary.CodeList;
import org.plumbline.load.vocabulary.ManifestKey;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.SimpleColumn;
import org.plumbline.load.vocabulary.TableColumn;
import org.plumbline.load.yaml.YamlReader;
import org.plumbline.model.PeriodParser;
import org.plumbline.model.Units;

/** Holds docs/input-format.md to what is read. */
class InputFormatPageTest {
    private static final Path PAGE = Path.of("..", "docs", "input-format.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** From a heading that contains the text to the next of its rank. */
    private static String section(String heading) throws IOException {
        Matcher section = Pattern.compile("(?ms)^## [^\\n]*" + Pattern.quote(heading) + "$.*?(?=^## |\\z)")
                .matcher(page());
        assertThat(section.find()).as(heading).isTrue();
        return section.group();
    }

    private static void assertListed(String section, List<TableColumn> columns) {
        for (TableColumn column : columns) {
            String header = column.required() ? "**" + column.header() + "**" : column.header();
            assertThat(section).contains("| " + header + " | " + String.join("、", column.names()) + " |");
        }
    }

    @ParameterizedTest
    @EnumSource(PlanTable.class)
    void everyColumnIsListedWithItsNames(PlanTable table) throws IOException {
        assertListed(section(table.key()), table.columns());
        assertThat(page()).contains("| " + table.key() + " | " + String.join("、", table.names()) + " |");
    }

    @Test
    void theSimpleWorkbookIsListed() throws IOException {
        assertListed(section("Simple workbook"), List.of(SimpleColumn.values()));
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void everyFixedValueIsListedWithItsNames(CodeList list) throws IOException {
        String section = section("Fixed values");

        for (String code : list.codes()) {
            String names = list.names(code).isEmpty() ? "—" : String.join("、", list.names(code));
            assertThat(section).contains("| `" + code + "` | " + names + " |");
        }
    }

    @ParameterizedTest
    @EnumSource(ManifestKey.class)
    void everyKeyOfThePlanSheetIsListed(ManifestKey key) throws IOException {
        assertThat(section("Workbook of tables"))
                .contains(key.key().replace('-', key.key().startsWith("title") ? '_' : '-'))
                .contains(String.join("、", key.names()));
    }

    @Test
    void theManifestOfThePageIsRead() throws IOException {
        Matcher yaml = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(page());
        assertThat(yaml.find()).isTrue();
        Findings findings = new Findings();

        Manifest manifest = new ManifestReader(findings)
                .read(
                        new YamlReader("plan.yaml", findings, "indicators: indicators.csv")
                                .read(yaml.group(1))
                                .orElseThrow(),
                        "x");

        assertThat(findings.sorted()).isEmpty();
        assertThat(manifest.id()).isEqualTo("shenzhen-2010-2020");
    }

    @Test
    void wordingsOfThePageAreRead() throws IOException {
        for (String line : section("Simple workbook").split("\n")) {
            String[] cells = line.split("\\|");
            if (line.startsWith("| `") && cells.length > 2) {
                Matcher kind = CODE.matcher(cells[2]);
                assertThat(kind.find()).isTrue();
                CODE.matcher(cells[1]).results().map(m -> m.group(1)).forEach(text -> assertThat(
                                TargetPhrase.parse(text))
                        .as(text)
                        .hasValueSatisfying(
                                phrase -> assertThat(phrase.kind().code()).isEqualTo(kind.group(1))));
            }
        }
    }

    @Test
    void periodsDatesNumbersAndMarksOfThePageAreRead() throws IOException {
        String section = section("missing values");

        assertThat(codes(section, "- 时期", "- 日期"))
                .allMatch(text -> PeriodParser.parse(text).isPresent());
        assertThat(codes(section, "- 日期", "- 数"))
                .allMatch(text -> DateParser.asEnd(text).isPresent());
        assertThat(codes(section, "- 数", "- 缺数"))
                .allMatch(text -> NumberParser.parse(text).isPresent());
        assertThat(codes(section, "- 缺数", "\n\n")).allMatch(MissingCodes::isMissing);
    }

    @Test
    void unitsOfThePageAreKnown() throws IOException {
        String section = section("Units");

        assertThat(codes(section, "| `CNY`", "前缀")).hasSizeGreaterThan(40).allMatch(code -> Units.find(code)
                .isPresent());
        assertThat(codes(section, "例如", "\n\n"))
                .allMatch(code -> Units.find(code).isPresent());
    }

    private static List<String> codes(String section, String from, String to) {
        int start = section.indexOf(from);
        int end = section.indexOf(to, start + from.length());
        assertThat(start).isNotNegative();
        String part = section.substring(start, end < 0 ? section.length() : end);
        return CODE.matcher(part).results().map(m -> m.group(1)).toList();
    }
}
