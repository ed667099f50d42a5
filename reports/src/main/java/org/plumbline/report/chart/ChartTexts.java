package org.plumbline.report.chart;

import java.util.Optional;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.TextBundle;

/** The reports' texts together with those that only charts have, from the bundle {@code chart}. */
final class ChartTexts {
    static final String BUNDLE = "org.plumbline.report.chart.chart";

    /** Texts without codes of scenarios and words of failure, in place of those with the same key. */
    static final String COUNCIL = "org.plumbline.report.chart.council";

    private final ReportTexts general;
    private final TextBundle own;
    private final Optional<TextBundle> instead;

    private ChartTexts(Language language, Profile profile) {
        this.general = ReportTexts.in(language);
        this.own = TextBundle.of(BUNDLE, language);
        this.instead = profile == Profile.COUNCIL ? Optional.of(TextBundle.of(COUNCIL, language)) : Optional.empty();
    }

    static ChartTexts in(Language language) {
        return new ChartTexts(language, Profile.WORKING);
    }

    static ChartTexts in(Language language, Profile profile) {
        return new ChartTexts(language, profile);
    }

    ReportTexts general() {
        return general;
    }

    String text(String key, Object... arguments) {
        return instead.filter(bundle -> bundle.has(key)).orElse(own).text(key, arguments);
    }

    String outcome(Outcome outcome) {
        return general.outcome(outcome);
    }

    /** The outcome's symbol, as the bundled font draws it best: its tick looks like a tick, not like a root. */
    static String symbol(Outcome outcome) {
        return OutcomeMark.of(outcome).symbol().replace('√', '✓');
    }

    String name(LocalizedText name) {
        return name.in(general.language());
    }
}
