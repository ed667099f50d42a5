package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;

/** The rules for published workbooks and for papers of a council, read from the file. */
class ProfilesTest {
    @TempDir
    private Path folder;

    /** Rules X3, X4, X5, X10 and X12. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void publishedSheetsHoldOnePlainTable(Language language) throws IOException {
        try (XSSFWorkbook workbook = read(language, Profile.PUBLICATION)) {
            Set<String> names = new HashSet<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                String name = sheet.getSheetName();
                assertThat(sheet.getPaneInformation()).as(name).isNull();
                assertThat(sheet.getMergedRegions()).as(name).isEmpty();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).as(name).isFalse();
                assertThat(sheet.getCTWorksheet().isSetHeaderFooter()).as(name).isFalse();
                assertThat(sheet.getActiveCell().formatAsString()).as(name).isEqualTo("A1");
                for (XSSFTable table : sheet.getTables()) {
                    assertThat(names.add(table.getName())).as(table.getName()).isTrue();
                    assertThat(table.getCTTable().isSetAutoFilter()).isFalse();
                    assertThat(table.getStartColIndex()).isZero();
                    assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                }
                if (i > 1) {
                    boolean charts = sheet.getDrawingPatriarch() != null;
                    assertThat(sheet.getTables()).as(name).hasSize(charts ? 0 : 1);
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellStyle().getFillPattern())
                                .as(name + cell.getAddress())
                                .isEqualTo(FillPatternType.NO_FILL);
                    }
                }
            }
        }
    }

    /** Rules C1 to C5: headline indicators in plan order, two-row heads, the unit on the right, notes below, named fonts. */
    @Test
    void aCouncilSeesHeadlineIndicatorsInThePlansOrder() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH, Profile.COUNCIL)) {
            XSSFSheet sheet = workbook.getSheet("主要指标");
            List<String> texts = texts(sheet);
            assertThat(texts).contains("完成情况").noneMatch(t -> t.startsWith("新增创新载体"));
            assertThat(texts.indexOf("产业规模 [注 1]")).isNotNegative().isLessThan(texts.indexOf("研发投入占GDP比重 [注 2]"));
            assertThat(texts).anyMatch(t -> t.startsWith("注：1. "));
            assertThat(texts).anyMatch(t -> t.startsWith("来源："));
            assertThat(texts).anyMatch(t -> t.startsWith("单位："));
            assertThat(sheet.getMergedRegions().stream().map(r -> r.formatAsString()))
                    .anyMatch(r -> r.matches("D(\\d+):E\\1"))
                    .anyMatch(r -> r.matches("A\\d+:A\\d+"));
            Set<String> faces = new HashSet<>();
            for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
                faces.add(workbook.getFontAt(i).getFontName());
            }
            assertThat(faces).contains("方正小标宋简体", "仿宋_GB2312");
        }
    }

    /** Rule X2: every marker has a row on the notes sheet that says where it is used, and every row is below the table. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aCouncilFindsEveryNoteOnTheNotesSheet(Language language) throws IOException {
        try (XSSFWorkbook workbook = read(language, Profile.COUNCIL)) {
            Pattern marker = Pattern.compile("\\[(?:注|note) \\d+]");
            Set<String> used = new HashSet<>();
            for (String text : texts(workbook.getSheetAt(2))) {
                marker.matcher(text).results().forEach(found -> used.add(found.group()));
            }
            XSSFSheet notes = workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
            XSSFTable table = notes.getTables().get(0);
            Set<String> explained = new HashSet<>();
            for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                String where = notes.getRow(row).getCell(2).getStringCellValue();
                String whole = language == Language.ZH ? "全表" : "whole table";
                assertThat(where).isNotEmpty();
                if (!where.equals(whole)) {
                    explained.add(notes.getRow(row).getCell(0).getStringCellValue());
                }
                String sentence = notes.getRow(row).getCell(1).getStringCellValue();
                assertThat(texts(workbook.getSheetAt(2))).anyMatch(text -> text.endsWith(sentence));
            }
            assertThat(used).isNotEmpty().isEqualTo(explained);
        }
    }

    /** Rule C4. */
    @ParameterizedTest
    @CsvSource({"ZH, 概率|不稳健|路径法|AC|PL|FC|引擎|×|未完成", "EN, robab|ragile|path method|engine|AC|PL|not achieved"})
    void aCouncilSeesNoMethodsAndNoExpectedTargetAsAFailure(Language language, String forbidden) throws IOException {
        try (XSSFWorkbook workbook = read(language, Profile.COUNCIL)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                for (String text : texts(workbook.getSheetAt(i))) {
                    assertThat(text).doesNotContain(forbidden.split("\\|"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void theSameInputGivesTheSameBytes(Profile profile) throws IOException {
        Evaluation evaluation = SmallCity.plan().evaluate(folder);
        assertThat(bytes(evaluation, Language.ZH, profile)).isEqualTo(bytes(evaluation, Language.ZH, profile));
    }

    /** Rules I1, I2 and A4: the actual solid, targets without fill, both fonts named, a text for those who do not see. */
    @Test
    void chartsAreNativeAndDescribed() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH, Profile.WORKING)) {
            XSSFDrawing drawing = workbook.getSheet("走势图").getDrawingPatriarch();
            assertThat(drawing.getCharts()).isNotEmpty();
            assertThat(drawing.getCTDrawing().xmlText().split("descr=\"图：", -1))
                    .hasSize(drawing.getCharts().size() + 1);
            for (XSSFChart chart : drawing.getCharts()) {
                String xml = chart.getCTChartSpace().xmlText();
                assertThat(xml).contains("走势数据!$D$", "实际（AC）", "微软雅黑", "Arial", "noFill");
            }
        }
    }

    /** Rule X1: every sheet is listed in the contents, with a link. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void contentsLinkEverySheet(Profile profile) throws IOException {
        try (XSSFWorkbook workbook = read(Language.EN, profile)) {
            List<String> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(Book.place(sheet.getSheetName())));
            assertThat(workbook.getSheetAt(1).getHyperlinkList().stream().map(link -> link.getLocation()))
                    .containsExactlyElementsOf(sheets);
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    private XSSFWorkbook read(Language language, Profile profile) throws IOException {
        byte[] bytes = bytes(SmallCity.plan().evaluate(folder), language, profile);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Evaluation evaluation, Language language, Profile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(evaluation, List.of(), language, profile, out);
        return out.toByteArray();
    }
}
