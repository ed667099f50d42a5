package org.plumbline.load.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.MemoryPlan;
import org.plumbline.load.convert.Conversion;
import org.plumbline.load.convert.FileUnreadableException;
import org.plumbline.load.layout.TableValue;
import org.plumbline.load.recognise.BuiltInNames;
import org.plumbline.model.InputFile;
import org.plumbline.model.Plan;

/** Parquet files and databases that DuckDB itself has written. */
class DuckDbQueryTest {
    private static final String ROWS =
            "SELECT 'gdp' AS indicator, '深圳市' AS 地区, 2011 AS period, 11505.5::DOUBLE AS value,"
                    + " DATE '2012-03-31' AS published, NULL::VARCHAR AS note"
                    + " UNION ALL SELECT 'gdp', '深圳市', 2012, 12950, DATE '2013-03-31', E'初步\\n核算'";

    @TempDir
    private static Path made;

    private static byte[] parquet = {};
    private static byte[] database = {};

    @BeforeAll
    static void write() throws SQLException, IOException {
        Path file = made.resolve("x.parquet");
        Path duck = made.resolve("figures.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + duck);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + ROWS + ") TO '" + file + "'");
            statement.execute("CREATE TABLE figures AS " + ROWS);
            statement.execute("CREATE VIEW spy AS SELECT content AS indicator FROM read_text('/etc/hostname')");
        }
        parquet = Files.readAllBytes(file);
        database = Files.readAllBytes(duck);
    }

    private static MemoryPlan plan() {
        return MemoryPlan.small().with("data/x.parquet", parquet).with("figures.duckdb", database);
    }

    private static Loaded<Plan> query(String url, String statement) {
        return plan().manifest("observations: {jdbc: \"" + url + "\", query: \"" + statement + "\"}")
                .read();
    }

    private static List<Double> values(Loaded<Plan> loaded) {
        List<Double> values = new ArrayList<>();
        assertThat(loaded.stops()).as("%s", loaded.findings()).isFalse();
        for (int i = 0; i < loaded.value().observations().size(); i++) {
            values.add(loaded.value().observations().value(i));
        }
        return values;
    }

    @Test
    void aParquetFileIsATableOfObservations() {
        Loaded<Plan> loaded = plan().manifest("observations: data/*.parquet").read();

        assertThat(values(loaded)).containsExactly(11505.5, 12950.0);
        assertThat(loaded.value().inputs()).extracting(InputFile::path).contains("data/x.parquet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_parquet('data/x.parquet') ORDER BY period",
                "SELECT * FROM 'data/x.parquet' ORDER BY period",
                "SELECT * FROM read_parquet(['data/*.parquet']) ORDER BY period"
            })
    void aQueryReadsFilesOfThePlan(String statement) {
        Loaded<Plan> loaded = query("jdbc:duckdb:", statement);

        assertThat(values(loaded)).containsExactly(11505.5, 12950.0);
        assertThat(loaded.value().inputs())
                .extracting(InputFile::path)
                .contains("data/x.parquet")
                .anyMatch(path -> path.startsWith("jdbc:duckdb:#query-sha256="));
    }

    @Test
    void aDatabaseIsAFileOfThePlan() {
        assertThat(values(query("jdbc:duckdb:./figures.duckdb", "SELECT * FROM figures ORDER BY period")))
                .containsExactly(11505.5, 12950.0);
        assertThat(query("jdbc:duckdb:none.duckdb", "SELECT 1").findings())
                .extracting(Finding::code)
                .contains(FindingCode.FILE_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM read_text('../../etc/passwd')",
                "SELECT * FROM read_blob('/proc/self/environ')",
                "SELECT * FROM '/etc/passwd.csv'",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM sniff_csv('/etc/passwd')",
                "SELECT * FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
                "SELECT * FROM read_parquet('https://127.0.0.1:9/x.parquet')",
                "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
                "SELECT * FROM duckdb_secrets()"
            })
    void nothingElseCanBeSeen(String statement) {
        assertThat(query("jdbc:duckdb:", statement).findings())
                .filteredOn(finding -> finding.code() == FindingCode.DATABASE_UNREADABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("@database.outside"));
    }

    @Test
    void aViewOfTheDatabaseSeesNothingElseEither() {
        assertThat(query("jdbc:duckdb:figures.duckdb", "SELECT * FROM spy").findings())
                .filteredOn(finding -> finding.code() == FindingCode.DATABASE_UNREADABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("@database.outside"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '%s'",
                "ATTACH '%s'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                "PRAGMA disable_verification; SET lock_configuration = false",
                "EXPORT DATABASE '%s'"
            })
    void nothingIsWrittenOrUnlockedEvenWhereTheGuardIsPassed(String statement) throws IOException {
        Path target = made.resolve("written");
        DatabaseQuery query =
                new DatabaseQuery("q", "jdbc:duckdb:", String.format(statement, target), "", "", SourceLocation.NONE);

        try (QueryFolder folder = QueryFolder.create()) {
            assertThatThrownBy(() -> new QueryRows(name -> Optional.empty()).read(query, folder, cells -> true))
                    .isInstanceOf(DatabaseUnreadableException.class);
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void copiesAreDeleted() throws IOException {
        long before = copies();

        query("jdbc:duckdb:", "SELECT * FROM 'data/x.parquet'");
        query("jdbc:duckdb:", "SELECT nothing FROM 'data/x.parquet'");

        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("plumbline-query"))
                    .count();
        }
    }

    @Test
    void aDamagedParquetFileIsSaidToBeOne() {
        byte[] half = java.util.Arrays.copyOf(parquet, parquet.length / 2);

        assertThat(plan().with("data/x.parquet", half)
                        .manifest("observations: data/x.parquet")
                        .read()
                        .findings())
                .filteredOn(finding -> finding.code() == FindingCode.FILE_UNREADABLE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.arguments()).contains("@file.parquet-broken");
                    assertThat(finding.toString()).doesNotContain("plumbline-query");
                });
    }

    @Test
    void parquetIsConvertedLikeOtherTables() throws FileUnreadableException {
        List<TableValue> rows = new ArrayList<>();
        Findings findings = new Findings();

        Conversion.of(() -> new java.io.ByteArrayInputStream(parquet), "x.parquet", BuiltInNames.get(), List.of())
                .read(rows::add, findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(rows)
                .extracting(row -> row.region() + " " + row.indicator() + " " + row.period() + " " + row.number())
                .containsExactly("深圳市 gdp 2011 11505.5", "深圳市 gdp 2012 12950");
    }

    @Test
    void binaryNumbersHaveNoPrintedDigitsAndNoNumberIsBlank() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        DatabaseQuery query = new DatabaseQuery(
                "q",
                "jdbc:duckdb:",
                "SELECT 12950::DOUBLE, 0.1::REAL, 1e20::DOUBLE, 'NaN'::DOUBLE, 12.50::DECIMAL(9,2),"
                        + " TIMESTAMP '2012-12-31 00:00:00', TIMESTAMP '2012-12-31 08:30:00', NULL",
                "",
                "",
                SourceLocation.NONE);

        try (QueryFolder folder = QueryFolder.create()) {
            new QueryRows(name -> Optional.empty()).read(query, folder, cells -> rows.add(List.copyOf(cells)));
        }

        assertThat(rows.get(1))
                .containsExactly(
                        "12950",
                        "0.1",
                        "100000000000000000000",
                        "",
                        "12.50",
                        "2012-12-31",
                        "2012-12-31 08:30:00.0",
                        "");
    }
}
