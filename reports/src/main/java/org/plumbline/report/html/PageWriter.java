package org.plumbline.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.font.FontSubset;
import org.plumbline.report.font.ReportFont;

/**
 * Writes an evaluation as one HTML file in both languages, the one asked for shown first. The file asks the network for nothing, says everything without scripts, and
 * brings the letters it needs along. The same input gives the same bytes.
 */
public final class PageWriter {
    private PageWriter() {}

    /** @param findings all findings of the run, as they are to be shown */
    public static void write(Evaluation evaluation, List<Finding> findings, Language language, OutputStream out)
            throws IOException {
        PageTexts texts = PageTexts.in(language);
        MethodComparison comparison = MethodComparison.of(evaluation);
        List<PageEdition> editions = new ArrayList<>();
        editions.add(edition(evaluation, findings, language, "", comparison));
        for (Language other : Language.values()) {
            if (other != language) {
                editions.add(edition(evaluation, findings, other, other.code() + "-", comparison));
            }
        }
        PageTemplate template = new PageTemplate();
        String letters = template.fill(editions, "", "");
        List<String> missing = ReportFont.bundled().missing(letters);
        String fontCheck = missing.isEmpty() ? "" : texts.text("font-check", String.join(" ", missing));
        String filled = template.fill(editions, FontSubset.base64(letters + fontCheck), fontCheck);
        out.write(filled.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** @param prefix put before every id, so that both languages can stand in one file */
    private static PageEdition edition(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            String prefix,
            MethodComparison comparison) {
        PageTexts texts = PageTexts.in(language);
        PageContent page = PageBuilder.of(ReportData.of(evaluation, findings, language), texts, prefix, comparison);
        return new PageEdition(prefix, language.code(), page, texts.all());
    }
}
