package org.plumbline.load.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Loaded;
import org.plumbline.finding.SourceLocation;
import org.plumbline.load.MemoryPlan;
import org.plumbline.model.Plan;

/** Queries against a PostgreSQL that the test starts. */
class PostgresQueryTest {
    private static final String QUERY = "SELECT 指标, \\\"地区\\\", period, value, note FROM figures ORDER BY value";

    @TempDir
    static Path folder;

    private static Optional<PostgresServer> running = Optional.empty();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> programs = PostgresServer.findPrograms();
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(programs.isPresent(), "needs PostgreSQL (apt-get install postgresql)");
        }
        PostgresServer server = PostgresServer.start(programs.orElseThrow(), folder);
        running = Optional.of(server);
        server.execute(
                "CREATE TABLE figures (指标 text, 地区 text, period text, value numeric(12,2), note text)",
                "INSERT INTO figures VALUES ('gdp', '深圳市', '2011', 11505.50, NULL),"
                        + " ('gdp', '深圳市', '2012', 12950.10, E'#初步,\"核算\"\\n之后')",
                "GRANT SELECT, INSERT ON figures TO guest");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (running.isPresent()) {
            running.get().stop();
        }
    }

    private static PostgresServer server() {
        return running.orElseThrow();
    }

    private static Loaded<Plan> plan(String query, String... more) {
        return MemoryPlan.small()
                .manifest(
                        "observations:",
                        "  - {jdbc: \"" + server().url() + "\", user: guest, query: \"" + query + "\""
                                + String.join("", more) + "}")
                .read();
    }

    @Test
    void readsRowsByTheNamesOfTheirColumns() {
        Loaded<Plan> loaded = plan(QUERY, ", name: 年报");
        assertThat(loaded.findings()).extracting(Finding::code).doesNotContain(FindingCode.DATABASE_UNREADABLE);
        assertThat(loaded.value().observations().size()).isEqualTo(2);
        assertThat(loaded.value().inputs())
                .filteredOn(input -> input.path().startsWith("jdbc:"))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.path()).matches("\\Q" + server().url() + "\\E#query-sha256=[0-9a-f]{64}");
                    assertThat(input.sha256()).hasSize(64);
                });
    }

    @Test
    void saysInWhichRowSomethingIsWrong() {
        Loaded<Plan> loaded =
                plan("SELECT 'gdp' AS indicator, 'sz' AS region, '2012' AS period, 'much' AS value", ", name: annual");
        assertThat(loaded.findings())
                .filteredOn(finding -> finding.code() == FindingCode.NUMBER_INVALID)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().file()).isEqualTo("jdbc:annual");
                    assertThat(finding.location().line()).isEqualTo(2);
                });
    }

    @Test
    void saysWhatTheDatabaseSaid() {
        assertThat(plan("SELECT nothing FROM nowhere").findings())
                .filteredOn(finding -> finding.code() == FindingCode.DATABASE_UNREADABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("nowhere"));
    }

    @Test
    void changesNothingEvenWhereTheGuardIsPassed() {
        DatabaseQuery insert = query("guest", "INSERT INTO figures VALUES ('x', 'x', 'x', 1, NULL)", "");
        assertThatThrownBy(() ->
                        new QueryRows(name -> Optional.empty()).write(insert, visible(), folder.resolve("insert.csv")))
                .isInstanceOf(DatabaseUnreadableException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void takesThePasswordFromTheEnvironmentAndNeverShowsIt() throws Exception {
        DatabaseQuery query = query("owner", "SELECT value, note FROM figures ORDER BY value", "PLUMBLINE_DB");
        Path csv = folder.resolve("rows.csv");
        new QueryRows(name -> Optional.of(PostgresServer.PASSWORD).filter(p -> name.equals("PLUMBLINE_DB")))
                .write(query, visible(), csv);
        assertThat(Files.readString(csv))
                .isEqualTo("\"value\",\"note\"\n\"11505.50\",\"\"\n\"12950.10\",\"#初步,\"\"核算\"\" 之后\"\n");
        assertThatThrownBy(() -> new QueryRows(name -> Optional.of("wrong-one")).write(query, visible(), csv))
                .isInstanceOf(DatabaseUnreadableException.class)
                .hasMessageStartingWith("@database.connect")
                .hasMessageNotContaining("wrong-one");
        assertThatThrownBy(() -> new QueryRows(name -> Optional.empty()).write(query, visible(), csv))
                .hasMessage("@database.password PLUMBLINE_DB");
    }

    private static QueryFolder visible() throws IOException {
        return QueryFolder.create();
    }

    private static DatabaseQuery query(String user, String statement, String variable) {
        return new DatabaseQuery("db", server().url(), statement, user, variable, SourceLocation.NONE);
    }
}
