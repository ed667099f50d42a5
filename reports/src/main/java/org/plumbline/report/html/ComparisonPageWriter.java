package org.plumbline.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.comparison.Comparison;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;

/**
 * Writes a comparison as one HTML file in both languages, the one asked for shown first. The file asks the network for nothing and says everything without
 * scripts. The same input gives the same bytes.
 */
public final class ComparisonPageWriter {
    private ComparisonPageWriter() {}

    /**
     * @param findings all findings of the run, as they are to be shown
     * @param profile for whom; a council is shown no warnings, effects and data
     */
    public static void write(
            Comparison comparison, List<Finding> findings, Language language, Profile profile, OutputStream out)
            throws IOException {
        PageTemplate template = new PageTemplate();
        List<ComparisonPage> editions = new ArrayList<>();
        for (Language each : PageWriter.languages(language)) {
            editions.add(
                    ComparisonPageBuilder.of(comparison, findings, each, profile, PageWriter.prefix(each, language)));
        }
        PageWriter.put((font, check) -> template.fillComparison(editions, font, check), language, out);
    }
}
