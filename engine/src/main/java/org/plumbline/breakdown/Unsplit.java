package org.plumbline.breakdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Outcomes without values. */
final class Unsplit {
    private Unsplit() {}

    static Outcome outcome(PartsTask task, Optional<TotalFinder.Found> found, Conflict conflict) {
        return new Outcome(total(task, found), task.withoutValues(), List.of(conflict), List.of(), 0);
    }

    static SplitTotal total(PartsTask task, Optional<TotalFinder.Found> found) {
        OptionalDouble value = found.isPresent() ? OptionalDouble.of(found.get().value()) : OptionalDouble.empty();
        return new SplitTotal(
                task.split().totalRegion(),
                task.indicator().id(),
                task.when(),
                value,
                found.flatMap(TotalFinder.Found::target),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
