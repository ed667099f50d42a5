package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.value.ValueResolver;

/** Whether a target can be set beside what is observed at all. */
final class Comparability {
    private final ValueResolver values;

    Comparability(ValueResolver values) {
        this.values = values;
    }

    /** Why not: unit, definition or prices; empty where it can, or where nothing is observed at all. */
    Optional<UnavailableReason> obstacle(TargetFacts.Facts facts) {
        if (!facts.target().convertible()) {
            return Optional.of(UnavailableReason.UNIT_MISMATCH);
        }
        Optional<UnavailableReason> failure = facts.reading().failure();
        if (failure.filter(why -> why == UnavailableReason.NO_REAL_SERIES).isPresent()) {
            return failure;
        }
        boolean unbridged = failure.filter(why -> why == UnavailableReason.NO_OBSERVATION)
                        .isPresent()
                && values.boundaryObstacle(facts.indicator(), facts.region()).isPresent();
        if (unbridged) {
            return Optional.of(UnavailableReason.NOT_COMPARABLE);
        }
        boolean observedOtherwise =
                failure.filter(why -> why == UnavailableReason.NO_OBSERVATION).isPresent()
                        && facts.reading().known().isEmpty()
                        && values.hasAny(facts.indicator(), facts.region())
                        && values.series(facts.indicator(), facts.region())
                                .rows(facts.target().definition())
                                .findAny()
                                .isEmpty();
        return observedOtherwise ? Optional.of(UnavailableReason.NOT_COMPARABLE) : Optional.empty();
    }
}
