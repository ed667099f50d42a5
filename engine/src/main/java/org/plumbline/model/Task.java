package org.plumbline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.SourceLocation;

/**
 * A piece of work that a plan names.
 *
 * @param due period it is due by, empty where the plan names none
 * @param status empty where unknown
 * @param progress in percent
 */
public record Task(
        TaskId id,
        LocalizedText title,
        Optional<Period> due,
        Optional<TaskStatus> status,
        Optional<LocalDate> doneOn,
        OptionalDouble progress,
        List<String> leadUnits,
        List<String> supportUnits,
        List<TargetId> targets,
        Optional<SourceId> source,
        String section,
        String note,
        Map<String, String> extra,
        SourceLocation location) {

    public Task {
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
        targets = List.copyOf(targets);
        extra = Map.copyOf(extra);
    }
}
