package org.plumbline.calc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.model.Task;

/** The states of the tasks that serve a target without a number. */
final class TaskNotes {
    private final Map<TargetId, List<Task>> byTarget;

    TaskNotes(Plan plan) {
        this.byTarget = plan.tasks().stream()
                .flatMap(task -> task.targets().stream().map(id -> Map.entry(id, task)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Note> of(Target target) {
        if (!target.kind().isWithoutNumber()) {
            return List.of();
        }
        return byTarget.getOrDefault(target.id(), List.of()).stream()
                .map(task -> Note.of(
                        "task",
                        task.id().value(),
                        task.title().zh(),
                        task.title().en(),
                        task.status().map(s -> s.code()).orElse("unknown")))
                .toList();
    }
}
