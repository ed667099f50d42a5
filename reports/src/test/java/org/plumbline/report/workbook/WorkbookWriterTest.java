package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Language;
import org.plumbline.report.SampleEvaluation;
import org.plumbline.report.content.Profile;

class WorkbookWriterTest {
    private static final int HEAD_ROW = 5;

    private final Evaluation evaluation = SampleEvaluation.create();
    private final List<Finding> findings = List.of(Finding.of(
            FindingCode.TARGET_CONFLICT, SourceLocation.ofLine("targets.csv", 12), "t-open", SampleEvaluation.HOSTILE));

    @Test
    void sheetsStandInTheirOrder() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            assertThat(names(workbook))
                    .containsExactly(
                            "封面", "目录", "要点", "记分卡", "分类汇总", "主题 产业", "预警", "指标差距", "主要指标图", "主要指标图数据", "走势图", "走势数据",
                            "分区表1", "暂无数据", "问题清单", "说明", "方法与阈值", "来源", "任务", "目标台账", "计算过程", "测算", "数据");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            workbook.forEach(
                    sheet -> assertThat(sheet.getActiveCell().formatAsString()).isEqualTo("A1"));
        }
        try (XSSFWorkbook workbook = read(Language.EN)) {
            assertThat(names(workbook))
                    .startsWith("Cover", "Contents", "Key points", "Scorecard")
                    .endsWith("Calculation", "Data");
        }
    }

    @Test
    void contentsLinkEverySheetOnce() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet contents = workbook.getSheet("目录");
            assertThat(contents.getHyperlinkList().stream().map(link -> link.getLocation()))
                    .containsExactlyElementsOf(
                            names(workbook).stream().map(Book::place).toList());
        }
    }

    @Test
    void scorecardHoldsNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet sheet = workbook.getSheet("记分卡");
            assertThat(text(sheet, HEAD_ROW, 0)).isEqualTo("指标");
            assertThat(text(sheet, HEAD_ROW + 1, 0)).isEqualTo("主要指标（6）");
            Row first = sheet.getRow(HEAD_ROW + 2);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("产业规模");
            assertThat(first.getCell(3).getNumericCellValue()).isEqualTo(1000);
            assertThat(first.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("\"≥ \"#,##0");
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(900);
            assertThat(first.getCell(8).getNumericCellValue()).isEqualTo(-100);
            assertThat(first.getCell(8).getCellStyle().getDataFormatString()).isEqualTo("+#,##0;-#,##0;#,##0");
            assertThat(first.getCell(11).getStringCellValue()).isEqualTo("▲ 进度正常（有争议）");
            assertThat(first.getCell(13).getStringCellValue()).isEqualTo("[注 1]");
        }
    }

    @Test
    void whatIsMissingIsAShorthandNeverZero() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet sheet = workbook.getSheet("目标台账");
            Row blank = rowOf(sheet, "t-blank");
            int low = column(sheet, "要求下限");
            int actual = column(sheet, "实际");
            assertThat(blank.getCell(low).getStringCellValue()).isEqualTo("[x]");
            assertThat(blank.getCell(actual).getStringCellValue()).isEqualTo("[x]");
        }
    }

    @Test
    void hostileTextStaysText() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            int hostile = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        boolean formula = cell.getCellType() == CellType.FORMULA;
                        assertThat(formula ? cell.getCellFormula() : "").doesNotContain("1+1");
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().equals(SampleEvaluation.HOSTILE)) {
                            hostile++;
                            assertThat(((XSSFCell) cell).getCellStyle().getQuotePrefixed())
                                    .isTrue();
                        }
                    }
                }
            }
            assertThat(hostile).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void flatTablesAreExcelTablesEndingAtTheLastRow() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            Set<String> names = new HashSet<>();
            for (String name : List.of("分类汇总", "指标差距", "暂无数据", "问题清单", "说明", "来源", "任务", "目标台账", "计算过程", "测算", "数据")) {
                XSSFSheet sheet = workbook.getSheet(name);
                assertThat(sheet.getTables()).as(name).hasSize(1);
                assertThat(sheet.getMergedRegions()).as(name).isEmpty();
                XSSFTable table = sheet.getTables().get(0);
                assertThat(names.add(table.getName())).isTrue();
                assertThat(table.getStartRowIndex()).isEqualTo(HEAD_ROW);
                assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                for (int i = 0; i < table.getColumnCount(); i++) {
                    assertThat(table.getColumns().get(i).getName()).isEqualTo(text(sheet, HEAD_ROW, i));
                }
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            }
        }
    }

    @Test
    void everyNoteMarkerHasItsRow() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            Set<String> used = new HashSet<>();
            workbook.getSheet("记分卡").forEach(row -> {
                if (row.getRowNum() > HEAD_ROW && row.getLastCellNum() > 13) {
                    used.add(row.getCell(13).getStringCellValue());
                }
            });
            used.remove("");
            assertThat(used).isNotEmpty();
            assertThat(columnTexts(workbook.getSheet("说明"), 1)).containsAll(used);
        }
    }

    @Test
    void districtTableHasMergedHeadsAndTheWholeFirst() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet sheet = workbook.getSheet("分区表1");
            assertThat(text(sheet, 3, 6)).isEqualTo("单位：亿元");
            assertThat(text(sheet, 4, 1)).isEqualTo("2011年");
            assertThat(text(sheet, 5, 1)).isEqualTo("产业规模");
            assertThat(text(sheet, 6, 3)).isEqualTo("完成率");
            assertThat(sheet.getMergedRegions().stream().map(r -> r.formatAsString()))
                    .contains("A5:A7", "B5:D5", "E5:G5", "B6:D6");
            assertThat(text(sheet, 7, 0)).isEqualTo("合计（甲市）");
            assertThat(text(sheet, 8, 0)).isEqualTo("西区");
            assertThat(sheet.getRow(8).getCell(3).getNumericCellValue()).isEqualTo(1.2);
            assertThat(sheet.getRow(8).getCell(3).getCellStyle().getDataFormatString())
                    .isEqualTo("[>=1]\"√ \"0.0%;\"× \"0.0%");
            assertThat(text(sheet, 10, 2)).isEqualTo("[x]");
        }
    }

    @Test
    void dataShowOnlyWhatIsKnown() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet sheet = workbook.getSheet("数据");
            assertThat(sheet.getLastRowNum() - HEAD_ROW).isEqualTo(2);
            assertThat(columnTexts(sheet, column(sheet, "位置")))
                    .containsExactly("observations.csv:2", "observations.csv:4");
            assertThat(columnTexts(sheet, column(sheet, "是否计入"))).containsOnly("计入");
        }
    }

    @Test
    void coverCountsAddUp() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            XSSFSheet cover = workbook.getSheet("封面");
            double sum = 0;
            double total = -1;
            for (Row row : cover) {
                boolean counted = row.getCell(1) != null && row.getCell(1).getCellType() == CellType.FORMULA;
                if (counted && row.getCell(0).getStringCellValue().equals("合计")) {
                    total = row.getCell(1).getNumericCellValue();
                } else if (counted) {
                    sum += row.getCell(1).getNumericCellValue();
                }
            }
            assertThat(sum).isEqualTo(total).isEqualTo(evaluation.assessments().size());
        }
    }

    @Test
    void propertiesAreFilledAndDatedByTheDateLookedFrom() throws IOException {
        try (XSSFWorkbook workbook = read(Language.ZH)) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("甲市目标");
            assertThat(core.getCreator()).isEqualTo("综合处");
            assertThat(core.getCreated().toInstant()).isEqualTo(Instant.parse("2013-06-30T00:00:00Z"));
            assertThat(core.getModified()).isEqualTo(core.getCreated());
        }
    }

    @Test
    void sameInputGivesTheSameBytesAndNoEntryTellsTheTime() throws IOException {
        byte[] first = bytes(Language.ZH);
        assertThat(bytes(Language.ZH)).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void leftOutErrorsAreSaidOnEverySheetWithATable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Finding error = Finding.of(FindingCode.NUMBER_INVALID, SourceLocation.ofLine("targets.csv", 3), "", "abc");
        WorkbookWriter.write(evaluation, List.of(error), Language.ZH, Profile.WORKING, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : workbook) {
                if (!sheet.getSheetName().equals("目录")) {
                    assertThat(firstColumn(sheet)).as(sheet.getSheetName()).contains("※ 有 1 条错误所涉的数据行未计入本报告。");
                }
            }
        }
    }

    @Test
    void longTablesAreStreamedToTheSameCells() throws IOException {
        try (XSSFWorkbook streamed = limited(new Book.Limits(1, 1_048_576));
                XSSFWorkbook plain = read(Language.ZH)) {
            assertThat(names(streamed)).isEqualTo(names(plain));
            for (Sheet sheet : plain) {
                XSSFSheet same = streamed.getSheet(sheet.getSheetName());
                assertThat(shown(same)).as(sheet.getSheetName()).isEqualTo(shown(sheet));
                same.getTables()
                        .forEach(table -> assertThat(table.getEndRowIndex()).isEqualTo(same.getLastRowNum()));
            }
        }
    }

    @Test
    void whatASheetCannotHoldGoesOnOnTheNextAndSaysSo() throws IOException {
        try (XSSFWorkbook split = limited(new Book.Limits(20_000, 14));
                XSSFWorkbook plain = read(Language.ZH)) {
            List<String> ledgers =
                    names(split).stream().filter(n -> n.startsWith("目标台账")).toList();
            assertThat(ledgers).startsWith("目标台账", "目标台账 2", "目标台账 3");
            List<String> targets = new ArrayList<>();
            Set<String> tables = new HashSet<>();
            for (String name : ledgers) {
                XSSFSheet sheet = split.getSheet(name);
                XSSFTable table = sheet.getTables().get(0);
                assertThat(tables.add(table.getName())).isTrue();
                assertThat(sheet.getLastRowNum()).isLessThan(14).isEqualTo(table.getEndRowIndex());
                assertThat(firstColumn(sheet))
                        .anyMatch(line -> line.startsWith("本表行数超过工作表上限，分为 " + ledgers.size() + " 张工作表"));
                for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                    targets.add(text(sheet, row, 0));
                }
            }
            XSSFTable whole = plain.getSheet("目标台账").getTables().get(0);
            List<String> all = new ArrayList<>();
            for (int row = whole.getStartRowIndex() + 1; row <= whole.getEndRowIndex(); row++) {
                all.add(text(plain.getSheet("目标台账"), row, 0));
            }
            assertThat(targets).isEqualTo(all);
            assertThat(split.getSheet("目录").getHyperlinkList().stream().map(link -> link.getLocation()))
                    .contains(Book.place("目标台账 2"));
        }
    }

    private XSSFWorkbook limited(Book.Limits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(evaluation, findings, Language.ZH, Profile.WORKING, limits, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> shown(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                cells.add(cell.getAddress() + " " + formatter.formatCellValue(cell));
            }
        }
        return cells;
    }

    private static List<String> firstColumn(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING) {
                texts.add(row.getCell(0).getStringCellValue());
            }
        }
        return texts;
    }

    private XSSFWorkbook read(Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(language)));
    }

    private byte[] bytes(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(evaluation, findings, language, Profile.WORKING, out);
        return out.toByteArray();
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private static int column(Sheet sheet, String head) {
        for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(HEAD_ROW)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("No column " + head);
    }

    private static Row rowOf(Sheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getRowNum() > HEAD_ROW
                    && row.getCell(0).getStringCellValue().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("No row " + id);
    }

    private static List<String> columnTexts(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (int row = HEAD_ROW + 1; row <= sheet.getLastRowNum(); row++) {
            texts.add(text(sheet, row, column));
        }
        return texts;
    }
}
