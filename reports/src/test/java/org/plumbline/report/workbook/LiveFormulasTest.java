package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;

/** Formulas recalculated by another program, compared with the results this program stored beside them. */
class LiveFormulasTest {
    private static final double NOISE = 1e-9;

    @TempDir
    private Path folder;

    @BeforeEach
    void needLibreOffice() {
        LibreOffice.require();
    }

    @ParameterizedTest
    @CsvSource({"shenzhen, ZH, WORKING", "shenzhen, EN, PUBLICATION", "districts, EN, WORKING"})
    void everyFormulaGivesWhatIsStored(String sample, Language language, Profile profile) throws Exception {
        byte[] bytes = bytes(sample(sample), language, profile);
        int formulas = 0;
        try (XSSFWorkbook stored = open(bytes);
                XSSFWorkbook again = LibreOffice.recalculated(bytes, folder)) {
            for (int i = 0; i < stored.getNumberOfSheets(); i++) {
                for (Row row : stored.getSheetAt(i)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            Cell other = again.getSheetAt(i)
                                    .getRow(cell.getRowIndex())
                                    .getCell(cell.getColumnIndex());
                            assertSame(cell, other);
                            formulas++;
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(500);
    }

    private static void assertSame(Cell stored, Cell again) {
        String where = stored.getSheet().getSheetName() + "!" + stored.getAddress() + " " + stored.getCellFormula();
        CellType type = stored.getCachedFormulaResultType();
        assertThat(type(again)).as(where).isEqualTo(type);
        if (type == CellType.NUMERIC) {
            double value = stored.getNumericCellValue();
            assertThat(again.getNumericCellValue())
                    .as(where)
                    .isCloseTo(value, within(NOISE * Math.max(1, Math.abs(value))));
        } else {
            assertThat(again.getStringCellValue()).as(where).isEqualTo(stored.getStringCellValue());
        }
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** By hand: 900 were required in 2012 from 500 in 2010, and 880 reached; 990 would be 490 of 400, and 90 more. */
    @Test
    void aChangedActualIsFollowedAndSaid() throws Exception {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        try (XSSFWorkbook given = open(bytes(evaluation, Language.ZH, Profile.WORKING))) {
            XSSFSheet sheet = given.getSheet("测算");
            Row row = rowOf(sheet, "t-2012");
            assertThat(text(row, LiveColumn.OUTCOME)).isEqualTo("× 未完成");
            put(row.getCell(LiveColumn.ACTUAL.ordinal()), 990);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            given.write(changed);
            try (XSSFWorkbook again = LibreOffice.recalculated(changed.toByteArray(), folder)) {
                Row after = rowOf(again.getSheet("测算"), "t-2012");
                assertThat(number(after, LiveColumn.GAP)).isCloseTo(90, within(NOISE));
                assertThat(number(after, LiveColumn.LEVEL_RATIO)).isCloseTo(1.1, within(NOISE));
                assertThat(number(after, LiveColumn.RELATIVE)).isCloseTo(0.1, within(NOISE));
                assertThat(number(after, LiveColumn.SHARE_OF_WAY)).isCloseTo(490 / 400.0, within(NOISE));
                assertThat(text(after, LiveColumn.OUTCOME)).isEqualTo("√ 完成");
                assertThat(text(after, LiveColumn.PATH_RATING)).isEqualTo("已达标");
                assertThat(text(after, LiveColumn.CHECK)).isEqualTo("已改动，与引擎结果不一致");
                assertThat(shown(again.getSheet("封面"))).anyMatch(t -> t.contains("已改动，与引擎结果不一致"));
                assertThat(shown(again.getSheet("记分卡"))).contains("已改动，与引擎结果不一致");
                assertThat(countOf(again, "√ 完成")).isEqualTo(countOf(given, "√ 完成") + 1);
                assertThat(countOf(again, "× 未完成")).isEqualTo(countOf(given, "× 未完成") - 1);
            }
        }
    }

    /** By hand: the district had 330 of the 300 required; of 350 it lacks 20. */
    @Test
    void aChangedTargetIsFollowed() throws Exception {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        try (XSSFWorkbook given = open(bytes(evaluation, Language.ZH, Profile.WORKING))) {
            put(rowOf(given.getSheet("测算"), "d-east").getCell(LiveColumn.STATED.ordinal()), 350);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            given.write(changed);
            try (XSSFWorkbook again = LibreOffice.recalculated(changed.toByteArray(), folder)) {
                Row after = rowOf(again.getSheet("测算"), "d-east");
                assertThat(number(after, LiveColumn.LOW)).isEqualTo(350);
                assertThat(number(after, LiveColumn.GAP)).isCloseTo(-20, within(NOISE));
                assertThat(text(after, LiveColumn.OUTCOME)).isEqualTo("× 未完成");
                assertThat(text(after, LiveColumn.CHECK)).isEqualTo("已改动，与引擎结果不一致");
            }
        }
    }

    /** As somebody types it: what stood there, a formula too, is gone. */
    private static void put(Cell cell, double value) {
        cell.setBlank();
        cell.setCellValue(value);
    }

    /** By hand: the district had 31.2 of the 30 required; 25 is 5 short, 16.7 % of 30, and 83.3 % of it. */
    @Test
    void figuresUnderChartsFollowAChangeInTheData() throws Exception {
        byte[] bytes = bytes(sample("districts"), Language.ZH, Profile.WORKING);
        try (XSSFWorkbook given = open(bytes)) {
            Cell observed = observed(given.getSheet("数据"), "bio_industry_scale", "sz-futian", "2012");
            assertThat(observed.getNumericCellValue()).isEqualTo(31.2);
            Row before = districtRow(given.getSheet("分区图数据"), "生物产业规模（亿元），实际与目标之差（ΔPL）", "福田区");
            assertThat(before.getCell(4).getNumericCellValue()).isCloseTo(1.2, within(NOISE));
            assertThat(before.getCell(5).getStringCellValue()).isEmpty();
            put(observed, 25);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            given.write(changed);
            try (XSSFWorkbook again = LibreOffice.recalculated(changed.toByteArray(), folder)) {
                Row after = districtRow(again.getSheet("分区图数据"), "生物产业规模（亿元），实际与目标之差（ΔPL）", "福田区");
                assertThat(after.getCell(4).getStringCellValue()).isEmpty();
                assertThat(after.getCell(5).getNumericCellValue()).isCloseTo(-5, within(NOISE));
                assertThat(after.getCell(6).getStringCellValue()).isEmpty();
                assertThat(after.getCell(7).getNumericCellValue()).isCloseTo(-5 / 30.0, within(NOISE));
                Row ranked = districtRow(again.getSheet("分区图数据"), "生物产业规模完成率", "福田区");
                assertThat(ranked.getCell(8).getNumericCellValue()).isCloseTo(25 / 30.0, within(NOISE));
                Row series = seriesRow(again.getSheet("走势数据"), "生物产业规模", "福田区", "2012年");
                assertThat(series.getCell(ChartSheets.Series.ACTUAL.column()).getNumericCellValue())
                        .isEqualTo(25);
                assertThat(shown(again.getSheet("封面"))).anyMatch(t -> t.contains("已改动，与引擎结果不一致"));
            }
        }
    }

    /** Chart files hold the figures of their cells, so that a program that does not recalculate draws them too. */
    @Test
    void chartsHoldTheStoredResultsOfTheirCells() throws Exception {
        try (XSSFWorkbook given = open(bytes(sample("districts"), Language.EN, Profile.WORKING))) {
            int points = 0;
            for (int i = 0; i < given.getNumberOfSheets(); i++) {
                if (given.getSheetAt(i).getDrawingPatriarch() == null) {
                    continue;
                }
                for (var chart : given.getSheetAt(i).getDrawingPatriarch().getCharts()) {
                    for (var bars : chart.getCTChart().getPlotArea().getBarChartList()) {
                        for (var series : bars.getSerList()) {
                            points += compared(given, series.getVal().getNumRef());
                        }
                    }
                    for (var lines : chart.getCTChart().getPlotArea().getLineChartList()) {
                        for (var series : lines.getSerList()) {
                            points += compared(given, series.getVal().getNumRef());
                        }
                    }
                }
            }
            assertThat(points).isGreaterThan(100);
        }
    }

    private static int compared(XSSFWorkbook workbook, CTNumRef values) {
        AreaReference area = new AreaReference(values.getF(), SpreadsheetVersion.EXCEL2007);
        XSSFSheet sheet = workbook.getSheet(area.getFirstCell().getSheetName());
        int points = 0;
        for (var point : values.getNumCache().getPtList()) {
            Cell cell = sheet.getRow(area.getFirstCell().getRow() + (int) point.getIdx())
                    .getCell(area.getFirstCell().getCol());
            assertThat(type(cell)).isEqualTo(CellType.NUMERIC);
            assertThat(Double.parseDouble(point.getV())).as(values.getF()).isEqualTo(cell.getNumericCellValue());
            points++;
        }
        for (org.apache.poi.ss.util.CellReference place : area.getAllReferencedCells()) {
            points -= type(sheet.getRow(place.getRow()).getCell(place.getCol())) == CellType.NUMERIC ? 1 : 0;
        }
        assertThat(points).as(values.getF()).isZero();
        return values.getNumCache().sizeOfPtArray();
    }

    private static Cell observed(XSSFSheet sheet, String indicator, String region, String period) {
        for (Row row : sheet) {
            if (row.getCell(18) != null
                    && row.getCell(16).toString().equals(indicator)
                    && row.getCell(17).toString().equals(region)
                    && row.getCell(18).toString().equals(period)) {
                return row.getCell(3);
            }
        }
        throw new AssertionError("No row " + indicator + " " + region + " " + period);
    }

    private static Row districtRow(XSSFSheet sheet, String what, String region) {
        for (Row row : sheet) {
            if (row.getCell(3) != null
                    && row.getCell(1).toString().startsWith(what)
                    && row.getCell(3).toString().equals(region)) {
                return row;
            }
        }
        throw new AssertionError("No row " + what + " " + region);
    }

    private static Row seriesRow(XSSFSheet sheet, String indicator, String region, String period) {
        for (Row row : sheet) {
            if (row.getCell(3) != null
                    && row.getCell(0).toString().equals(indicator)
                    && row.getCell(1).toString().equals(region)
                    && row.getCell(3).toString().equals(period)) {
                return row;
            }
        }
        throw new AssertionError("No row " + indicator + " " + region + " " + period);
    }

    private static double countOf(XSSFWorkbook workbook, String outcome) {
        for (Row row : workbook.getSheet("封面")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(outcome)) {
                return row.getCell(1).getNumericCellValue();
            }
        }
        throw new AssertionError("No count of " + outcome);
    }

    private static List<String> shown(XSSFSheet sheet) {
        List<String> texts = new java.util.ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (type(cell) == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    private static Row rowOf(XSSFSheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("No row " + id);
    }

    private static double number(Row row, LiveColumn column) {
        return row.getCell(column.ordinal()).getNumericCellValue();
    }

    private static String text(Row row, LiveColumn column) {
        return row.getCell(column.ordinal()).getStringCellValue();
    }

    private static Evaluation sample(String name) {
        return SmallCity.evaluatePlan(Path.of("..", "sample-data", name));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Evaluation evaluation, Language language, Profile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(evaluation, List.of(), language, profile, out);
        return out.toByteArray();
    }
}
