package org.plumbline.comparison;

import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Period;
import org.plumbline.value.Actual;

/**
 * One of the two ends of a comparison.
 *
 * @param period the period of the value; where there is none the one asked for, if any
 * @param actual the value, if there is one
 * @param reason why there is no value
 * @param assessment of the row's target; in a row without one of a target in force for exactly this period
 * @param rank among regions of the same type, 1 the best
 * @param peers how many regions the rank is among
 */
public record Side(
        Optional<Period> period,
        Optional<Actual> actual,
        Optional<UnavailableReason> reason,
        Optional<Assessment> assessment,
        OptionalInt rank,
        int peers) {

    static Side of(Optional<Period> asked, Optional<Actual> actual, UnavailableReason why) {
        return new Side(
                actual.map(Actual::period).or(() -> asked),
                actual,
                actual.isPresent() ? Optional.empty() : Optional.of(why),
                Optional.empty(),
                OptionalInt.empty(),
                0);
    }

    Side with(Optional<Assessment> found) {
        return new Side(period, actual, reason, found, rank, peers);
    }

    Side ranked(Ranks.Place place) {
        return new Side(period, actual, reason, assessment, OptionalInt.of(place.rank()), place.of());
    }

    /** The value where it is one that may be computed with: not a mere bound. */
    Optional<Actual> figure() {
        return actual.filter(a -> !a.qualifier().isBound());
    }

    Optional<UnavailableReason> obstacle() {
        return reason.or(() -> actual.filter(a -> a.qualifier().isBound()).map(a -> UnavailableReason.BOUND_ONLY));
    }

    /** The category of the evaluation's method; empty where there is no assessment or several methods. */
    public Optional<String> category() {
        return assessment
                .filter(a -> a.ratings().size() == 1)
                .map(a -> a.ratings().values().iterator().next().category());
    }
}
