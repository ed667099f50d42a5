package org.plumbline.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.SourceLocation;

/**
 * What a unit reported of a task on a day.
 *
 * @param reported empty: known on every date, before dated ones
 * @param progress in percent
 */
public record TaskUpdate(
        TaskId task,
        Optional<LocalDate> reported,
        Optional<TaskStatus> status,
        OptionalDouble progress,
        Optional<LocalDate> doneOn,
        Optional<SourceId> source,
        String note,
        SourceLocation location) {

    /** True from the day of the report on. */
    public boolean isKnownOn(LocalDate day) {
        return reported.map(date -> !date.isAfter(day)).orElse(true);
    }
}
