package org.plumbline.report.workbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Source;
import org.plumbline.model.SourceId;
import org.plumbline.model.TargetId;
import org.plumbline.model.Task;
import org.plumbline.report.content.OutcomeMark;
import org.plumbline.report.content.ReportData;

/** Sources and tasks. */
final class ReferenceSheets {
    private final Book book;
    private final ReportData data;

    ReferenceSheets(Book book) {
        this.book = book;
        this.data = book.data();
    }

    /** Every document known on the date, with how much comes from it. */
    void sources() {
        Map<SourceId, Integer> targets = new HashMap<>();
        data.evaluation().assessments().stream()
                .flatMap(a -> a.target().source().stream())
                .forEach(id -> targets.merge(id, 1, Integer::sum));
        Map<SourceId, Integer> observations = observationsBySource();
        List<Source> rows = data.knownSources();
        String title = data.text("title.sources", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.sources"), title, data.text("describe.sources")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-count"),
                                        data.text("heading.rows", rows.size()),
                                        data.text("heading.files"))),
                        List.of(
                                text("source-title", 60, s -> data.name(s.title())),
                                text("source-number", 24, Source::number),
                                text("issued", 18, s -> s.issued()
                                        .map(data.format()::day)
                                        .orElse(Content.MISSING)),
                                text("authority", 20, s -> data.texts().authority(s.authority())),
                                text("source-status", 12, s -> data.texts().sourceStatus(s.status())),
                                count("targets", targets),
                                count("observations", observations),
                                text("source-note", 60, s -> data.note(s.note(), s.extra())),
                                text("source-id", 26, s -> s.id().value())))
                .with(rows)
                .write("Sources", 1);
    }

    private Map<SourceId, Integer> observationsBySource() {
        ObservationTable table = data.plan().observations();
        long knownAt = data.evaluation().request().knownAt().toEpochDay();
        Map<SourceId, Integer> counts = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.source(row) != ObservationTable.NO_SOURCE && table.published(row) <= knownAt) {
                counts.merge(data.plan().sources().at(table.source(row)).id(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Column<Source> count(String head, Map<SourceId, Integer> counts) {
        return Column.number(
                data.text("column." + head),
                source -> Content.number(counts.getOrDefault(source.id(), 0), NumberFormats.COUNT));
    }

    private Column<Source> text(String head, int most, java.util.function.Function<Source, String> text) {
        return Column.text(data.text("column." + head), most, text);
    }

    /** Every task whose source is known, by lead unit. */
    void tasks() {
        List<Task> rows = data.knownTasks().stream()
                .sorted(Comparator.comparing((Task task) -> task.leadUnits().isEmpty())
                        .thenComparing(task -> String.join(";", task.leadUnits())))
                .toList();
        Map<TargetId, Assessment> assessments = new HashMap<>();
        data.evaluation().assessments().forEach(a -> assessments.put(a.target().id(), a));
        String title = data.text("title.tasks", data.name(data.plan().title()));
        new TableSheet<>(
                        book,
                        book.addSheet(data.text("sheet.tasks"), title, data.text("describe.tasks")),
                        new Heading(
                                title,
                                List.of(
                                        data.text("heading.unit-progress"),
                                        data.text("heading.rows", rows.size()),
                                        data.text("heading.source", data.text("sheet.sources")))),
                        List.of(
                                task("lead-units", 30, t -> data.texts().names(t.leadUnits())),
                                task("task", 50, t -> data.name(t.title())),
                                task("due", 18, t -> t.due()
                                        .map(data.format()::period)
                                        .orElse(Content.MISSING)),
                                task("task-status", 12, t -> t.status()
                                        .map(data.texts()::taskStatus)
                                        .orElse(Content.MISSING)),
                                Column.number(data.text("column.progress"), t -> Content.number(t.progress(), "0.#")),
                                task("support-units", 40, t -> data.texts().names(t.supportUnits())),
                                task("task-targets", 40, t -> targets(t, assessments)),
                                task("source", 30, this::cite),
                                task("section", 14, Task::section),
                                task("task-note", 40, t -> data.note(t.note(), t.extra())),
                                task("task-id", 16, t -> t.id().value())))
                .with(rows)
                .write("Tasks", 2);
    }

    private Column<Task> task(String head, int most, java.util.function.Function<Task, String> text) {
        return Column.text(data.text("column." + head), most, text);
    }

    private String targets(Task task, Map<TargetId, Assessment> assessments) {
        return data.texts()
                .names(task.targets().stream()
                        .map(id -> Optional.ofNullable(assessments.get(id))
                                .map(a -> id.value() + " "
                                        + OutcomeMark.of(a.outcome()).symbol()
                                        + data.texts().outcome(a.outcome()))
                                .orElse(id.value()))
                        .toList());
    }

    private String cite(Task task) {
        return task.source()
                .flatMap(data.plan().sources()::find)
                .map(s -> s.number().isEmpty() ? data.name(s.title()) : s.number())
                .orElse("");
    }
}
