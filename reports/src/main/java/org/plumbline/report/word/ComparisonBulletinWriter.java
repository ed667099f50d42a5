package org.plumbline.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.plumbline.comparison.Comparison;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/** Writes the bulletin of a comparison as a Word document. The same input gives the same bytes. */
public final class ComparisonBulletinWriter {
    private ComparisonBulletinWriter() {}

    /**
     * Writes the bulletin; does not close the stream.
     *
     * @param findings all findings of the run, in the order to be shown
     * @param profile for whom; a council is told nothing of effects, warnings and data
     */
    public static void write(
            Comparison comparison, List<Finding> findings, Language language, Profile profile, OutputStream out)
            throws IOException {
        ReportData data = ReportData.of(comparison.to(), findings, language);
        BulletinWriter.put(ComparisonBulletin.of(comparison, data, profile), data, Optional.empty(), out);
    }
}
