package org.plumbline.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A plan folder as a zip, with tables in GB18030, and as one workbook with typed cells. */
final class PlanForms {
    private static final Pattern ENTRY = Pattern.compile("(?m)^([a-z-]+): *(\\[?[\\w./*-]+\\.csv]?) *$");
    private static final Pattern TEXT = Pattern.compile("(?m)^ {0,2}([a-z-]+): *([^{\\[#\\n]+?) *$");
    private static final Pattern SETTING = Pattern.compile("([a-z-]+): ([^,}]+)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,12})?");
    private static final int DIGITS = 15;

    private PlanForms() {}

    static Path zip(Path plan, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files(plan)) {
                out.putNextEntry(new ZipEntry("a folder/" + name(plan, file)));
                out.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }

    /** A copy whose tables are as Chinese Excel saves them. */
    static Path gb18030(Path plan, Path copy) throws IOException {
        for (Path file : files(plan)) {
            Path target = copy.resolve(name(plan, file));
            Files.createDirectories(target.getParent());
            byte[] bytes = Files.readAllBytes(file);
            if (target.toString().endsWith(".csv")) {
                bytes = new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .getBytes(Charset.forName("GB18030"));
            }
            Files.write(target, bytes);
        }
        return copy;
    }

    /** A sheet for every table the manifest names, in which plain numbers are numbers with the digits they were printed with. */
    static Path workbook(Path plan, Path xlsx) throws IOException {
        String manifest = Files.readString(plan.resolve("plan.yaml"));
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200);
                OutputStream out = Files.newOutputStream(xlsx)) {
            keys(workbook.createSheet("plan"), manifest);
            Matcher entries = ENTRY.matcher(manifest);
            Styles styles = new Styles(workbook);
            while (entries.find()) {
                String pattern = entries.group(2).replaceAll("[\\[\\]]", "");
                List<Path> files = files(plan).stream()
                        .filter(file -> name(plan, file)
                                .matches(pattern.replace(".", "\\.").replace("*", "[^/]*")))
                        .toList();
                table(workbook.createSheet(entries.group(1)), files, styles);
            }
            workbook.write(out);
        }
        return xlsx;
    }

    private static void keys(Sheet sheet, String manifest) {
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher texts = TEXT.matcher(manifest);
        while (texts.find()) {
            String key = texts.group(1);
            if (!texts.group(2).endsWith(".csv")) {
                keys.put(
                        key.equals("zh") || key.equals("en") ? "title_" + key : key,
                        texts.group(2).replace("\"", ""));
            }
        }
        Matcher settings = Pattern.compile("(?m)^settings: \\{(.*)}").matcher(manifest);
        if (settings.find()) {
            SETTING.matcher(settings.group(1))
                    .results()
                    .forEach(each ->
                            keys.put("settings." + each.group(1), each.group(2).strip()));
        }
        keys.forEach((key, value) -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(key);
            row.createCell(1).setCellValue(value);
        });
    }

    private static void table(Sheet sheet, List<Path> files, Styles styles) throws IOException {
        Set<String> heads = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(Files.readString(file).replace("\uFEFF", ""))) {
                for (NamedCsvRecord each : csv) {
                    heads.addAll(each.getHeader());
                    rows.add(each.getFieldsAsMap());
                }
            }
        }
        Row head = sheet.createRow(0);
        for (String each : heads) {
            head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(each);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            int column = 0;
            for (String each : heads) {
                fill(row.createCell(column++), rows.get(r).getOrDefault(each, ""), styles);
            }
        }
    }

    private static void fill(Cell cell, String text, Styles styles) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || text.replaceAll("\\D", "").length() > DIGITS) {
            cell.setCellValue(text);
            return;
        }
        cell.setCellValue(Double.parseDouble(text));
        cell.setCellStyle(
                styles.of(number.group(2) == null ? 0 : number.group(2).length() - 1));
    }

    private static List<Path> files(Path plan) throws IOException {
        try (var all = Files.walk(plan)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path plan, Path file) {
        return plan.relativize(file).toString().replace('\\', '/');
    }

    /** Number formats by decimals. */
    private static final class Styles {
        private final SXSSFWorkbook workbook;
        private final Map<Integer, CellStyle> byDecimals = new LinkedHashMap<>();

        Styles(SXSSFWorkbook workbook) {
            this.workbook = workbook;
        }

        CellStyle of(int decimals) {
            return byDecimals.computeIfAbsent(decimals, count -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(count == 0 ? "0" : "0." + "0".repeat(count)));
                return style;
            });
        }
    }
}
