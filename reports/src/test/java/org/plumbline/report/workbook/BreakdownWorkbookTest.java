package org.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.breakdown.Breakdown;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.load.PlanReader;
import org.plumbline.model.Language;
import org.plumbline.model.Plan;

/** The formulas say what the engine computed, and still add up after a change. */
class BreakdownWorkbookTest {
    @TempDir
    Path folder;

    private static final int RESULT = 2;
    private static final int WEIGHT = 5;
    private static final int MINIMUM = 6;
    private static final int HOLD = 8;

    private static byte[] bytes = new byte[0];
    private static List<SplitResult> results = List.of();
    private static Evaluation evaluation;

    @BeforeAll
    static void write() throws Exception {
        Plan plan = PlanReader.read(Path.of("..", "sample-data", "districts")).value();
        evaluation = Evaluator.evaluate(plan, EvaluationRequest.of(plan, LocalDate.of(2026, 6, 30)));
        results = Breakdown.of(evaluation, plan.splits());
        bytes = workbook();
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BreakdownWorkbook.write(evaluation, results, List.of(), Language.EN, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open() throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        assertThat(workbook()).isEqualTo(bytes);
    }

    @Test
    void formulasGiveWhatTheEngineComputedAndStillAddUpAfterChanges() throws Exception {
        LibreOffice.require();
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheet("bio-2012-catch-up");
            int first = firstRow(sheet);
            sheet.getRow(first + 2).getCell(WEIGHT).setCellValue(200);
            sheet.getRow(first + 1).getCell(MINIMUM).setCellValue(40);
            sheet.getRow(first + 4).getCell(HOLD).setCellValue(300);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            workbook.write(changed);
            try (XSSFWorkbook recalculated = LibreOffice.recalculated(changed.toByteArray(), folder)) {
                assertChanged(recalculated.getSheet("bio-2012-catch-up"), first);
                assertThat(compared(workbook, recalculated)).isEqualTo(5 * 8);
            }
        }
    }

    private static void assertChanged(XSSFSheet sheet, int first) {
        double sum = 0;
        for (int i = first; i < first + 8; i++) {
            sum += result(sheet, i);
        }
        assertThat(sum).isCloseTo(900, within(1e-9));
        assertThat(result(sheet, first + 1)).isEqualTo(40);
        assertThat(result(sheet, first + 3)).isEqualTo(25);
        assertThat(result(sheet, first + 4)).isEqualTo(300);
        assertThat(result(sheet, first + 2)).isEqualTo(443.6);
    }

    private static double result(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(RESULT).getNumericCellValue();
    }

    /** Results of the splits that were not changed; returns how many. */
    private static int compared(XSSFWorkbook stored, XSSFWorkbook recalculated) {
        int compared = 0;
        for (SplitResult split : results) {
            String name = split.split().id().value();
            for (Row row : stored.getSheet(name)) {
                Cell cell = row.getCell(RESULT);
                boolean formula = cell != null && cell.getCellType() == CellType.FORMULA && row.getCell(HOLD) != null;
                if (formula && !name.equals("bio-2012-catch-up")) {
                    assertThat(result(recalculated.getSheet(name), row.getRowNum()))
                            .as(name + " " + cell.getAddress())
                            .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                    compared++;
                }
            }
        }
        return compared;
    }

    private static int firstRow(XSSFSheet sheet) {
        for (Row row : sheet) {
            Cell cell = row.getCell(RESULT);
            if (cell != null && cell.getCellType() == CellType.FORMULA && row.getCell(HOLD) != null) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("No formulas");
    }
}
