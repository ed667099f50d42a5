package org.plumbline.report.chart;

import org.plumbline.calc.Outcome;
import org.plumbline.model.Language;
import org.plumbline.model.LocalizedText;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportTexts;
import org.plumbline.report.content.TextBundle;

/** The reports' texts together with those that only charts have, from the bundle {@code chart}. */
final class ChartTexts {
    static final String BUNDLE = "org.plumbline.report.chart.chart";

    private final ReportTexts general;
    private final TextBundle own;

    private ChartTexts(Language language) {
        this.general = ReportTexts.in(language);
        this.own = TextBundle.of(BUNDLE, language);
    }

    static ChartTexts in(Language language) {
        return new ChartTexts(language);
    }

    ReportTexts general() {
        return general;
    }

    String text(String key, Object... arguments) {
        return own.text(key, arguments);
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
