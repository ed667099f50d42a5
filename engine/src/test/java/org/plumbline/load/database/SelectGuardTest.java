package org.plumbline.load.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "select \"指标\", 地区, 时期, 数值 from 统计.观测 where 备注 <> '无；没有'",
                "  \n WITH latest AS (SELECT max(day) AS d FROM f) SELECT * FROM f, latest WHERE f.day = d",
                "SELECT 'a;b -- c /* d */ drop table e', 'it''s' FROM f",
                "SELECT \"delete\", updated_at, created FROM f WHERE name = 'insert into'",
                "SELECT a::numeric(18,2) FROM f ORDER BY 1"
            })
    void letsOneSelectPass(String statement) {
        assertThat(SelectGuard.findOffence(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DELETE FROM f | DELETE",
                "SELECT 1; DROP TABLE f | ;",
                "SELECT 1; | ;",
                "SELECT 'a'';' ; DROP TABLE f | ;",
                "WITH gone AS (DELETE FROM f RETURNING *) SELECT * FROM gone | DELETE",
                "SELECT * INTO copy_of_f FROM f | INTO",
                "SELECT * FROM f FOR UPDATE | UPDATE",
                "EXPLAIN ANALYZE SELECT 1 | EXPLAIN",
                "(SELECT 1) | SELECT",
                "SELECT 1 -- all | --",
                "SELECT 1 /* all */ | /*",
                "SELECT 'a\\'; DROP TABLE f | ;",
                "SELECT $$a$$ | $",
                "SELECT `a` FROM f | `",
                "SELECT 'open | '",
                "SELECT \"open | \"",
                "SELECT * FROM public.dblink('h', 'q') | dblink",
                "SELECT \"lo_export\"(1, '/tmp/x') | lo_export",
                "SELECT U&\"!006co_export\" UESCAPE '!' (1) | UESCAPE",
                "SELECT set_config('a', 'b', false) | set_config",
                "COPY f TO '/tmp/x' | COPY"
            })
    void namesWhatIsNotAllowed(String statement, String offence) {
        assertThat(SelectGuard.findOffence(statement)).contains(offence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "指标"})
    void refusesWhatIsNoStatement(String statement) {
        assertThat(SelectGuard.findOffence(statement)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host:5432/db, true",
        "jdbc:postgresql://host/db?sslmode=require&currentSchema=gdp, true",
        "jdbc:duckdb:, true",
        "jdbc:duckdb:data/figures.duckdb, true",
        "jdbc:duckdb:/data/figures.duckdb, false",
        "jdbc:duckdb:../figures.duckdb, false",
        "jdbc:duckdb:https://host/figures.duckdb, false",
        "jdbc:duckdb:md:shared, false",
        "jdbc:duckdb:figures.duckdb?ssl=true, false",
        "jdbc:postgresql://user:secret@host/db, false",
        "jdbc:postgresql://host/db?user=a&password=secret, false",
        "jdbc:postgresql://host/db?socketFactory=a.B, false",
        "jdbc:postgresql://host/db?loggerFile=/tmp/x, false",
        "jdbc:h2:mem:a;INIT=RUNSCRIPT, false",
        "postgresql://host/db, false"
    })
    void takesOnlyPlainAddresses(String url, boolean allowed) {
        assertThat(DatabaseUrl.isAllowed(url)).isEqualTo(allowed);
        assertThat(DatabaseUrl.masked(url)).doesNotContain("secret");
    }
}
