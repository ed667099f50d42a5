package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Language;
import org.plumbline.model.Task;
import org.plumbline.report.SmallCity;
import org.plumbline.report.chart.TimelineChart.State;
import org.plumbline.report.content.ReportData;

class TimelineChartTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 30);

    private final Evaluation evaluation = SmallCity.evaluatePlan(Path.of("..", "sample-data", "shenzhen"));
    private final List<TimelineChart> charts =
            ChartSet.of(evaluation, List.of(), Language.ZH).tasks();

    @Test
    void everyDatedTaskIsDrawnOnceOnOneOfThePages() {
        List<Task> tasks = ReportData.of(evaluation, List.of(), Language.ZH).knownTasks();
        long dated = tasks.stream().filter(t -> t.due().isPresent()).count();

        assertThat(charts.stream()
                        .flatMap(c -> c.rows().stream())
                        .mapToLong(r -> r.dues().size())
                        .sum())
                .isEqualTo(dated);
        assertThat(charts).extracting(Chart::name).contains("tasks", "tasks--2").doesNotHaveDuplicates();
    }

    @Test
    void theMessageCountsEveryTaskByItsState() {
        List<Task> tasks = ReportData.of(evaluation, List.of(), Language.ZH).knownTasks();
        var counts = tasks.stream()
                .collect(Collectors.groupingBy(t -> TimelineCharts.state(t, TODAY), Collectors.counting()));

        assertThat(charts.get(0).title().message())
                .isEqualTo("共%d项任务，已完成%d项，未报告状态%d项。"
                        .formatted(tasks.size(), counts.get(State.DONE), counts.get(State.UNKNOWN)));
    }

    @Test
    void aTaskWithoutAStateIsNeverCalledLate() {
        assertThat(charts.stream().flatMap(c -> c.rows().stream()).flatMap(r -> r.dues().stream()))
                .extracting(TimelineChart.Due::state)
                .doesNotContain(State.OVERDUE);
    }
}
