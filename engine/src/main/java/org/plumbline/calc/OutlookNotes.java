package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.projection.Bounds;
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

    /** What is said of a projection that no actual could follow; the value stays as the method gives it. */
    static Optional<Note> impossible(
            ProjectionResult result, TargetFacts.Facts facts, List<ComparableSeries.Entry> entries) {
        if (result.projection().isEmpty() || facts.basis() == Basis.INCREMENT) {
            return Optional.empty();
        }
        double value = result.projection().get().value();
        String shown = DecimalDigits.plain(
                DecimalDigits.round(value, facts.indicator().decimals().orElse(2)));
        OptionalDouble limit = facts.indicator().naturalLimit();
        int sign = Requirement.signOf(facts.indicator().direction());
        if (limit.isPresent() && sign * (value - limit.getAsDouble()) > 0) {
            return Optional.of(Note.of("projection-beyond-limit", shown, DecimalDigits.plain(limit.getAsDouble())));
        }
        if (result.projection().get().beyondBounds()) {
            Bounds bounds = result.projection().get().bounds().orElseThrow();
            double end = value < bounds.lower() ? bounds.lower() : bounds.upper();
            return Optional.of(Note.of("projection-beyond-limit", shown, DecimalDigits.plain(end)));
        }
        boolean amount = facts.indicator().nature() == Nature.FLOW
                || facts.indicator().nature() == Nature.STOCK
                || facts.indicator().nature() == Nature.INDEX;
        boolean neverBelow = entries.stream().allMatch(entry -> entry.value() >= 0);
        return amount && value < 0 && neverBelow
                ? Optional.of(Note.of("projection-below-zero", shown))
                : Optional.empty();
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
