package org.plumbline.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Rating;
import org.plumbline.model.Period;

/**
 * A target that needs attention, or did at its previous observation.
 *
 * @param now how it stands
 * @param before how it stood with its previous observation as the latest; empty where there was nothing to judge by
 * @param since the first observation from which on it has been at this level without a break
 * @param observations how many observations that are, this one included
 * @param further true where it may have been so for longer than was looked
 */
public record Warning(Standing now, Optional<Standing> before, Period since, int observations, boolean further) {

    /** From the previous observation to this one. */
    public enum Movement {
        FIRST,
        NEW,
        WORSE,
        SAME,
        BETTER,
        CLEARED;

        public String text(ReportTexts texts) {
            return texts.text("movement." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    public Assessment assessment() {
        return now.assessment();
    }

    public Movement movement() {
        if (before.isEmpty()) {
            return Movement.FIRST;
        }
        int step = now.level().compareTo(before.get().level());
        if (step == 0) {
            return Movement.SAME;
        }
        if (now.level() == WarningLevel.NONE) {
            return Movement.CLEARED;
        }
        return before.get().level() == WarningLevel.NONE ? Movement.NEW : step < 0 ? Movement.WORSE : Movement.BETTER;
    }

    /** Why it is listed, the gravest reason first. */
    public List<String> reasons(ReportTexts texts) {
        Assessment a = assessment();
        List<String> reasons = new ArrayList<>();
        if (a.outcome() == Outcome.MISSED || a.outcome() == Outcome.BEHIND) {
            reasons.add(texts.outcome(a.outcome()));
        }
        now.barometer()
                .filter(r -> !a.outcome().isFinal() && now.level().compareTo(WarningLevel.BEHIND) <= 0)
                .ifPresent(r -> reasons.add(barometer(r, texts)));
        if (a.disputed()) {
            reasons.add(texts.text("disputed"));
        }
        if (a.metByRoundingOnly()) {
            reasons.add(texts.text("warning.rounding"));
        }
        now.fragile()
                .ifPresent(r -> reasons.add(texts.text(
                        "warning.fragile",
                        r.flips().map(c -> texts.category(r.method(), c)).orElse(""))));
        if (now.level() == WarningLevel.NONE) {
            reasons.add(texts.outcome(a.outcome()));
        }
        return reasons;
    }

    private static String barometer(Rating rating, ReportTexts texts) {
        return texts.text(
                "warning.barometer", texts.method(rating.method()), texts.category(rating.method(), rating.category()));
    }
}
