package org.plumbline.report.content;

import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Rating;
import org.plumbline.model.Period;

/**
 * How a target stands with one observation as its latest.
 *
 * @param period of that observation
 * @param assessment as evaluated when nothing later is used
 */
public record Standing(Period period, WarningLevel level, Assessment assessment) {
    private static final String BAROMETER = "ndrc-warning";

    /** Empty where there is nothing to judge by. */
    static Optional<Standing> of(Assessment a) {
        if (!a.outcome().isJudgement()) {
            return Optional.empty();
        }
        return a.actual()
                .map(actual ->
                        new Standing(actual.period(), WarningLevel.of(a.outcome(), barometerOf(a), isDoubtful(a)), a));
    }

    private static boolean isDoubtful(Assessment a) {
        return a.disputed() || a.metByRoundingOnly() || fragile(a).isPresent();
    }

    /** The rating by the engine's own method, where rounding or a usual revision would change its category. */
    public Optional<Rating> fragile() {
        return fragile(assessment);
    }

    private static Optional<Rating> fragile(Assessment a) {
        return Optional.ofNullable(a.ratings().get("path")).filter(Rating::fragile);
    }

    private static String barometerOf(Assessment a) {
        return barometer(a).map(Rating::category).orElse("");
    }

    /** The rating by the levels of the NDRC's barometer. */
    public Optional<Rating> barometer() {
        return barometer(assessment);
    }

    private static Optional<Rating> barometer(Assessment a) {
        return Optional.ofNullable(a.ratings().get(BAROMETER));
    }
}
