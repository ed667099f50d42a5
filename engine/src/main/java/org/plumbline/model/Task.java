package org.plumbline.model;

import java.time.LocalDate;
import java.util.Comparator;
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
 * @param updates what was reported of it since, later rows last
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
        SourceLocation location,
        List<TaskUpdate> updates) {

    public Task {
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
        targets = List.copyOf(targets);
        extra = Map.copyOf(extra);
        updates = List.copyOf(updates);
    }

    public Task withUpdates(List<TaskUpdate> others) {
        return new Task(
                id,
                title,
                due,
                status,
                doneOn,
                progress,
                leadUnits,
                supportUnits,
                targets,
                source,
                section,
                note,
                extra,
                location,
                others);
    }

    /** Its state on a day: what each update known by then says replaces what stood before; a blank leaves it. */
    public Task knownAt(LocalDate day) {
        Optional<TaskStatus> state = status;
        Optional<LocalDate> done = doneOn;
        OptionalDouble share = progress;
        String remark = note;
        List<TaskUpdate> known = updates.stream()
                .filter(update -> update.isKnownOn(day))
                .sorted(Comparator.comparing(update -> update.reported().orElse(LocalDate.MIN)))
                .toList();
        for (TaskUpdate update : known) {
            state = update.status().isPresent() ? update.status() : state;
            done = update.doneOn().isPresent() ? update.doneOn() : done;
            share = update.progress().isPresent() ? update.progress() : share;
            remark = update.note().isEmpty() ? remark : update.note();
        }
        return new Task(
                id,
                title,
                due,
                state,
                done,
                share,
                leadUnits,
                supportUnits,
                targets,
                source,
                section,
                remark,
                extra,
                location,
                known);
    }
}
