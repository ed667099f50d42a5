package org.plumbline.report.workbook;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.chart.WorkbookCharts;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.report.content.DistrictTables;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.content.Warnings;
import org.plumbline.report.office.DeterministicZip;
import org.plumbline.report.office.DocumentProperties;

/**
 * Writes the workbook of an evaluation: cover, contents, scorecard, summary by topic, gaps, targets without data, district
 * tables, findings, notes, sources, tasks, ledger, workings and data. The same input gives the same bytes.
 */
public final class WorkbookWriter {
    private static final int STREAMING_WINDOW = 200;

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
        write(evaluation, findings, language, profile, Book.Limits.of(evaluation), out);
    }

    static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            Book.Limits limits,
            OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(evaluation, findings, language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, data, profile, limits);
            describe(workbook, data);
            if (profile == Profile.COUNCIL) {
                councilSheets(book);
            } else {
                sheets(book);
            }
            front(workbook);
            if (book.isPublication()) {
                PublicationForm.apply(workbook);
            }
            if (book.later().isEmpty()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                workbook.write(bytes);
                DeterministicZip.rewrite(bytes.toByteArray(), out);
            } else {
                stream(workbook, book, out);
            }
        }
    }

    /** Writes long tables row by row, through files. */
    private static void stream(XSSFWorkbook workbook, Book book, OutputStream out) throws IOException {
        Path file = Files.createTempFile("plumbline", ".xlsx");
        try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, STREAMING_WINDOW, true)) {
            streaming.setZip64Mode(Zip64Mode.AsNeeded);
            book.later().forEach((sheet, rows) -> rows.accept(streaming.getSheet(sheet)));
            try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(file))) {
                streaming.write(whole);
            }
            DeterministicZip.rewrite(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
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
                district(book, headline.get(), number++);
            }
        }
        council.notes();
        ContentsSheet.fill(book, contents);
    }

    /** All sheets in their order. */
    private static void sheets(Book book) {
        CoverSheet.write(book);
        XSSFSheet contents = ContentsSheet.add(book);
        Warnings warnings = Warnings.of(book.data());
        PointsSheet.write(book, warnings);
        AssessmentSheets assessments = new AssessmentSheets(book);
        assessments.scorecard();
        assessments.summary();
        new TopicSheets(book).write();
        WarningsSheet.write(book, warnings);
        assessments.gaps();
        charts(book);
        int number = 1;
        for (DistrictTable table : DistrictTables.of(book.data().evaluation())) {
            district(book, table, number++);
        }
        ContributionsSheet.write(book);
        assessments.waiting();
        FindingsSheet.write(book);
        RevisionsSheet.write(book);
        NotesSheet.write(book);
        RulesSheet.write(book);
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
        new DataSheet(book).write();
        ContentsSheet.fill(book, contents);
    }

    private static void district(Book book, DistrictTable table, int number) {
        if (book.isPublication() || !DistrictSheet.fits(table)) {
            DistrictList.write(book, table, number);
        } else {
            DistrictSheet.write(book, table, number);
        }
    }

    private static void charts(Book book) {
        WorkbookCharts charts =
                WorkbookCharts.of(book.data(), ChartSheets.MOST_CHARTS, DistrictChartSheets.MOST_CHARTS);
        charts.headline().ifPresent(new BulletSheets(book)::write);
        new ChartSheets(book, charts.targets()).write();
        new DistrictChartSheets(book).write(charts);
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
