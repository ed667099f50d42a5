package org.plumbline.calc;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.value.Actual;

/**
 * The engine's own rating {@code path}: share of the way over share of the time. At least 1 is on-track, at least 0.9
 * slightly-behind, at least 0 behind, below moving-away; a target that is met is achieved. The boundaries are not
 * published ones and are labelled so.
 */
final class PathRating {
    static final String METHOD = "path";
    private static final double ON_TRACK = 1;
    private static final double SLIGHTLY_BEHIND = 0.9;
    private static final double EPSILON = 1e-12;

    private PathRating() {}

    static Rating rate(
            TargetFacts.Facts facts, Optional<UnavailableReason> obstacle, Outcome outcome, Measures measures) {
        Cell score = score(measures);
        if (outcome == Outcome.MET || outcome == Outcome.EXCEEDED || satisfiedNow(facts, obstacle)) {
            return new Rating(METHOD, "achieved", score, true);
        }
        OptionalDouble value = score.value();
        if (value.isEmpty()) {
            return new Rating(METHOD, "not-applicable", score, true);
        }
        return new Rating(METHOD, category(value.getAsDouble()), score, true);
    }

    private static String category(double score) {
        if (score >= ON_TRACK - EPSILON) {
            return "on-track";
        }
        if (score >= SLIGHTLY_BEHIND - EPSILON) {
            return "slightly-behind";
        }
        return score >= 0 ? "behind" : "moving-away";
    }

    private static boolean satisfiedNow(TargetFacts.Facts facts, Optional<UnavailableReason> obstacle) {
        Optional<Actual> actual = facts.reading().actual();
        if (obstacle.isPresent()
                || actual.isEmpty()
                || facts.required().requirement().isEmpty()) {
            return false;
        }
        boolean comparable = !Measures.isPartOfOpenYear(facts, actual.get())
                && actual.get().period().lastMonth() <= facts.target().period().lastMonth()
                && facts.basis() == org.plumbline.model.Basis.LEVEL;
        return comparable
                && facts.reading().own().isEmpty()
                && Comparison.compare(
                                        facts.required().requirement().get(),
                                        actual.get().value(),
                                        actual.get().qualifier(),
                                        facts.indicator())
                                .outcome()
                        == Outcome.MET;
    }

    private static Cell score(Measures measures) {
        OptionalDouble way = measures.shareOfWay().value();
        OptionalDouble time = measures.path().elapsed().value();
        if (way.isEmpty()) {
            return measures.shareOfWay();
        }
        if (time.isEmpty()) {
            return measures.path().elapsed();
        }
        return time.getAsDouble() <= 0
                ? Cell.unavailable(UnavailableReason.TOO_FEW_POINTS)
                : Cell.of(way.getAsDouble() / time.getAsDouble());
    }
}
