package org.plumbline.report.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Calculates a users' workbook again after figures in it have changed. */
final class Recalculation {
    private Recalculation() {}

    /**
     * Stores new results of all formulas. Of a formula that cannot be calculated here the old result is taken away, and
     * programs calculate it when they open the file.
     */
    static void of(XSSFWorkbook workbook) {
        workbook.setForceFormulaRecalculation(true);
        XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.clearAllCachedResultValues();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        calculate(evaluator, (XSSFCell) cell);
                    }
                }
            }
        }
    }

    /** The library says in many ways that it cannot calculate a formula. */
    private static void calculate(XSSFFormulaEvaluator evaluator, XSSFCell cell) {
        try {
            evaluator.evaluateFormulaCell(cell);
        } catch (RuntimeException unknown) {
            if (cell.getCTCell().isSetV()) {
                cell.getCTCell().unsetV();
            }
        }
    }
}
