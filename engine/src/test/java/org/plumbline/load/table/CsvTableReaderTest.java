package org.plumbline.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Findings;
import org.plumbline.load.vocabulary.LinkColumn;
import org.plumbline.load.vocabulary.PlanTable;

/** Reads tables of links, which have required columns and few of them. */
class CsvTableReaderTest {
    private final List<String> rows = new ArrayList<>();
    private final Findings findings = new Findings();

    private boolean read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvTableReader reader = new CsvTableReader(
                "links.csv",
                () -> new ByteArrayInputStream(bytes),
                new TextEncoding("UTF-8", 0),
                PlanTable.LINKS.columns(),
                List.of(),
                findings);
        return reader.read(row -> rows.add(row.location().line() + " " + row.cell(LinkColumn.INDICATOR) + " "
                + row.cell(LinkColumn.FACTOR) + " " + row.cell(LinkColumn.NOTE)));
    }

    private List<String> found() {
        return findings.sorted().stream()
                .map((Finding f) -> f.code().code() + " " + f.location().display() + " " + f.offending())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void delimitersAreFoundFromTheHeader(String delimiter) throws IOException {
        assertThat(read("indicator,at,factor,note\ngdp,2012,1.5,\"a,b;c\td\"\n"
                        .replace(",", delimiter)
                        .replace("a" + delimiter + "b", "a,b")))
                .isTrue();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).startsWith("2 gdp 1.5 a,b");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void headersMatchInChineseAndWhateverTheirCase() throws IOException {
        assertThat(read(" 指标 , At,\"换算 系数\",From-Definition\ngdp,2012,2,旧\n")).isTrue();

        assertThat(rows).containsExactly("2 gdp 2 ");
    }

    @Test
    void linesCountThroughQuotedNewlinesCommentsAndBlankLines() throws IOException {
        read("# 说明,\"未闭合\r\n\r\nindicator,at,factor,note\r\n# c\r\na,2012,1,\"x\r\ny\"\r\n\r\n,,,\r\nb,2012,2,z");

        assertThat(rows).containsExactly("5 a 1 x\r\ny", "9 b 2 z");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void missingCellsAtTheEndAreBlank() throws IOException {
        assertThat(read("indicator,at,factor,note\na,2012,1\nb,2012,2,n,,\n")).isTrue();

        assertThat(rows).containsExactly("2 a 1 ", "3 b 2 n");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsLeftOut() throws IOException {
        read("indicator,at,factor\na,2012,1,234\nb,2012,2\n");

        assertThat(rows).containsExactly("3 b 2 ");
        assertThat(found()).containsExactly("row-malformed links.csv:2 4");
    }

    @Test
    void aBrokenQuoteCostsItsRowOnly() throws IOException {
        assertThat(read("indicator,at,factor,note\na,2012,1,\"x\"y\"\nb,2012,2,\"z\nc,2012,3,\nd,2012,4,e\n"))
                .isFalse();

        assertThat(rows).containsExactly("4 c 3 ", "5 d 4 e");
        assertThat(found()).containsExactly("row-malformed links.csv:2 ", "row-malformed links.csv:3 ");
    }

    @Test
    void missingAndDoubledColumnsCostTheFile() throws IOException {
        assertThat(read("indicator,指标,at\ngdp,gdp,2012\n")).isFalse();

        assertThat(rows).isEmpty();
        assertThat(found())
                .containsExactly("header-missing-column links.csv:1 factor", "header-duplicate-column links.csv:1 指标");
    }

    @Test
    void unknownColumnsAreSaidOnce() throws IOException {
        read("indicator,at,factor,office,page\na,2012,1,x,y\nb,2012,2,x,y\n");

        assertThat(rows).hasSize(2);
        assertThat(found()).containsExactly("column-unknown links.csv:1 office, page");
    }

    @Test
    void anEmptyFileLacksItsHeader() throws IOException {
        assertThat(read("\n# nothing\n")).isFalse();

        assertThat(found()).hasSize(3).allMatch(f -> f.startsWith("header-missing-column links.csv:1"));
    }
}
