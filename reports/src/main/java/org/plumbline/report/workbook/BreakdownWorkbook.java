package org.plumbline.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.ReportData;

/** Writes splits as a workbook. */
public final class BreakdownWorkbook {
    private BreakdownWorkbook() {}

    /** Writes the workbook; does not close the stream. */
    public static void write(
            Evaluation evaluation,
            List<SplitResult> results,
            List<Finding> findings,
            Language language,
            OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, ReportData.of(evaluation, findings, language));
            workbook.write(out);
        }
    }
}
