package org.plumbline.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.Period;
import org.plumbline.model.Task;
import org.plumbline.model.TaskStatus;
import org.plumbline.report.chart.TimelineChart.Due;
import org.plumbline.report.chart.TimelineChart.Row;
import org.plumbline.report.chart.TimelineChart.State;

/** Makes timelines of the plan's tasks, so many to a chart as can be read. */
final class TimelineCharts {
    private static final int MOST_ROWS = 32;

    private record Subject(String title, String units) {}

    private final ChartContext context;
    private final LocalDate today;

    TimelineCharts(ChartContext context) {
        this.context = context;
        this.today = context.evaluation().request().knownAt();
    }

    List<TimelineChart> list() {
        List<Task> tasks = context.data().knownTasks();
        Map<Subject, List<Task>> subjects = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> task.due().isPresent())
                .sorted(Comparator.comparing(task -> task.due().orElseThrow().lastMonth()))
                .forEach(task -> subjects.computeIfAbsent(
                                new Subject(
                                        context.texts().name(task.title()),
                                        context.texts().general().names(task.leadUnits())),
                                s -> new ArrayList<>())
                        .add(task));
        List<Row> rows = new ArrayList<>();
        subjects.forEach((subject, of) -> rows.add(new Row(
                subject.title(), subject.units(), of.stream().map(this::due).toList())));
        if (rows.isEmpty()) {
            return List.of();
        }
        int pages = (rows.size() + MOST_ROWS - 1) / MOST_ROWS;
        List<TimelineChart> charts = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            List<Row> shown = rows.subList(page * MOST_ROWS, Math.min(rows.size(), (page + 1) * MOST_ROWS));
            charts.add(chart(page, pages, shown, tasks));
        }
        return charts;
    }

    private Due due(Task task) {
        Period due = task.due().orElseThrow();
        State state = state(task, today);
        return new Due(
                due.endInYears(),
                state,
                context.text("label.due", context.format().period(due), context.text(key(state))));
    }

    static State state(Task task, LocalDate today) {
        if (task.status().isEmpty()) {
            return State.UNKNOWN;
        }
        TaskStatus status = task.status().get();
        boolean late = task.due().filter(due -> due.end().isBefore(today)).isPresent();
        return switch (status) {
            case DONE -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            case IN_PROGRESS -> late ? State.OVERDUE : State.IN_PROGRESS;
            case NOT_STARTED -> late ? State.OVERDUE : State.NOT_STARTED;
        };
    }

    private static String key(State state) {
        return "task." + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private TimelineChart chart(int page, int pages, List<Row> rows, List<Task> tasks) {
        List<Due> dues = rows.stream().flatMap(row -> row.dues().stream()).toList();
        int first = (int) Math.ceil(dues.stream().mapToDouble(Due::time).min().orElseThrow()) - 1;
        int last = (int) Math.ceil(dues.stream().mapToDouble(Due::time).max().orElseThrow()) - 1;
        ChartTitle title = new ChartTitle(
                message(tasks),
                context.texts().name(context.data().plan().title()),
                pages == 1 ? context.text("title.tasks") : context.text("title.tasks-page", page + 1, pages),
                context.text("title.known-at", context.format().day(today)));
        long undated = tasks.stream().filter(task -> task.due().isEmpty()).count();
        ChartTable table = new ChartTable(
                context.heads("task", "units", "due"),
                rows.stream()
                        .map(row -> List.of(
                                row.label(),
                                row.detail(),
                                context.texts()
                                        .general()
                                        .names(row.dues().stream()
                                                .map(Due::text)
                                                .toList())))
                        .toList());
        List<State> states = List.of(State.values()).stream()
                .filter(state -> dues.stream().anyMatch(due -> due.state() == state))
                .toList();
        return new TimelineChart(
                context.head(
                        page == 0 ? "tasks" : "tasks--" + (page + 1),
                        title,
                        context.notes(undated == 0 ? "" : context.text("note.tasks-undated", undated)),
                        table),
                first,
                last,
                today.getYear() + (today.getDayOfYear() - 1) / (double) today.lengthOfYear(),
                context.format().day(today),
                states,
                rows);
    }

    private String message(List<Task> tasks) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        tasks.forEach(task -> counts.merge(state(task, today), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        parts.add(context.text("message.tasks", tasks.size()));
        counts.forEach(
                (state, count) -> parts.add(context.text("message.tasks-state", context.text(key(state)), count)));
        return String.join(context.text("message.part"), parts) + context.text("message.end");
    }
}
