package org.plumbline.load.record;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.Findings;
import org.plumbline.load.table.TableSource;
import org.plumbline.load.vocabulary.PlanTable;
import org.plumbline.load.vocabulary.TaskColumn;
import org.plumbline.model.SourceId;
import org.plumbline.model.TargetId;
import org.plumbline.model.Task;
import org.plumbline.model.TaskId;
import org.plumbline.model.TaskStatus;

/**
 * The tasks table: pieces of work that a plan names.
 *
 * <ul>
 *   <li>{@code id} (required), {@code title_zh}, {@code title_en}, {@code note};
 *   <li>{@code due}: period; {@code status}: {@code not-started}, {@code in-progress}, {@code done}, {@code cancelled};
 *       {@code done_on}: date (a year or month is its last day); {@code progress} in percent, with or without the sign;
 *   <li>{@code lead_units}, {@code support_units}: separated by {@code ;} or {@code 、};
 *   <li>{@code targets}: targets it serves, separated by {@code ;}; {@code source}, {@code section}.
 * </ul>
 */
final class TaskReader {
    private final References references;
    private final Findings findings;

    TaskReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    List<Task> read(TableSource tables) {
        List<Task> tasks = new ArrayList<>();
        IdentifiedRows.read(
                        tables, PlanTable.TASKS, TaskColumn.ID, TaskId::isValid, row -> List.of(), references, findings)
                .forEach(row -> {
                    Task task = task(row.id(), row.cells());
                    if (!row.cells().failed()) {
                        tasks.add(task);
                    }
                });
        return tasks;
    }

    private Task task(String id, Cells cells) {
        return new Task(
                TaskId.of(id),
                cells.localized(TaskColumn.TITLE_ZH, TaskColumn.TITLE_EN),
                cells.period(TaskColumn.DUE),
                cells.code(TaskColumn.STATUS, TaskStatus.class),
                cells.end(TaskColumn.DONE_ON),
                cells.decimal(TaskColumn.PROGRESS),
                cells.names(TaskColumn.LEAD_UNITS),
                cells.names(TaskColumn.SUPPORT_UNITS),
                references.resolveAll(cells, TaskColumn.TARGETS, PlanTable.TARGETS).stream()
                        .map(TargetId::of)
                        .toList(),
                references.resolve(cells, TaskColumn.SOURCE, PlanTable.SOURCES).map(SourceId::of),
                cells.text(TaskColumn.SECTION),
                cells.text(TaskColumn.NOTE),
                cells.row().extra(),
                cells.location(),
                List.of());
    }
}
