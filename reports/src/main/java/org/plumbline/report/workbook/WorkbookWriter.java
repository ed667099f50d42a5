package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.DistrictTables;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.office.DeterministicZip;
import org.plumbline.report.office.DocumentProperties;

/**
 * Writes the workbook of an evaluation: cover, contents, scorecard, summary by topic, gaps, targets without data, district
 * tables, findings, notes, sources, tasks, ledger, workings and data. The same input gives the same bytes.
 */
public final class WorkbookWriter {
    /** From so many observations on the data sheet is written row by row instead of being held in memory. */
    private static final int STREAMING_FROM = 20_000;

    private static final int STREAMING_WINDOW = 500;

    private WorkbookWriter() {}

    /**
     * Writes the workbook; does not close the stream.
     *
     * @param findings all findings of the run, in the order to be shown
     * @throws IOException if the stream cannot be written
     */
    public static void write(
            Evaluation evaluation, List<Finding> findings, Language language, Profile profile, OutputStream out)
            throws IOException {
        write(evaluation, findings, language, profile, STREAMING_FROM, out);
    }

    static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            int streamingFrom,
            OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(evaluation, findings, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, data, profile);
            describe(workbook, data);
            if (profile == Profile.COUNCIL) {
                councilSheets(book);
                front(workbook);
                workbook.write(bytes);
                DeterministicZip.rewrite(bytes.toByteArray(), out);
                return;
            }
            DataSheet dataSheet = new DataSheet(book);
            XSSFSheet sheet = sheets(book, dataSheet);
            front(workbook);
            List<Integer> rows = dataSheet.rows();
            if (rows.size() < streamingFrom) {
                dataSheet.write(sheet, sheet, rows);
                if (book.isPublication()) {
                    PublicationForm.apply(workbook);
                }
                workbook.write(bytes);
            } else {
                try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, STREAMING_WINDOW)) {
                    streaming.setZip64Mode(Zip64Mode.AsNeeded);
                    dataSheet.write(sheet, streaming.getSheet(sheet.getSheetName()), rows);
                    if (book.isPublication()) {
                        PublicationForm.apply(workbook);
                    }
                    streaming.write(bytes);
                }
            }
        }
        DeterministicZip.rewrite(bytes.toByteArray(), out);
    }

    private static void councilSheets(Book book) {
        CouncilSheets council = new CouncilSheets(book);
        council.cover();
        XSSFSheet contents = ContentsSheet.add(book);
        council.table();
        int number = 1;
        for (DistrictTable table : DistrictTables.of(book.data().evaluation())) {
            Optional<DistrictTable> headline = CouncilSheets.headlineOnly(table);
            if (headline.isPresent()) {
                DistrictSheet.write(book, headline.get(), number++);
            }
        }
        council.notes();
        ContentsSheet.fill(book, contents);
    }

    /** All sheets in their order; returns the data sheet, still to be filled. */
    private static XSSFSheet sheets(Book book, DataSheet dataSheet) {
        CoverSheet.write(book);
        XSSFSheet contents = ContentsSheet.add(book);
        AssessmentSheets assessments = new AssessmentSheets(book);
        assessments.scorecard();
        assessments.summary();
        assessments.gaps();
        if (!book.isPublication()) {
            new ChartSheets(book).write();
        }
        int number = 1;
        for (DistrictTable table : DistrictTables.of(book.data().evaluation())) {
            if (book.isPublication()) {
                DistrictList.write(book, table, number++);
            } else {
                DistrictSheet.write(book, table, number++);
            }
        }
        ContributionsSheet.write(book);
        assessments.waiting();
        FindingsSheet.write(book);
        NotesSheet.write(book);
        ReferenceSheets references = new ReferenceSheets(book);
        references.sources();
        if (!book.data().knownTasks().isEmpty()) {
            references.tasks();
        }
        assessments.ledger();
        if (!book.isPublication()) {
            TraceSheet.write(book);
        }
        new LiveSheet(book).write();
        XSSFSheet data = dataSheet.addSheet();
        ContentsSheet.fill(book, contents);
        return data;
    }

    /** Title, author and dates; the dates are the date looked from, so that they depend on nothing else. */
    private static void describe(XSSFWorkbook workbook, ReportData data) {
        DocumentProperties.fill(
                workbook.getProperties(), data, data.text("cover.subtitle"), data.text("describe.cover"));
    }

    private static void front(XSSFWorkbook workbook) {
        workbook.setForceFormulaRecalculation(true);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
    }
}
