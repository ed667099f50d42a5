package org.plumbline.cli.hostile;

import java.nio.file.Files;
import java.util.Map;

/** Database queries that want more than they may, and data files that are not what they are called. */
final class HostileQueries {
    private static final String DUCK = "jdbc:duckdb:";

    private HostileQueries() {}

    static void add(Map<String, HostileCases.Case> cases) {
        cases.put("sql-changes", query(DUCK, "DELETE FROM f"));
        cases.put("sql-two", query(DUCK, "SELECT 1; DROP TABLE f"));
        cases.put("sql-writes", query(DUCK, "COPY (SELECT 1) TO 'x.csv'"));
        cases.put("sql-other-file", query(DUCK, "SELECT content AS indicator FROM read_text('/etc/passwd')"));
        cases.put("sql-network", query(DUCK, "SELECT * FROM read_parquet('https://127.0.0.1:9/x.parquet')"));
        cases.put("sql-other-database", query("jdbc:duckdb:../../other.duckdb", "SELECT 1"));
        cases.put("sql-password", query("jdbc:postgresql://u:s3cret@host/db", "SELECT 1"));
        cases.put("parquet-cut", observed("x.parquet", "PAR1\u0015\u0004 and no more"));
        cases.put("xml-other-in-plan", observed("x.xml", "<?xml version=\"1.0\"?><Workbook><b>1</b></Workbook>"));
        cases.put("sdmx-empty", observed("x.csv", "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n"));
        cases.put(
                "sdmx-measures",
                observed("x.csv", "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,M1,M2\nd,A:B(1),I,X,2012,1,2\n"));
        cases.put("convert-sdmx-empty", folder -> new String[] {
            "convert",
            Files.writeString(folder.resolve("x.csv"), "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n")
                    .toString()
        });
    }

    private static HostileCases.Case query(String url, String statement) {
        return HostileCases.plan(folder ->
                HostileCases.replaceObservations(folder, "{jdbc: \"" + url + "\", query: \"" + statement + "\"}"));
    }

    private static HostileCases.Case observed(String name, String text) {
        return HostileCases.plan(folder -> {
            Files.writeString(folder.resolve(name), text);
            HostileCases.replaceObservations(folder, name);
        });
    }
}
