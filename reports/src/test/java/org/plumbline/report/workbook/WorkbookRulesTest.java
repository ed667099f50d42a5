package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;

/** Rules for workbooks that hold in every profile and language, read from the file. */
class WorkbookRulesTest {
    /** After cover, contents and key points. */
    private static final int SCORECARD = 3;

    private static final String ALL = """
            WORKING, ZH
            WORKING, EN
            PUBLICATION, ZH
            PUBLICATION, EN
            COUNCIL, ZH
            COUNCIL, EN
            """;

    @TempDir
    private Path folder;

    /** Rules X1, X7, X8, X9 and X10. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void theBookIsInOrder(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            Set<String> names = new HashSet<>();
            for (Sheet sheet : workbook) {
                String name = sheet.getSheetName();
                assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
                assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
                assertThat(sheet.getActiveCell().formatAsString()).as(name).isEqualTo("A1");
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .as(name)
                        .isNotBlank();
                assertThat(workbook.isSheetHidden(workbook.getSheetIndex(sheet)))
                        .isFalse();
            }
            var properties = workbook.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo(language == Language.ZH ? "甲市目标" : "Targets of A City");
            assertThat(properties.getCreator()).isEqualTo("综合处");
            assertThat(properties.getSubject()).isNotBlank();
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .isPresent();
            List<String> cover = texts(workbook.getSheetAt(0));
            assertThat(cover).contains("综合处", "CC BY 4.0");
            for (PackagePart part : parts(workbook)) {
                assertThat(part.getPartName().getName())
                        .doesNotContain("vba", "externalLink", "vmlDrawing", "customXml");
                assertThat(part.getContentType()).doesNotContain("macro");
            }
        }
    }

    /** Rules X3 and X6: title and a line each for unit, rows and source stand above a table that ends its sheet. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void tablesStandBelowTheirHeadingAndEndTheSheet(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            int tables = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(sheet.getTables()).hasSizeLessThan(2);
                for (XSSFTable table : sheet.getTables()) {
                    tables++;
                    assertThat(table.getStartColIndex()).isZero();
                    assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                    assertThat(table.getHeaderRowCount()).isEqualTo(1);
                    if (profile != Profile.COUNCIL) {
                        for (int row = 0; row < 4; row++) {
                            assertThat(sheet.getRow(row).getCell(0).getStringCellValue())
                                    .as(sheet.getSheetName() + row)
                                    .isNotBlank();
                        }
                    }
                }
            }
            assertThat(tables).isGreaterThanOrEqualTo(profile == Profile.COUNCIL ? 1 : 6);
        }
    }

    /** Rules N1, N2 and N8: a number is a number and stands on the right; a text never parses as one; zero is no blank. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void numbersAreNumbersOnTheRight(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            int numbers = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        String place = sheet.getSheetName() + cell.getAddress();
                        CellType type = ((XSSFCell) cell).getCellType() == CellType.FORMULA
                                ? cell.getCachedFormulaResultType()
                                : cell.getCellType();
                        if (type == CellType.NUMERIC) {
                            numbers++;
                            assertThat(cell.getCellStyle().getAlignment())
                                    .as(place)
                                    .isEqualTo(HorizontalAlignment.RIGHT);
                            assertThat(Double.isFinite(cell.getNumericCellValue()))
                                    .isTrue();
                        } else if (type == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).as(place).isNotIn("-", "—", "NaN", "Infinity");
                        }
                        assertThat(type).as(place).isNotEqualTo(CellType.ERROR);
                    }
                }
            }
            assertThat(numbers).isPositive();
        }
    }

    /** Rule N6: down a column of a district table and of one indicator figures have the same number of decimals. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void anIndicatorHasTheSameDecimalsEverywhere(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            boolean council = profile == Profile.COUNCIL;
            XSSFSheet sheet = workbook.getSheetAt(council ? 2 : SCORECARD);
            Map<String, Set<Integer>> decimals = new TreeMap<>();
            for (Row row : sheet) {
                org.apache.poi.ss.usermodel.Cell name = row.getCell(council ? 1 : 0);
                for (int column : council ? new int[] {4, 6} : new int[] {3, 4}) {
                    org.apache.poi.ss.usermodel.Cell cell = row.getCell(column);
                    if (name != null && cell != null && isNumber(cell)) {
                        String format =
                                cell.getCellStyle().getDataFormatString().replaceAll("\"[^\"]*\"", "");
                        int point = format.indexOf('.');
                        decimals.computeIfAbsent(name.getStringCellValue(), n -> new HashSet<>())
                                .add(
                                        point < 0
                                                ? 0
                                                : (int) format.substring(point)
                                                        .chars()
                                                        .filter(c -> c == '0')
                                                        .count());
                    }
                }
            }
            assertThat(decimals).isNotEmpty();
            assertThat(decimals.values()).allMatch(d -> d.size() == 1);
        }
    }

    /** Rule N10: no outcome is said by colour alone. */
    @ParameterizedTest
    @CsvSource({"WORKING, ZH", "PUBLICATION, EN"})
    void outcomesHaveTextAndSymbol(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            List<String> card = texts(workbook.getSheetAt(SCORECARD));
            for (Outcome outcome : List.of(Outcome.MET, Outcome.MISSED)) {
                String text = LiveTable.outcomeText(
                        org.plumbline.report.content.ReportData.of(
                                SmallCity.plan().evaluate(folder), List.of(), language),
                        outcome);
                assertThat(text).startsWith(OutcomeMark.of(outcome).symbol()).hasSizeGreaterThan(2);
                assertThat(card).contains(text);
            }
        }
    }

    /** A second reader sees in every cell what the first does. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void anotherReaderSeesTheSame(Profile profile, Language language) throws IOException {
        byte[] bytes = bytes(profile, language);
        try (XSSFWorkbook first = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ReadableWorkbook second = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Map<String, String> expected = new TreeMap<>();
            for (Sheet sheet : first) {
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        String shown = shown(cell);
                        if (!shown.isEmpty()) {
                            expected.put(sheet.getSheetName() + "!" + cell.getAddress(), shown);
                        }
                    }
                }
            }
            Map<String, String> seen = new TreeMap<>();
            for (var sheet : second.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null
                                && cell.getValue() != null
                                && !shown(cell).isEmpty()) {
                            seen.put(sheet.getName() + "!" + cell.getAddress(), shown(cell));
                        }
                    }));
                }
            }
            assertThat(seen).hasSizeGreaterThan(20).isEqualTo(expected);
        }
    }

    private static String shown(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String shown(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return Double.toString(number.doubleValue());
        }
        String text = String.valueOf(cell.getValue());
        boolean numberOfFormula =
                cell.getType() == org.dhatim.fastexcel.reader.CellType.FORMULA && text.matches("-?[0-9.]+(E-?[0-9]+)?");
        return numberOfFormula ? Double.toString(Double.parseDouble(text)) : text;
    }

    private static boolean isNumber(org.apache.poi.ss.usermodel.Cell cell) {
        return (cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType())
                == CellType.NUMERIC;
    }

    private static List<PackagePart> parts(XSSFWorkbook workbook) throws IOException {
        try {
            return workbook.getPackage().getParts();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String shown = shown(cell);
                if (!shown.isEmpty()) {
                    texts.add(shown);
                }
            }
        }
        return texts;
    }

    private XSSFWorkbook read(Profile profile, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(profile, language)));
    }

    private byte[] bytes(Profile profile, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(SmallCity.plan().evaluate(folder), List.of(), language, profile, out);
        return out.toByteArray();
    }
}
