package org.plumbline.load.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.load.workbook.WorkbookUnreadableException.Reason;

class WorkbookReaderTest {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("数据");
    private final Row row = sheet.createRow(6);

    private Cell cell(int column, String format) {
        Cell cell = row.createCell(column);
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static List<String> read(byte[] bytes) throws WorkbookUnreadableException {
        List<String> seen = new ArrayList<>();
        WorkbookReader.read(new ByteArrayInputStream(bytes), new SheetHandler() {
            @Override
            public boolean sheet(String name) {
                seen.add(name);
                return true;
            }

            @Override
            public boolean row(int number, List<WorkbookCell> cells) {
                cells.forEach(c -> seen.add(number + ":" + c.column() + " " + c.state() + " " + c.text()));
                return true;
            }
        });
        return seen;
    }

    @Test
    void readsTextsAndNumbersInFullPrecision() throws Exception {
        row.createCell(0).setCellValue("深圳市");
        row.createCell(2).setCellValue(4.02);
        row.createCell(3).setCellValue(12_950.1);
        row.createCell(4).setCellValue(true);
        cell(5, "0.0").setCellValue(4.0233);
        cell(6, "#,##0.00").setCellValue(1234);
        row.createCell(7).setCellValue("  ");

        assertThat(read(bytes()))
                .containsExactly(
                        "数据",
                        "7:0 VALUE 深圳市",
                        "7:2 VALUE 4.02",
                        "7:3 VALUE 12950.1",
                        "7:4 VALUE TRUE",
                        "7:5 VALUE 4.0233",
                        "7:6 VALUE 1234.00");
    }

    @Test
    void aTextThatTheWorkbookDoesNotHoldIsAnError() throws Exception {
        row.createCell(0).setCellValue("深圳市");
        byte[] lying =
                WorkbookBytes.replaced(bytes(), "xl/sharedStrings.xml", "uniqueCount=\"1\"", "uniqueCount=\"9\"");
        byte[] astray = WorkbookBytes.replaced(lying, "xl/worksheets/sheet1.xml", "<v>0</v>", "<v>7</v>");

        assertThat(read(lying)).containsExactly("数据", "7:0 VALUE 深圳市");
        assertThat(read(astray)).containsExactly("数据", "7:0 ERROR #REF!");
    }

    @Test
    void percentagesAndDatesAreReadAsTheyLook() throws Exception {
        cell(0, "0.0%").setCellValue(0.973);
        cell(1, "yyyy-mm-dd").setCellValue(LocalDate.of(2012, 6, 30));
        cell(2, "yyyy\"年\"m\"月\"").setCellValue(LocalDate.of(2012, 6, 1));

        assertThat(read(bytes())).containsExactly("数据", "7:0 VALUE 97.3%", "7:1 VALUE 2012-06-30", "7:2 VALUE 2012-06");
    }

    @Test
    void formulasWithoutResultAndErrorsAreNoValues() throws Exception {
        row.createCell(0).setCellFormula("1+1");
        Cell known = row.createCell(1);
        known.setCellFormula("1+1");
        known.setCellValue(2);
        row.createCell(2).setCellErrorValue(FormulaError.DIV0.getCode());

        // POI gives a formula nobody has calculated the result 0.0, which other writers leave out.
        byte[] bytes = WorkbookBytes.replaced(bytes(), "xl/worksheets/sheet1.xml", "<v>0.0</v>", "");

        assertThat(read(bytes)).containsExactly("数据", "7:0 WITHOUT_RESULT ", "7:1 VALUE 2", "7:2 ERROR #DIV/0!");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        byte[] whole = bytes();

        assertReason("PK".getBytes(StandardCharsets.US_ASCII), Reason.DAMAGED);
        assertReason(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
        assertReason(WorkbookBytes.replaced(whole, "xl/workbook.xml", "<workbook", "<<workbook"), Reason.DAMAGED);
        byte[] compound = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        };
        assertReason(compound, Reason.DAMAGED);
    }

    private static void assertReason(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(WorkbookUnreadableException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }
}
