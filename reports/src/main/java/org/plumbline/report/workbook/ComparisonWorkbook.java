package org.plumbline.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.comparison.Comparison;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.office.DeterministicZip;

/**
 * Writes a comparison as a workbook: targets, indicators, warnings, effects, contributions, differing data and revisions. Changes,
 * rates, sums and checks are formulas. The same input gives the same bytes.
 */
public final class ComparisonWorkbook {
    private ComparisonWorkbook() {}

    /**
     * Writes the workbook; does not close the stream.
     *
     * @param profile for whom; a council is shown the two tables of rows only
     */
    public static void write(
            Comparison comparison, List<Finding> findings, Language language, Profile profile, OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(comparison.to(), findings, language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Book book = new Book(workbook, data, profile);
            XSSFSheet contents = ContentsSheet.add(book);
            ComparisonTexts texts = ComparisonTexts.in(language);
            ComparisonSheets rows = new ComparisonSheets(book, texts, comparison);
            rows.targets();
            rows.indicators();
            if (profile != Profile.COUNCIL) {
                WarningSheet.write(book, texts, comparison);
                rows.effects();
                rows.shares();
                RevisionSheets revisions = new RevisionSheets(book, texts, comparison);
                revisions.cells();
                revisions.triangle();
                revisions.statistics();
            }
            ContentsSheet.fill(book, contents);
            if (book.isPublication()) {
                PublicationForm.apply(workbook);
            }
            Optional<Date> day = Optional.of(Date.from(comparison
                    .to()
                    .request()
                    .knownAt()
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()));
            POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
            core.setTitle(data.name(data.plan().title()));
            core.setCreator(
                    data.plan().contact().isEmpty() ? "Plumbline" : data.plan().contact());
            core.setCreated(day);
            core.setModified(day);
            workbook.write(bytes);
        }
        DeterministicZip.rewrite(bytes.toByteArray(), out);
    }
}
