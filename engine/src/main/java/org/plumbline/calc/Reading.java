package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.Period;
import org.plumbline.value.Actual;

/**
 * What was observed for a target, in the terms of its basis.
 *
 * @param own the value of the target's own period, where that is observed completely
 * @param latest the latest value on the way there or, failing that, the latest there is
 * @param known values of single years, for bases that look at each year
 * @param start where a sum or rise counted from zero starts: the period that ends just before the window
 * @param failure why there is neither
 * @param complete true where every year of a window is known
 */
record Reading(
        Optional<Actual> own,
        Optional<Actual> latest,
        List<Actual> known,
        Optional<Period> start,
        Optional<UnavailableReason> failure,
        boolean complete,
        List<Note> notes) {

    static Reading failed(UnavailableReason why) {
        return new Reading(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.of(why), false, List.of());
    }

    static Reading of(Optional<Actual> own, Optional<Actual> latest) {
        Optional<UnavailableReason> failure =
                own.isEmpty() && latest.isEmpty() ? Optional.of(UnavailableReason.NO_OBSERVATION) : Optional.empty();
        return new Reading(own, latest, List.of(), Optional.empty(), failure, own.isPresent(), List.of());
    }

    /** The value all measures use: the own period's where observed, else the latest. */
    Optional<Actual> actual() {
        return own.or(() -> latest);
    }

    Reading withKnown(List<Actual> series) {
        return new Reading(own, latest, series, start, failure, complete, notes);
    }
}
