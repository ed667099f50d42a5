package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.chart.ChartSet;
import org.plumbline.report.chart.ChartTitle;
import org.plumbline.report.content.Profile;

/** Rules about marks, sources, revisions, methods and charts, read from the workbook. */
class ReportingRulesTest {
    @TempDir
    private Path folder;

    /** Rule N3: the marks by SDMX code or stage; what is normal has none. */
    @ParameterizedTest
    @CsvSource({
        "'', A, ''",
        "'', P, [p]",
        "'', E, [e]",
        "'', I, [e]",
        "'', F, [f]",
        "'', B, [b]",
        "'', U, [u]",
        "flash, '', [p]",
        "preliminary, '', [p]",
        "expected, '', [f]",
        "benchmark, '', [r]",
        "final, '', ''"
    })
    void statusMarksFollowTheCodes(String stage, String status, String mark) throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with(
                        "observations.csv",
                        "output,city,2011,640,,,",
                        "output,city,2011,640," + stage + "," + status + ",")
                .evaluate(folder);
        try (XSSFWorkbook workbook = read(evaluation, Language.EN, Profile.PUBLICATION)) {
            Row row = row(
                    table(workbook, "Data"),
                    Map.of("Indicator id", "output", "Region id", "city", "Period code", "2011"));
            assertThat(text(row, table(workbook, "Data"), "Data status")).isEqualTo(mark);
        }
        try (XSSFWorkbook workbook = read(evaluation, Language.ZH, Profile.WORKING)) {
            XSSFTable notes = table(workbook, "Notes");
            if (!mark.isEmpty()) {
                assertThat(columnTexts(notes, 1)).contains(mark);
            }
        }
    }

    /** Rule D5: of each observation the source, the date and the vintage, or the mark of a gap. */
    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"WORKING", "PUBLICATION"})
    void everyObservationHasSourceDateAndVintageOrSaysThatItHasNot(Profile profile) throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with("observations.csv", "published\n", "published,source\n")
                .with("observations.csv", "500,,,2011-02-01\n", "500,,,2011-02-01,plan-10\n")
                .with("observations.csv", "640,,,2012-02-01\n", "640,,,,\n")
                .evaluate(folder);
        try (XSSFWorkbook workbook = read(evaluation, Language.EN, profile)) {
            XSSFTable data = table(workbook, "Data");
            for (String column : List.of("Source title", "Published", "Stage")) {
                assertThat(columnTexts(data, column(data, column))).as(column).noneMatch(String::isBlank);
            }
            Row sourced = row(data, Map.of("Indicator id", "output", "Region id", "city", "Period code", "2010"));
            assertThat(text(sourced, data, "Source title")).isEqualTo("Plan of A City");
            assertThat(text(sourced, data, "Published")).contains("2011");
            Row bare = row(data, Map.of("Indicator id", "output", "Region id", "city", "Period code", "2011"));
            assertThat(text(bare, data, "Source title")).isEqualTo(Content.MISSING);
            assertThat(text(bare, data, "Published")).isEqualTo(Content.MISSING);
        }
    }

    /** Rule D6. By hand: 880 of the 900 required is 20 short, 905 is 5 above. */
    @Test
    void revisionsAreListedWithOldNewReasonAndEffect() throws IOException {
        String row = "output,city,2012,880,,,2013-02-01\n";
        try (XSSFWorkbook without = read(SmallCity.plan().evaluate(folder), Language.EN, Profile.WORKING)) {
            assertThat(without.getSheet("Revisions")).isNull();
        }
        Evaluation evaluation = SmallCity.plan()
                .with("observations.csv", "published\n", "published,note\n")
                .with(
                        "observations.csv",
                        row,
                        row + "output,city,2012,905,final,,2013-09-01,census\n"
                                + "rd_share,city,2012,3.65,,B,2013-09-01,slip of the pen\n")
                .evaluate(folder);
        try (XSSFWorkbook workbook = read(evaluation, Language.EN, Profile.WORKING)) {
            XSSFTable table = table(workbook, "Revisions");
            List<String> head = heads(table);
            List<Row> rows = rows(table);
            assertThat(rows).hasSize(2);
            List<String> kinds = columnTexts(table, head.indexOf("Sort of revision"));
            assertThat(new HashSet<>(kinds)).hasSize(2);
            Row first = rows.stream()
                    .filter(r -> r.getCell(0).getStringCellValue().equals("Industry output"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(880);
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(905);
            assertThat(first.getCell(5).getNumericCellValue()).isEqualTo(25);
            assertThat(texts(first)).contains("census").anyMatch(t -> t.contains("t-2012") && t.contains("+5"));
        }
    }

    /** Rule D9: every method, boundary and setting in use with the edition it is from, in every profile that shows ratings. */
    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"WORKING", "PUBLICATION"})
    void methodsAndBoundariesArePrintedWithTheirEdition(Profile profile) throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with("plan.yaml", "contact:", "settings: {thresholds: 'path:1,0.8,0'}\ncontact:")
                .evaluate(folder);
        try (XSSFWorkbook workbook = read(evaluation, Language.EN, profile)) {
            XSSFTable methods = table(workbook, "Methods");
            List<String> codes = columnTexts(methods, 2);
            assertThat(codes).contains("path");
            Row path = row(methods, Map.of(heads(methods).get(2), "path"));
            assertThat(texts(path)).anyMatch(t -> t.contains("0.8"));
            assertThat(columnTexts(methods, 6)).anyMatch(t -> !t.isBlank());
        }
    }

    /** Rules I7 and I9: time runs left to right, structures top to bottom, bars of one kind are equally wide. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void timeRunsRightwardsAndStructuresDownwards(Language language) throws IOException {
        Evaluation evaluation = SmallCity.evaluatePlan(Path.of("..", "sample-data", "districts"));
        Map<String, Set<Integer>> gaps = new HashMap<>();
        int lines = 0;
        int bars = 0;
        try (XSSFWorkbook workbook = read(evaluation, language, Profile.WORKING)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetAt(i).getDrawingPatriarch() == null) {
                    continue;
                }
                String sheet = workbook.getSheetName(i);
                for (XSSFChart chart :
                        workbook.getSheetAt(i).getDrawingPatriarch().getCharts()) {
                    var area = chart.getCTChart().getPlotArea();
                    if (area.sizeOfLineChartArray() > 0) {
                        assertThat(area.getCatAxArray(0)
                                        .getScaling()
                                        .getOrientation()
                                        .getVal())
                                .isEqualTo(STOrientation.MIN_MAX);
                        lines++;
                    } else if (area.sizeOfBarChartArray() == 1 && area.sizeOfCatAxArray() == 1) {
                        CTBarChart drawn = area.getBarChartArray(0);
                        assertThat(drawn.getBarDir().getVal()).isEqualTo(STBarDir.BAR);
                        assertThat(area.getCatAxArray(0)
                                        .getScaling()
                                        .getOrientation()
                                        .getVal())
                                .isEqualTo(STOrientation.MAX_MIN);
                        String kind = sheet + drawn.getSerArray(0).getTx().xmlText();
                        gaps.computeIfAbsent(kind, k -> new HashSet<>())
                                .add(Integer.parseInt(
                                        drawn.getGapWidth().getVal().toString()));
                        bars++;
                    }
                }
            }
        }
        assertThat(lines).isGreaterThan(3);
        assertThat(bars).isGreaterThan(3);
        assertThat(gaps.values()).allMatch(widths -> widths.size() == 1);
    }

    /** Rule I10: who; what, with its unit; when, with the scenarios; and the workbook prints all three. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesOfChartsHaveThreeParts(Language language) throws IOException {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        ChartSet charts = ChartSet.of(evaluation, List.of(), language);
        List<ChartTitle> titles = new ArrayList<>();
        charts.targets().forEach(chart -> titles.add(chart.title()));
        charts.rankings().forEach(chart -> titles.add(chart.title()));
        assertThat(titles).hasSizeGreaterThan(2).allSatisfy(title -> {
            assertThat(title.who()).isNotBlank();
            assertThat(title.what()).isNotBlank();
            assertThat(title.when()).matches(".*\\d{4}.*");
            assertThat(title.when() + title.what()).contains("AC").contains("PL");
        });
        try (XSSFWorkbook workbook = read(evaluation, language, Profile.WORKING)) {
            XSSFSheet sheet = workbook.getSheet(language == Language.ZH ? "走势图" : "Charts");
            List<String> printed = new ArrayList<>();
            for (Row row : sheet) {
                printed.addAll(texts(row));
            }
            ChartTitle first = charts.targets().get(0).title();
            assertThat(printed)
                    .anyMatch(t -> t.contains(first.who()) && t.contains(first.what()) && t.contains(first.when()));
        }
    }

    /** Arrows go by the boundaries of the plan, and of the targets that set their own. */
    @Test
    void arrowsGoByTheBoundariesOfThePlan() throws IOException {
        Evaluation evaluation = SmallCity.plan()
                .with("plan.yaml", "contact:", "settings: {thresholds: 'completion:1,0.95'}\ncontact:")
                .with("targets.csv", "lead_units,note", "lead_units,note,thresholds")
                .with("targets.csv", ",,,,,plan-10,西区政府,", ",,,,,plan-10,西区政府,,'completion:1,0.5'".replace("'", "\""))
                .evaluate(folder);
        Map<String, List<String>> limits = new HashMap<>();
        try (XSSFWorkbook workbook = read(evaluation, Language.EN, Profile.WORKING)) {
            XSSFSheet card = workbook.getSheet("Scorecard");
            var formats = card.getSheetConditionalFormatting();
            for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
                var rule = formats.getConditionalFormattingAt(i).getRule(0);
                if (rule.getMultiStateFormatting() != null) {
                    List<String> values = new ArrayList<>();
                    for (var threshold : rule.getMultiStateFormatting().getThresholds()) {
                        values.add(String.valueOf(threshold.getValue()));
                    }
                    for (var range : formats.getConditionalFormattingAt(i).getFormattingRanges()) {
                        for (int row = range.getFirstRow(); row <= range.getLastRow(); row++) {
                            limits.put(
                                    card.getRow(row).getCell(0) + " "
                                            + card.getRow(row).getCell(1),
                                    values);
                        }
                    }
                }
            }
        }
        assertThat(limits.get("Industry output East District")).containsExactly("0.0", "0.95", "1.0");
        assertThat(limits.get("Industry output West District")).containsExactly("0.0", "0.5", "1.0");
    }

    private static XSSFTable table(XSSFWorkbook workbook, String name) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (XSSFTable table : workbook.getSheetAt(i).getTables()) {
                if (table.getName().equals(name)) {
                    return table;
                }
            }
        }
        throw new AssertionError("No table " + name);
    }

    private static List<String> heads(XSSFTable table) {
        return table.getColumns().stream().map(c -> c.getName()).toList();
    }

    private static int column(XSSFTable table, String head) {
        assertThat(heads(table)).contains(head);
        return heads(table).indexOf(head);
    }

    private static List<Row> rows(XSSFTable table) {
        List<Row> rows = new ArrayList<>();
        for (int i = table.getStartRowIndex() + 1; i <= table.getEndRowIndex(); i++) {
            rows.add(table.getXSSFSheet().getRow(i));
        }
        return rows;
    }

    private static Row row(XSSFTable table, Map<String, String> wanted) {
        return rows(table).stream()
                .filter(row -> wanted.entrySet().stream()
                        .allMatch(e -> text(row, table, e.getKey()).equals(e.getValue())))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, XSSFTable table, String head) {
        return shown(row.getCell(column(table, head)));
    }

    private static List<String> columnTexts(XSSFTable table, int column) {
        return rows(table).stream().map(row -> shown(row.getCell(column))).toList();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(shown(cell)));
        return texts;
    }

    private static String shown(Cell cell) {
        return cell == null ? "" : cell.toString();
    }

    private static XSSFWorkbook read(Evaluation evaluation, Language language, Profile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(evaluation, List.of(), language, profile, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
