package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.breakdown.SplitResult;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.SplitTexts;
import org.plumbline.report.office.DeterministicZip;

/**
 * Writes splits as a workbook: a sheet for each with inputs, workings, result and checks as formulas that compute again when
 * a weight, a bound or a fixed value is changed, and a sheet with all methods side by side. The same input gives the same
 * bytes.
 */
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
        ReportData data = ReportData.of(evaluation, findings, language);
        SplitTexts texts = SplitTexts.in(language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, data);
            XSSFSheet contents = ContentsSheet.add(book);
            for (SplitResult result : results) {
                new SplitSheet(book, texts, result).write();
            }
            for (SplitResult result : results) {
                if (!result.split().hasTwoAxes()) {
                    new MethodsSheet(book, texts, result).write();
                }
            }
            ContentsSheet.fill(book, contents);
            workbook.setForceFormulaRecalculation(true);
            Optional<Date> day = Optional.of(Date.from(
                    evaluation.request().knownAt().atStartOfDay(ZoneOffset.UTC).toInstant()));
            workbook.getProperties().getCoreProperties().setCreated(day);
            workbook.getProperties().getCoreProperties().setModified(day);
            workbook.write(bytes);
        }
        DeterministicZip.rewrite(bytes.toByteArray(), out);
    }
}
