package org.plumbline.calc;

import org.plumbline.model.Period;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** Remarks on what stands beside the projection. */
final class OutlookNotes {
    private static final String NOTHING = "–";

    private OutlookNotes() {}

    /** Value, period, source and date of what is expected. */
    static Note announced(Actual expected) {
        return Note.of(
                "announced",
                DecimalDigits.plain(expected.value()),
                expected.period().toString(),
                expected.source().map(Object::toString).orElse(NOTHING),
                expected.published().map(Object::toString).orElse(NOTHING));
    }

    /** Rate in percent, period it starts from, value at the target's period; with the verdict where there is one. */
    static Note assumed(Assumed assumed, TargetFacts.Facts facts) {
        String percent = DecimalDigits.plain(DecimalDigits.clean(assumed.rate() * 100));
        if (assumed.value().value().isEmpty()) {
            return Note.of(
                    "assumed-none",
                    percent,
                    assumed.value().reason().map(UnavailableReason::code).orElse(""));
        }
        int decimals = facts.indicator().decimals().orElse(2);
        String value =
                DecimalDigits.plain(DecimalDigits.round(assumed.value().value().getAsDouble(), decimals));
        String from = assumed.from().map(Period::toString).orElse(NOTHING);
        String code =
                assumed.met().map(met -> met ? "assumed-met" : "assumed-missed").orElse("assumed");
        String required = assumed.requiredRate().value().isPresent()
                ? DecimalDigits.plain(
                        DecimalDigits.round(assumed.requiredRate().value().getAsDouble() * 100, 2))
                : NOTHING;
        return Note.of(code, percent, from, value, required);
    }
}
