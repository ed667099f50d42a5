package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.Findings;
import org.plumbline.load.table.Row;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TaskUpdateColumn;
import org.plumbline.model.SourceId;
import org.plumbline.model.Task;
import org.plumbline.model.TaskId;
import org.plumbline.model.TaskStatus;
import org.plumbline.model.TaskUpdate;

/**
 * The task-updates table: what units reported of tasks.
 *
 * <ul>
 *   <li>{@code task} (required): the task's id;
 *   <li>{@code reported}: day of the report (a year or month is its last day); blank: known on every date;
 *   <li>{@code status}, {@code progress} in percent, {@code done_on}, {@code source}, {@code note}: blank leaves what is known.
 * </ul>
 */
final class TaskUpdateReader {
    private final References references;
    private final Findings findings;

    TaskUpdateReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    /** The tasks with what was reported of them. */
    List<Task> read(TableSource tables, List<Task> tasks) {
        Map<String, List<TaskUpdate>> byTask = new HashMap<>();
        tables.read(PlanTable.TASK_UPDATES, row -> update(row)
                .ifPresent(update -> byTask.computeIfAbsent(update.task().value(), id -> new ArrayList<>())
                        .add(update)));
        return byTask.isEmpty()
                ? tasks
                : tasks.stream()
                        .map(task ->
                                task.withUpdates(byTask.getOrDefault(task.id().value(), List.of())))
                        .toList();
    }

    private Optional<TaskUpdate> update(Row row) {
        Cells cells = new Cells(row, findings, row.cell(TaskUpdateColumn.TASK));
        Optional<String> task = references.resolve(cells, TaskUpdateColumn.TASK, PlanTable.TASKS);
        if (task.isEmpty()) {
            return Optional.empty();
        }
        TaskUpdate update = new TaskUpdate(
                TaskId.of(task.get()),
                cells.end(TaskUpdateColumn.REPORTED),
                cells.code(TaskUpdateColumn.STATUS, TaskStatus.class),
                cells.decimal(TaskUpdateColumn.PROGRESS),
                cells.end(TaskUpdateColumn.DONE_ON),
                references
                        .resolve(cells, TaskUpdateColumn.SOURCE, PlanTable.SOURCES)
                        .map(SourceId::of),
                cells.text(TaskUpdateColumn.NOTE),
                cells.location());
        return cells.failed() ? Optional.empty() : Optional.of(update);
    }
}
