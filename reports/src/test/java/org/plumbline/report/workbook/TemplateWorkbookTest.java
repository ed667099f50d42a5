package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;
import org.plumbline.report.office.TemplateException;

/** A bureau's own workbook: what it names is filled, everything else stays. Figures are those of {@link SmallCity}. */
class TemplateWorkbookTest {
    private static final String[] HEADS = {"target", "Indicator", "actual", "own", "gap", "outcome", "doubled"};

    @TempDir
    Path folder;

    @Test
    void namedCellsGetTheirFiguresAndKeepTheirLook() throws Exception {
        try (XSSFWorkbook filled = fill(template(workbook -> {}))) {
            XSSFSheet sheet = filled.getSheet("汇报");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(880);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("#,##0.0\"亿\"");
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(-20);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("未完成");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("甲市目标");
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("本局自有内容");
        }
    }

    @Test
    void formulasAreCalculatedAgainAndChartsStay() throws Exception {
        try (XSSFWorkbook filled = fill(template(workbook -> {}))) {
            assertThat(filled.getForceFormulaRecalculation()).isTrue();
            XSSFSheet sheet = filled.getSheet("汇报");
            assertThat(sheet.getRow(5).getCell(1).getCellFormula()).isEqualTo("B3/(B3-B4)");
            assertThat(sheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(880 / 900.0, within(1e-12));
            XSSFDrawing drawing = sheet.getDrawingPatriarch();
            assertThat(drawing.getCharts()).hasSize(1);
            assertThat(drawing.getCharts().get(0).getCTChartSpace().xmlText()).contains("汇报!$B$3:$B$4", "本局的图");
        }
    }

    @Test
    void theTableIsFilledDownwardsWithItsFormulasAndLook() throws Exception {
        try (XSSFWorkbook filled = fill(template(workbook -> {}))) {
            XSSFSheet sheet = filled.getSheet("明细");
            XSSFTable table = sheet.getTables().get(0);
            assertThat(table.getArea().formatAsString()).isEqualTo("A2:G10");
            assertThat(table.getCTTable().getRef()).isEqualTo("A2:G10");
            XSSFRow first = sheet.getRow(2);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("t-2012");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(880);
            assertThat(first.getCell(3).getStringCellValue()).isEqualTo("手工");
            for (int row = 2; row <= 9; row++) {
                assertThat(sheet.getRow(row).getCell(6).getCellFormula()).isEqualTo("C" + (row + 1) + "*2");
                assertThat(sheet.getRow(row).getCell(2).getCellStyle().getFillForegroundColor())
                        .isEqualTo(IndexedColors.LEMON_CHIFFON.getIndex());
            }
            assertThat(sheet.getRow(2).getCell(6).getNumericCellValue()).isEqualTo(1760);
        }
    }

    @Test
    void aSecondFillingWithFewerTargetsTakesRowsAway() throws Exception {
        Path once = folder.resolve("once.xlsx");
        Files.write(once, bytes(template(workbook -> {}), SmallCity.plan()));
        SmallCity fewer =
                SmallCity.plan().with("targets.csv", "d-north,output,north,2012,reach,,200,,,,,plan-10,北区政府,\n", "");
        try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(bytes(once, fewer)))) {
            XSSFSheet sheet = filled.getSheet("明细");
            assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A2:G9");
            assertThat(sheet.getRow(9).getCell(0).toString()).isEmpty();
            assertThat(sheet.getRow(9).getCell(6).toString()).isEmpty();
        }
    }

    @Test
    void aNamedRangeWorksLikeATable() throws Exception {
        Path file = folder.resolve("range.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("区域");
            sheet.createRow(4).createCell(1).setCellValue("target");
            sheet.getRow(4).createCell(2).setCellValue("share of way");
            name(workbook, "PlumblineAssessments", "区域!$B$5:$C$5");
            workbook.write(out);
        }
        try (XSSFWorkbook filled = fill(file)) {
            assertThat(filled.getName("PlumblineAssessments").getRefersToFormula())
                    .isEqualTo("区域!$B$5:$C$13");
            assertThat(filled.getSheet("区域").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("t-2012");
        }
    }

    @Test
    void everythingThatCannotBeFilledIsNamedAtOnce() throws IOException {
        Path file = template(workbook -> {
            name(workbook, "PL_t_2099_actual", "汇报!$B$3");
            name(workbook, "PL_t_2012_guess", "汇报!$B$3");
            name(workbook, "PL_t_2015_actual", "汇报!$B$3:$B$4");
            workbook.getSheet("明细").createRow(7).createCell(2).setCellValue("占用");
        });

        assertThatThrownBy(() -> fill(file))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("PL_t_2099_actual")
                .hasMessageContaining("PL_t_2012_guess")
                .hasMessageContaining("汇报!$B$3:$B$4")
                .hasMessageContaining("C8");
    }

    @Test
    void aWorkbookThatNamesNothingAndAFileThatIsNone() throws IOException {
        Path empty = folder.resolve("empty.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(empty)) {
            workbook.createSheet("a");
            workbook.write(out);
        }
        assertThatThrownBy(() -> fill(empty))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("PL_");
        Path text = Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        assertThatThrownBy(() -> fill(text))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("text.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "+86", "-"})
    void aNameThatLooksLikeAFormulaStaysText(String name) throws Exception {
        Path file = template(workbook -> {});
        SmallCity hostile = SmallCity.plan().with("indicators.csv", "output,产业规模", "output," + name);
        try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(bytes(file, hostile)))) {
            assertThat(filled.getSheet("明细").getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo(name);
            assertThat(filled.getSheet("明细").getRow(2).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Path file = template(workbook -> {});
        assertThat(bytes(file, SmallCity.plan())).isEqualTo(bytes(file, SmallCity.plan()));
    }

    @Test
    void libreOfficeCalculatesTheSame() throws Exception {
        LibreOffice.require();
        byte[] bytes = bytes(template(workbook -> {}), SmallCity.plan());
        try (XSSFWorkbook again = LibreOffice.recalculated(bytes, folder)) {
            assertThat(again.getSheet("汇报").getRow(5).getCell(1).getNumericCellValue())
                    .isEqualTo(880 / 900.0, within(1e-9));
            assertThat(again.getSheet("明细").getRow(2).getCell(6).getNumericCellValue())
                    .isEqualTo(1760);
            assertThat(again.getSheet("汇报").getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    private XSSFWorkbook fill(Path template) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(template, SmallCity.plan())));
    }

    private byte[] bytes(Path template, SmallCity plan) throws IOException {
        Path own = Files.createDirectories(folder.resolve("plan"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(plan.evaluate(own), List.of(), Language.ZH, Profile.WORKING, template, out);
        return out.toByteArray();
    }

    /** Two sheets with own styles, a formula over named cells, a chart, and a table with a formula and an own column. */
    private Path template(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("mine.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("汇报");
            for (int row = 0; row < 7; row++) {
                sheet.createRow(row);
            }
            XSSFCellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0\"亿\""));
            sheet.getRow(2).createCell(1).setCellStyle(money);
            sheet.getRow(5).createCell(1).setCellFormula("B3/(B3-B4)");
            sheet.getRow(6).createCell(0).setCellValue("本局自有内容");
            name(workbook, "PL_title", "汇报!$A$1");
            name(workbook, "PL_t_2012_actual", "汇报!$B$3");
            name(workbook, "PL_t_2012_gap", "汇报!$B$4");
            name(workbook, "PL_t_2012_outcome", "汇报!$B$5");
            chart(sheet);
            table(workbook);
            change.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void table(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("明细");
        sheet.createRow(0).createCell(0).setCellValue("明细表");
        XSSFRow heads = sheet.createRow(1);
        XSSFRow first = sheet.createRow(2);
        XSSFCellStyle yellow = workbook.createCellStyle();
        yellow.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
        for (int column = 0; column < HEADS.length; column++) {
            heads.createCell(column).setCellValue(HEADS[column]);
            first.createCell(column).setCellStyle(yellow);
        }
        first.getCell(3).setCellValue("手工");
        first.getCell(6).setCellFormula("C3*2");
        XSSFTable table = sheet.createTable(new AreaReference("A2:G3", SpreadsheetVersion.EXCEL2007));
        table.setName("PlumblineAssessments");
        table.setDisplayName("PlumblineAssessments");
    }

    private static void chart(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 3, 0, 9, 12));
        chart.setTitleText("本局的图");
        var data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(2, 3, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(2, 3, 1, 1)));
        chart.plot(data);
    }

    private static void name(XSSFWorkbook workbook, String name, String reference) {
        Name defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(reference);
    }
}
