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
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    void formulasGiveWhatTheEngineComputed() throws Exception {
        try (XSSFWorkbook workbook = open()) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int compared = 0;
            for (SplitResult result : results) {
                XSSFSheet sheet = workbook.getSheet(result.split().id().value());
                for (Row row : sheet) {
                    Cell cell = row.getCell(RESULT);
                    if (cell != null && cell.getCellType() == CellType.FORMULA
                            && row.getCell(HOLD) != null) {
                        double stored = cell.getNumericCellValue();
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isCloseTo(stored, within(1e-9));
                        compared++;
                    }
                }
            }
            assertThat(compared).isEqualTo(6 * 8);
        }
    }

    @Test
    void afterChangesThePartsStillAddUp() throws Exception {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet sheet = workbook.getSheet("bio-2012");
            int first = firstRow(sheet);
            sheet.getRow(first).getCell(WEIGHT).setCellValue(200);
            sheet.getRow(first + 1).getCell(MINIMUM).setCellValue(33.3);
            sheet.getRow(first + 2).getCell(HOLD).setCellValue(301.5);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            double sum = 0;
            for (int i = first; i < first + 8; i++) {
                sum += evaluator.evaluate(sheet.getRow(i).getCell(RESULT)).getNumberValue();
            }
            assertThat(sum).isCloseTo(900, within(1e-9));
            assertThat(evaluator
                            .evaluate(sheet.getRow(first + 1).getCell(RESULT))
                            .getNumberValue())
                    .isEqualTo(33.3);
            assertThat(evaluator
                            .evaluate(sheet.getRow(first + 2).getCell(RESULT))
                            .getNumberValue())
                    .isEqualTo(301.5);
            assertThat(evaluator.evaluate(sheet.getRow(first).getCell(RESULT)).getNumberValue())
                    .isGreaterThan(150);
        }
    }

    private static int firstRow(XSSFSheet sheet) {
        for (Row row : sheet) {
            Cell cell = row.getCell(RESULT);
            if (cell != null && cell.getCellType() == CellType.FORMULA
                            && row.getCell(HOLD) != null) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("No formulas");
    }
}
