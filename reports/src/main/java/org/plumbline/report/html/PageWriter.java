package org.plumbline.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;
import org.plumbline.report.font.FontSubset;
import org.plumbline.report.font.ReportFont;

/**
 * Writes an evaluation as one HTML file in both languages, the one asked for shown first. The file asks the network for nothing, says everything without scripts, and
 * brings the letters it needs along. The same input gives the same bytes.
 */
public final class PageWriter {
    /** A page with more could not be opened; workbook, CSV and JSON hold all. */
    static final int MOST_TARGETS = 1_000;

    private PageWriter() {}

    /**
     * Of more than {@value #MOST_TARGETS} targets the page holds the first in the order of reports, and says so.
     *
     * @param findings all findings of the run, as they are to be shown
     * @param profile for whom; a council gets a page of its own with the headline targets only
     */
    public static void write(
            Evaluation evaluation, List<Finding> findings, Language language, Profile profile, OutputStream out)
            throws IOException {
        write(evaluation, findings, language, profile, MOST_TARGETS, out);
    }

    static void write(
            Evaluation evaluation,
            List<Finding> findings,
            Language language,
            Profile profile,
            int mostTargets,
            OutputStream out)
            throws IOException {
        PageTemplate template = new PageTemplate();
        if (profile == Profile.COUNCIL) {
            List<CouncilPage> editions = new ArrayList<>();
            for (Language each : languages(language)) {
                editions.add(CouncilPage.of(evaluation, findings, each, prefix(each, language)));
            }
            put((font, check) -> template.fillCouncil(editions, font, check), language, out);
            return;
        }
        MethodComparison comparison = MethodComparison.of(evaluation);
        List<PageEdition> editions = new ArrayList<>();
        for (Language each : languages(language)) {
            ReportData whole = ReportData.of(evaluation, findings, each);
            editions.add(edition(whole, mostTargets, prefix(each, language), comparison));
        }
        put((font, check) -> template.fill(editions, font, check), language, out);
    }

    /** A template to be filled with a font and what the font cannot show. */
    @FunctionalInterface
    interface Filling {
        String with(String font, String fontCheck) throws IOException;
    }

    /** Fills the page once to see which letters it needs, and once with them. */
    static void put(Filling page, Language language, OutputStream out) throws IOException {
        String letters = page.with("", "");
        List<String> missing = ReportFont.bundled().missing(letters);
        String fontCheck =
                missing.isEmpty() ? "" : PageTexts.in(language).text("font-check", String.join(" ", missing));
        out.write(page.with(FontSubset.base64(letters + fontCheck), fontCheck).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static List<Language> languages(Language first) {
        List<Language> languages = new ArrayList<>(List.of(first));
        for (Language other : Language.values()) {
            if (other != first) {
                languages.add(other);
            }
        }
        return languages;
    }

    static String prefix(Language language, Language first) {
        return language == first ? "" : language.code() + "-";
    }

    /** @param prefix put before every id, so that both languages can stand in one file */
    private static PageEdition edition(ReportData whole, int mostTargets, String prefix, MethodComparison comparison) {
        Language language = whole.texts().language();
        PageTexts texts = PageTexts.in(language);
        PageContent page = PageBuilder.of(whole, first(mostTargets, whole), texts, prefix, comparison);
        return new PageEdition(prefix, language.code(), page, texts.all());
    }

    private static ReportData first(int most, ReportData whole) {
        Evaluation all = whole.evaluation();
        if (all.assessments().size() <= most) {
            return whole;
        }
        List<Assessment> first = all.assessments().stream()
                .sorted(whole.order().comparator())
                .limit(most)
                .toList();
        return ReportData.of(
                new Evaluation(all.plan(), all.request(), first, all.findings()),
                whole.findings(),
                whole.texts().language());
    }
}
