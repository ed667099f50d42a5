package org.plumbline.report.html;

import java.util.Map;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.TextBundle;

/** Texts that only the page has, from the bundle {@code page}. */
final class PageTexts {
    static final String BUNDLE = "org.plumbline.report.html.page";

    private final TextBundle bundle;

    private PageTexts(Language language) {
        this.bundle = TextBundle.of(BUNDLE, language);
    }

    static PageTexts in(Language language) {
        return new PageTexts(language);
    }

    String text(String key, Object... arguments) {
        return bundle.text(key, arguments);
    }

    /** All texts by key, for the template; those with arguments are of no use there. */
    Map<String, String> all() {
        return bundle.all();
    }

    static PageContent.Badge badge(Outcome outcome, ReportTexts texts) {
        return new PageContent.Badge(outcome.code(), symbol(outcome), texts.outcome(outcome));
    }

    /** The outcome's symbol; the bundled font's root sign is no tick, but it has a tick. */
    static String symbol(Outcome outcome) {
        return OutcomeMark.of(outcome).symbol().replace('√', '✓');
    }
}
