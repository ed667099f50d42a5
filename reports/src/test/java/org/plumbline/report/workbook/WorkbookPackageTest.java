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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.model.Language;
import org.plumbline.report.SmallCity;
import org.plumbline.report.content.Profile;

/** What Excel checks when it opens a file: where it finds fault it offers to repair it, and takes out what it does not like. */
class WorkbookPackageTest {
    private static final String ALL = """
            WORKING, ZH
            WORKING, EN
            PUBLICATION, ZH
            PUBLICATION, EN
            COUNCIL, ZH
            COUNCIL, EN
            """;

    private static final int LONGEST_FORMULA = 8192;
    private static final int LONGEST_TEXT_IN_FORMULA = 255;
    private static final int LONGEST_TEXT = 32767;

    /** Functions that Excel has had since 2007 and that need no prefix in the file. */
    private static final Set<String> FUNCTIONS = Set.of(
            "ABS",
            "AND",
            "COUNTIF",
            "IF",
            "IFERROR",
            "INDEX",
            "ISNUMBER",
            "ISTEXT",
            "LEFT",
            "LEN",
            "MATCH",
            "MAX",
            "MIN",
            "NOT",
            "OR",
            "ROUND",
            "ROWS",
            "SEARCH",
            "SUM",
            "SUMPRODUCT",
            "SIGN",
            "TEXT",
            "VALUE",
            "EXACT");

    private static final Pattern TEXT_CONSTANT = Pattern.compile("\"(?:[^\"]|\"\")*\"");
    private static final Pattern FUNCTION = Pattern.compile("([A-Z][A-Z0-9.]*)\\(");
    private static final Pattern COLUMN =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_.]*)\\[(?:\\[#This Row\\],)?\\[?([^\\[\\]]+)\\]");

    @TempDir
    private Path folder;

    /** Against the schemas of Office Open XML: names, order and number of elements, kinds of attributes. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void everyPartIsValid(Profile profile, Language language) throws Exception {
        OfficeSchemas.require();
        int checked = 0;
        List<String> faults = new ArrayList<>();
        try (XSSFWorkbook workbook = read(profile, language)) {
            for (PackagePart part : parts(workbook)) {
                if (part.getContentType().contains("spreadsheetml")
                        || part.getContentType().contains("drawing")) {
                    faults.addAll(OfficeSchemas.faults(part));
                    checked++;
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(5);
    }

    /** The schemas leave the order open; Excel and strict readers want this one. */
    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void partsOfFontsStandInOrder(Profile profile, Language language) throws IOException {
        List<String> order =
                List.of("b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme");
        try (XSSFWorkbook workbook = read(profile, language)) {
            int fonts = workbook.getNumberOfFonts();
            assertThat(fonts).isPositive();
            for (int i = 0; i < fonts; i++) {
                List<Integer> places = new ArrayList<>();
                var children = workbook.getFontAt(i).getCTFont().getDomNode().getChildNodes();
                for (int c = 0; c < children.getLength(); c++) {
                    places.add(order.indexOf(children.item(c).getLocalName()));
                }
                assertThat(places).as("font " + i).isSorted().doesNotContain(-1).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void tablesAreWhatTheirCellsSay(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            Set<String> names = new HashSet<>();
            Set<Long> ids = new HashSet<>();
            for (Name name : workbook.getAllNames()) {
                names.add(name.getNameName().toLowerCase(Locale.ROOT) + "@" + name.getSheetIndex());
            }
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                for (XSSFTable table : sheet.getTables()) {
                    String name = table.getDisplayName();
                    assertThat(names.add(name.toLowerCase(Locale.ROOT) + "@-1"))
                            .as(name)
                            .isTrue();
                    assertThat(ids.add(table.getCTTable().getId())).as(name).isTrue();
                    assertThat(name).matches("[A-Za-z_][A-Za-z0-9_.]*").isEqualTo(table.getName());
                    assertThat(name).doesNotMatch("(?i)[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*");
                    assertThat(table.getEndRowIndex()).isGreaterThan(table.getStartRowIndex());
                    Row head = sheet.getRow(table.getStartRowIndex());
                    Set<String> columns = new HashSet<>();
                    Set<Long> columnIds = new HashSet<>();
                    for (int c = 0; c < table.getColumnCount(); c++) {
                        var column = table.getCTTable().getTableColumns().getTableColumnArray(c);
                        Cell cell = head.getCell(table.getStartColIndex() + c);
                        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getStringCellValue()).isEqualTo(column.getName());
                        assertThat(columns.add(column.getName().toLowerCase(Locale.ROOT)))
                                .as(name + " " + column.getName())
                                .isTrue();
                        assertThat(columnIds.add(column.getId())).isTrue();
                    }
                    if (table.getCTTable().isSetAutoFilter()) {
                        assertThat(table.getCTTable().getAutoFilter().getRef())
                                .isEqualTo(table.getCTTable().getRef());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void formulasAreInTheLimitsAndNameWhatIsThere(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            Map<String, Set<String>> tables = new HashMap<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                for (XSSFTable table : workbook.getSheetAt(i).getTables()) {
                    Set<String> columns = new HashSet<>();
                    table.getColumns().forEach(column -> columns.add(column.getName()));
                    tables.put(table.getName(), columns);
                }
            }
            int formulas = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                for (Row row : workbook.getSheetAt(i)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            check(cell.getCellFormula(), tables);
                            formulas++;
                        } else if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getStringCellValue()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
                        }
                    }
                }
            }
            assertThat(formulas > 0).isEqualTo(profile != Profile.COUNCIL);
        }
    }

    private static void check(String formula, Map<String, Set<String>> tables) {
        assertThat(formula)
                .hasSizeLessThan(LONGEST_FORMULA)
                .doesNotStartWith("=")
                .doesNotContain("_xl");
        Matcher texts = TEXT_CONSTANT.matcher(formula);
        while (texts.find()) {
            assertThat(texts.group()).hasSizeLessThanOrEqualTo(LONGEST_TEXT_IN_FORMULA + 2);
        }
        String bare = TEXT_CONSTANT.matcher(formula).replaceAll("\"\"");
        Matcher functions = FUNCTION.matcher(bare.replaceAll("\\[[^\\[\\]]*\\]", "[]"));
        while (functions.find()) {
            assertThat(FUNCTIONS).as(formula).contains(functions.group(1));
        }
        Matcher columns = COLUMN.matcher(bare);
        while (columns.find()) {
            assertThat(tables).as(formula).containsKey(columns.group(1));
            assertThat(tables.get(columns.group(1))).as(formula).contains(columns.group(2));
            assertThat(columns.group(2)).as("needs no escaping").matches("[\\p{L}\\p{N} ]+");
        }
        assertThat(bare.chars().filter(c -> c == '(').count())
                .as(formula)
                .isEqualTo(bare.chars().filter(c -> c == ')').count());
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void namesAndLinksLeadSomewhere(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            Set<String> known = new HashSet<>();
            for (Name name : workbook.getAllNames()) {
                assertThat(known.add(name.getNameName().toLowerCase(Locale.ROOT) + "@" + name.getSheetIndex()))
                        .as(name.getNameName())
                        .isTrue();
                assertThat(name.getNameName()).matches("[\\p{L}_][\\p{L}\\p{N}_.]*");
                assertThat(workbook.getSheet(name.getSheetName()))
                        .as(name.getRefersToFormula())
                        .isNotNull();
                assertThat(name.getRefersToFormula()).doesNotContain("#REF!");
            }
            int links = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                for (XSSFHyperlink link : workbook.getSheetAt(i).getHyperlinkList()) {
                    CellReference place = new CellReference(link.getLocation());
                    assertThat(workbook.getSheet(place.getSheetName()))
                            .as(link.getLocation())
                            .isNotNull();
                    links++;
                }
            }
            assertThat(links).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = ALL)
    void rowsCellsAndMergedAreasAreInOrder(Profile profile, Language language) throws IOException {
        try (XSSFWorkbook workbook = read(profile, language)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                List<Long> rows = new ArrayList<>();
                for (var row : sheet.getCTWorksheet().getSheetData().getRowList()) {
                    rows.add(row.getR());
                    List<Integer> cells = new ArrayList<>();
                    row.getCList().forEach(c -> cells.add((int) new CellReference(c.getR()).getCol()));
                    assertThat(cells).as(sheet.getSheetName()).isSorted().doesNotHaveDuplicates();
                    assertThat(row.getHt()).isLessThanOrEqualTo(409);
                }
                assertThat(rows).as(sheet.getSheetName()).isSorted().doesNotHaveDuplicates();
                List<CellRangeAddress> merged = sheet.getMergedRegions();
                for (CellRangeAddress one : merged) {
                    assertThat(merged.stream().filter(one::intersects))
                            .as(one.formatAsString())
                            .hasSize(1);
                    for (XSSFTable table : sheet.getTables()) {
                        CellRangeAddress area =
                                CellRangeAddress.valueOf(table.getCTTable().getRef());
                        assertThat(area.intersects(one)).isFalse();
                    }
                }
            }
        }
    }

    private static List<PackagePart> parts(XSSFWorkbook workbook) throws IOException {
        try {
            return workbook.getPackage().getParts();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private XSSFWorkbook read(Profile profile, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(SmallCity.plan().evaluate(folder), List.of(), language, profile, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
