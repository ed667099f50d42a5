package org.plumbline.cli.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plumbline.cli.SmallPlan;

/** Bad input by the name it has in docs/hostile-input.md: each makes its files in an empty folder and says what to type. */
final class HostileCases {
    interface Case {
        String[] prepare(Path folder) throws Exception;
    }

    private static final String ROW = "gdp,demo-city,2025,";

    private HostileCases() {}

    static Map<String, Case> all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        yaml(cases);
        paths(cases);
        zips(cases);
        tables(cases);
        workbooks(cases);
        messages(cases);
        convertFiles(cases);
        HostileQueries.add(cases);
        return cases;
    }

    private static void yaml(Map<String, Case> cases) {
        cases.put("yaml-bomb", manifest(bomb()));
        cases.put("yaml-tag", manifest("id: !!javax.script.ScriptEngineManager [x]\nindicators: indicators.csv\n"));
        cases.put("yaml-recursion", manifest("title: &a [*a]\nindicators: indicators.csv\n"));
        cases.put("yaml-deep", manifest("title: " + "[".repeat(100_000)));
        cases.put("yaml-large", manifest("id: x\n" + "# filler\n".repeat(600_000)));
        cases.put("yaml-binary", manifest("id: \u0000\u0001\n"));
        cases.put("layout-bomb", plan(folder -> {
            Files.writeString(folder.resolve("l.yaml"), bomb());
            append(folder, "plan.yaml", "layouts: l.yaml\n");
        }));
        cases.put("layout-of-itself", plan(folder -> {
            Files.writeString(folder.resolve("l.yaml"), "file: l.yaml\nas: observations\nheader-rows: [1]\n");
            append(folder, "plan.yaml", "layouts: l.yaml\n");
        }));
        cases.put("include-itself", plan(folder -> replaceObservations(folder, "plan.yaml")));
    }

    private static void paths(Map<String, Case> cases) {
        cases.put("path-outside", plan(folder -> replaceObservations(folder, "../../secret.csv")));
        cases.put("path-absolute", plan(folder -> replaceObservations(folder, "/etc/passwd")));
        cases.put("path-nul", plan(folder -> replaceObservations(folder, "\"a\\0b.csv\"")));
        cases.put("path-folder", plan(folder -> {
            Files.createDirectory(folder.resolve("tables"));
            replaceObservations(folder, "tables");
        }));
        cases.put("path-device", plan(folder -> {
            Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero"));
            replaceObservations(folder, "zero.csv");
        }));
        cases.put("glob-explosion", plan(folder -> {
            Files.writeString(folder.resolve("a".repeat(200) + ".csv"), "x\n");
            replaceObservations(folder, "\"" + "*a".repeat(40) + "*b\"");
        }));
    }

    private static void zips(Map<String, Case> cases) {
        cases.put("zip-outside", zipPlan(entries -> entries.put("../../evil.csv", HostileBytes.text("x"))));
        cases.put("zip-bomb", zipPlan(entries -> entries.put("observations.csv", new byte[100 << 20])));
        cases.put(
                "zip-encrypted",
                folder -> check(
                        folder,
                        HostileBytes.patched(
                                HostileBytes.patched(
                                        HostileBytes.zip(planEntries(folder)), new byte[] {'P', 'K', 3, 4}, 6, (byte)
                                                9),
                                new byte[] {'P', 'K', 1, 2},
                                8,
                                (byte) 9)));
        cases.put("zip-truncated", folder -> check(folder, HostileBytes.half(HostileBytes.zip(planEntries(folder)))));
        cases.put("zip-in-zip", zipPlan(entries -> {
            byte[] inner = HostileBytes.zip(entries);
            entries.put("observations.csv", inner);
        }));
    }

    private static void tables(Map<String, Case> cases) {
        cases.put(
                "csv-million-columns",
                plan(folder -> append(folder, "observations.csv", ",".repeat(1_000_000) + "\n")));
        cases.put(
                "csv-ten-megabytes",
                plan(folder -> append(folder, "observations.csv", ROW + "\"" + "9".repeat(10 << 20) + "\"\n")));
        cases.put(
                "csv-long-line",
                plan(folder -> Files.writeString(
                        folder.resolve("observations.csv"), "x".repeat(20 << 20), StandardCharsets.UTF_8)));
        cases.put("csv-open-quote", plan(folder -> append(folder, "observations.csv", ROW + "\"12\n" + ROW + "13\n")));
        cases.put("csv-nul", plan(folder -> append(folder, "observations.csv", ROW + "1\u00002\n")));
        cases.put("csv-empty", plan(folder -> Files.write(folder.resolve("observations.csv"), new byte[0])));
        cases.put(
                "csv-is-workbook",
                plan(folder -> Files.write(
                        folder.resolve("observations.csv"),
                        HostileBytes.workbook("", HostileBytes.rows("indicator,region,period,value", ROW + "6050")))));
        cases.put("workbook-is-csv", plan(folder -> {
            Files.writeString(folder.resolve("o.xlsx"), "indicator,region,period,value\n" + ROW + "6050\n");
            replaceObservations(folder, "o.xlsx");
        }));
        cases.put("number-infinite", plan(folder -> append(folder, "observations.csv", ROW + "1e400\n")));
        cases.put("number-other-digits", plan(folder -> append(folder, "observations.csv", ROW + "١٢٣\n")));
        cases.put("number-nan", plan(folder -> append(folder, "observations.csv", ROW + "NaN\n")));
        cases.put("number-minus-zero", plan(folder -> append(folder, "observations.csv", "gdp,demo-city,2019,-0\n")));
        cases.put("number-tiny", plan(folder -> append(folder, "observations.csv", ROW + "1e-400\n")));
        cases.put(
                "number-regex",
                plan(folder -> append(folder, "observations.csv", ROW + "\"" + "1,111".repeat(20_000) + "x\"\n")));
        cases.put(
                "target-regex",
                plan(folder ->
                        append(folder, "targets.csv", "t7,gdp,demo-city,2025,reach,," + "不低于约".repeat(20_000) + "\n")));
        cases.put(
                "period-far",
                plan(folder -> append(
                        folder,
                        "targets.csv",
                        "t7,gdp,demo-city,0001/9999,reach,cumulative,5,,,,,,,,demo-plan,,,,,\n")));
        cases.put("period-days", plan(folder -> {
            StringBuilder days = new StringBuilder();
            for (int day = 0; day < 36_525; day++) {
                days.append("gdp,demo-city,")
                        .append(java.time.LocalDate.of(1920, 1, 1).plusDays(day))
                        .append(",1\n");
            }
            append(folder, "observations.csv", days.toString());
        }));
        cases.put(
                "formula-deep",
                plan(folder -> append(
                        folder, "indicators.csv", "deep,深,,percent,,,,,,,,,,\"" + "(".repeat(20_000) + "gdp\",,\n")));
        cases.put(
                "cycle-of-regions",
                plan(folder ->
                        append(folder, "regions.csv", "r1,一区,R1,district,r2,,,,,,\nr2,二区,R2,district,r1,,,,,,\n")));
        cases.put(
                "permission",
                plan(folder -> Files.setPosixFilePermissions(folder.resolve("observations.csv"), java.util.Set.of())));
    }

    private static void workbooks(Map<String, Case> cases) {
        cases.put("workbook-bomb", convert("b.xlsx", () -> {
            byte[] sheet = new byte[120 << 20];
            Arrays.fill(sheet, (byte) ' ');
            return HostileBytes.zip(HostileBytes.workbookParts(sheet));
        }));
        cases.put(
                "workbook-entities",
                convert(
                        "e.xlsx",
                        () -> HostileBytes.workbook(xmlBomb("worksheet"), HostileBytes.rows("地区,2010年", "&i;,1"))));
        cases.put(
                "workbook-external-entity",
                convert(
                        "e.xlsx",
                        () -> HostileBytes.workbook(
                                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                                HostileBytes.rows("地区,2010年", "&x;,1"))));
        cases.put(
                "workbook-external-link",
                convert("l.xlsx", () -> HostileBytes.workbook("", HostileBytes.rows("地区,2010年", "福田区,10", "罗湖区,20"))));
        cases.put("workbook-macro", convert("m.xlsm", () -> {
            Map<String, byte[]> parts = HostileBytes.workbookParts(
                    HostileBytes.text("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            + HostileBytes.rows("地区,2010年", "福田区,10", "罗湖区,20") + "</worksheet>"));
            parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
            return HostileBytes.zip(parts);
        }));
        cases.put(
                "workbook-truncated",
                convert(
                        "t.xlsx",
                        () -> HostileBytes.half(HostileBytes.workbook("", HostileBytes.rows("地区,2010年", "福田区,10")))));
        cases.put("workbook-locked", convert("p.xlsx", HostileBytes::locked));
        cases.put("old-workbook-locked", convert("p.xls", HostileBytes::lockedOld));
        cases.put("old-workbook-truncated", convert("t.xls", () -> HostileBytes.half(HostileBytes.old())));
        cases.put(
                "workbook-far-row",
                convert(
                        "f.xlsx",
                        () -> HostileBytes.workbook(
                                "",
                                "<sheetData><row r=\"999999999\"><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")));
        cases.put(
                "workbook-far-cell",
                convert(
                        "f.xlsx",
                        () -> HostileBytes.workbook(
                                "",
                                "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>地区</t></is></c></row>"
                                        + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")));
        cases.put(
                "workbook-far-column",
                convert(
                        "f.xlsx",
                        () -> HostileBytes.workbook(
                                "", "<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>")));
        cases.put(
                "workbook-merged",
                convert(
                        "g.xlsx",
                        () -> HostileBytes.workbook(
                                "",
                                HostileBytes.rows(("1" + ",1".repeat(500) + ";")
                                                .repeat(500)
                                                .split(";")) + "<mergeCells>"
                                        + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000) + "</mergeCells>")));
        cases.put(
                "workbook-long-cell",
                convert("c.xlsx", () -> HostileBytes.workbook("", HostileBytes.rows("地区," + "x".repeat(10 << 20)))));
        cases.put(
                "workbook-formula-without-result",
                convert(
                        "r.xlsx",
                        () -> HostileBytes.workbook(
                                "",
                                "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>地区</t></is></c><c t=\"inlineStr\"><is><t>2010年</t></is></c></row>"
                                        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>福田区</t></is></c><c><f>1+1</f></c></row>"
                                        + "<row r=\"3\"><c t=\"inlineStr\"><is><t>罗湖区</t></is></c><c><v>3</v></c></row></sheetData>")));
    }

    private static void messages(Map<String, Case> cases) {
        String head = "<GenericData xmlns=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\">";
        cases.put(
                "xml-entities",
                convert(
                        "m.xml",
                        () -> HostileBytes.text(
                                xmlBomb("GenericData") + head + "<DataSet>&i;</DataSet></GenericData>")));
        cases.put(
                "xml-external-entity",
                convert(
                        "m.xml",
                        () -> HostileBytes.text("<!DOCTYPE GenericData [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + head + "<DataSet>&x;</DataSet></GenericData>")));
        cases.put("xml-deep", convert("m.xml", () -> HostileBytes.text(head + "<DataSet>".repeat(100_000))));
        cases.put("xml-truncated", convert("m.xml", () -> HostileBytes.text(head + "<DataSet><Series>")));
        cases.put("xml-other", convert("m.xml", () -> HostileBytes.text("<?xml version=\"1.0\"?><a><b>1</b></a>")));
        cases.put(
                "page-deep",
                convert(
                        "d.xls",
                        () -> HostileBytes.text(
                                "<html><body>" + "<div>".repeat(100_000) + "<table><tr><td>1</td></tr></table>")));
        cases.put(
                "page-spans",
                convert(
                        "s.xls",
                        () -> HostileBytes.text("<html><table>"
                                + "<tr><td rowspan=\"99999\" colspan=\"99999\">1</td></tr>".repeat(3_000)
                                + "</table>")));
        cases.put(
                "page-script",
                convert(
                        "s.xls",
                        () -> HostileBytes.text(
                                "<html><body><script>alert(1)</script><img src=\"http://127.0.0.1:9/x.png\"><table><tr><td>地区</td><td>2010年</td><td>2011年</td></tr>"
                                        + "<tr><td>福田区</td><td>10</td><td>11</td></tr><tr><td>罗湖区</td><td>20</td><td>21</td></tr></table></body></html>")));
    }

    private static void convertFiles(Map<String, Case> cases) {
        cases.put("convert-empty", convert("e.csv", () -> new byte[0]));
        cases.put("convert-binary", convert("b.csv", () -> new byte[] {0, 1, 2, 3, 0, (byte) 0xFF}));
        cases.put("convert-pdf", convert("p.xlsx", () -> HostileBytes.text("%PDF-1.7\n")));
        cases.put("convert-prose", convert("t.csv", () -> HostileBytes.text("There is nothing to count here.\n")));
        cases.put("convert-folder", folder -> new String[] {"convert", folder.toString()});
        cases.put("convert-device", folder -> new String[] {"convert", "/dev/zero"});
        cases.put("convert-missing", folder ->
                new String[] {"convert", folder.resolve("no.csv").toString()});
        cases.put(
                "convert-labels-regex",
                convert(
                        "r.csv",
                        () -> HostileBytes.text("地区,2010年\n" + "其中：".repeat(50_000) + ",1\n" + " 　".repeat(100_000)
                                + "x,2\n" + "（单位：".repeat(50_000) + ",3\n")));
        cases.put("convert-layout-tag", folder -> {
            Files.writeString(folder.resolve("t.csv"), "地区,2010年\n福田区,1\n");
            Files.writeString(folder.resolve("l.yaml"), "file: !!java.net.URL [http://127.0.0.1:9/]\n");
            return new String[] {
                "convert",
                folder.resolve("t.csv").toString(),
                "--layout",
                folder.resolve("l.yaml").toString()
            };
        });
    }

    private interface Bytes {
        byte[] get() throws Exception;
    }

    interface Change<T> {
        void on(T thing) throws Exception;
    }

    private static Case convert(String name, Bytes bytes) {
        return folder -> {
            Path file = Files.write(folder.resolve(name), bytes.get());
            return new String[] {"convert", file.toString()};
        };
    }

    static Case plan(Change<Path> change) {
        return folder -> {
            SmallPlan plan = SmallPlan.in(folder);
            change.on(plan.folder());
            return new String[] {"check", plan.path()};
        };
    }

    private static Case manifest(String text) {
        return plan(folder -> Files.writeString(folder.resolve("plan.yaml"), text));
    }

    private static Case zipPlan(Change<Map<String, byte[]>> change) {
        return folder -> {
            Map<String, byte[]> entries = planEntries(folder);
            change.on(entries);
            return check(folder, HostileBytes.zip(entries));
        };
    }

    private static String[] check(Path folder, byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("plan.zip"), zip);
        return new String[] {"check", file.toString()};
    }

    private static Map<String, byte[]> planEntries(Path folder) throws IOException {
        Path plan = SmallPlan.in(folder).folder();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var files = Files.list(plan)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return entries;
    }

    private static void append(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file) + text);
    }

    static void replaceObservations(Path folder, String entry) throws IOException {
        Path file = folder.resolve("plan.yaml");
        String changed = Files.readString(file)
                .replaceFirst("(?m)^observations:.*$", "observations: " + entry.replace("\\", "\\\\"));
        Files.writeString(file, changed);
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            String before = "*" + (char) (c - 1);
            text.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ",").repeat(8))
                    .append(before)
                    .append("]\n");
        }
        return text.append("indicators: indicators.csv\n").toString();
    }

    private static String xmlBomb(String root) {
        StringBuilder text = new StringBuilder("<!DOCTYPE " + root + " [<!ENTITY a \"xxxxxxxxxx\">");
        for (char c = 'b'; c <= 'i'; c++) {
            text.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]>").toString();
    }
}
