package org.plumbline.load.convert;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.load.layout.TableValue;

/** Files as found in public repositories; expected cells were read with independent tools and compared with the print. */
class MessyFilesTest {
    private static final String FOLDER = "/org/plumbline/load/messy/";

    private static final Map<String, List<TableValue>> CONVERTED = new java.util.concurrent.ConcurrentHashMap<>();

    private static List<TableValue> convert(String file) {
        return CONVERTED.computeIfAbsent(file, MessyFilesTest::read);
    }

    private static List<TableValue> read(String file) {
        return TableText.convert(file, () -> {
            InputStream in = MessyFilesTest.class.getResourceAsStream(FOLDER + file);
            if (in == null) {
                throw new IOException(file);
            }
            return in;
        });
    }

    @TestFactory
    Stream<DynamicTest> everyExpectedCellIsReadWithoutALayout() {
        List<List<String>> rows;
        try (InputStream in = MessyFilesTest.class.getResourceAsStream(FOLDER + "expected_cells.csv");
                CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows = csv.stream()
                    .skip(1)
                    .map(each -> List.copyOf(each.getFields()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(rows).hasSize(21);
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.get(0) + " " + row.get(1) + " " + row.get(2), () -> check(row)));
    }

    private static void check(List<String> row) {
        List<TableValue> values = convert(row.get(0));
        String column = row.get(2).replace("年", "");
        if (column.equals("count")) {
            assertThat(values.stream().map(TableValue::region).distinct()).hasSize(Integer.parseInt(row.get(3)));
            return;
        }
        if (row.get(1).equals("(check)")) {
            BigDecimal sum = values.stream()
                    .filter(value ->
                            value.region().equals("全国") && !value.indicator().equals("合计"))
                    .map(value -> new BigDecimal(value.number()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(row.get(3));
            return;
        }
        List<TableValue> found = values.stream()
                .filter(value ->
                        value.region().equals(row.get(1)) || value.key().equals(row.get(1)))
                .filter(value ->
                        value.period().equals(column) || value.indicator().equals(column))
                .toList();
        assertThat(found).hasSize(1);
        TableValue value = found.get(0);
        if (row.get(3).equals("(missing)")) {
            assertThat(value.number()).isEmpty();
            assertThat(value.status()).isEqualTo("O");
        } else {
            assertThat(new BigDecimal(value.number())).isEqualByComparingTo(row.get(3));
        }
        if (!row.get(4).equals("index")) {
            assertThat(value.unit()).isEqualTo(row.get(4));
        }
    }

    @Test
    void noCellIsLeftUnreadAndEveryFigureHasItsAxes() {
        for (String file : List.of(
                "cn_rd_intensity_2021.xls",
                "cn_patent_grants_2010.xlsx",
                "cn_firms_with_rd_2019.xlsx",
                "cn_rd_intensity_2020_html.xls",
                "nbs_major_city_gdp.xls",
                "worldbank_population_wide.csv")) {
            assertThat(convert(file)).as(file).allSatisfy(value -> {
                assertThat(value.state()).isIn(TableValue.State.VALUE, TableValue.State.MISSING);
                assertThat(value.region()).isNotEmpty();
                assertThat(value.indicator()).isNotEmpty();
                assertThat(value.period()).matches("\\d{4}");
            });
        }
    }

    @Test
    void theStatusOfAnSdmxObservationIsKept() {
        Map<String, String> statuses = convert("sdmx21_generic_insee.xml").stream()
                .collect(java.util.stream.Collectors.toMap(TableValue::period, TableValue::status));

        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of("2014", "P", "2013", "SD"));
    }
}
