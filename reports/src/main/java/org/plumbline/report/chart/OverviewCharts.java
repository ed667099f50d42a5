package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.report.content.Overview;
import org.plumbline.report.content.ReportTexts;

/** Makes the chart of outcomes by topic. */
final class OverviewCharts {
    private static final List<List<Outcome>> SERIES = List.of(
            List.of(Outcome.MET, Outcome.EXCEEDED),
            List.of(Outcome.ON_TRACK),
            List.of(Outcome.BEHIND),
            List.of(Outcome.MISSED),
            List.of(Outcome.NOT_DUE, Outcome.NOT_YET_PUBLISHED),
            List.of(
                    Outcome.NO_DATA,
                    Outcome.UNDETERMINED,
                    Outcome.NOT_COMPARABLE,
                    Outcome.NO_VALUE,
                    Outcome.QUALITATIVE));

    private OverviewCharts() {}

    /** Empty where no target is in force. */
    static Optional<OverviewChart> of(Evaluation evaluation, List<String> cautions, ChartTexts texts) {
        ReportTexts general = texts.general();
        Map<String, List<Assessment>> topics = new LinkedHashMap<>();
        for (Indicator indicator : evaluation.plan().indicators().list()) {
            topics.putIfAbsent(indicator.topic(), new ArrayList<>());
        }
        evaluation.assessments().stream().filter(Assessment::inForce).forEach(a -> topics.computeIfAbsent(
                        a.indicator().topic(), t -> new ArrayList<>())
                .add(a));
        List<List<Outcome>> used = SERIES.stream()
                .filter(outcomes ->
                        evaluation.assessments().stream().anyMatch(a -> a.inForce() && outcomes.contains(a.outcome())))
                .toList();
        List<OverviewChart.Row> rows = new ArrayList<>();
        topics.forEach((topic, list) -> {
            if (!list.isEmpty()) {
                rows.add(new OverviewChart.Row(
                        texts.text("label.topic", general.topic(topic), list.size()), counts(list, used)));
            }
        });
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<OverviewChart.Series> series = new ArrayList<>();
        for (List<Outcome> outcomes : used) {
            series.add(new OverviewChart.Series(label(outcomes, texts), outcomes.get(0), outcomes));
        }
        Overview overview = Overview.of(evaluation.assessments());
        String when = evaluation
                .request()
                .asOf()
                .map(p -> texts.text("title.as-of", p, evaluation.request().knownAt()))
                .orElseGet(
                        () -> texts.text("title.known-at", evaluation.request().knownAt()));
        ChartTitle title = new ChartTitle(
                message(overview, texts), texts.name(evaluation.plan().title()), texts.text("title.outcomes"), when);
        return Optional.of(new OverviewChart(
                "overview",
                title,
                series,
                rows,
                cautions,
                texts.text("alt.overview", title.who(), title.what(), title.when(), title.message())));
    }

    /** How many are decided, under way and waiting, without the parts that are none. */
    private static String message(Overview overview, ChartTexts texts) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("message.overview", overview.inForce()));
        if (overview.judged() > 0) {
            parts.add(texts.text("message.overview-judged", overview.judged(), overview.met()));
        }
        if (overview.underWay() > 0) {
            parts.add(texts.text("message.overview-under-way", overview.underWay(), overview.count(Outcome.ON_TRACK)));
        }
        if (overview.waiting() > 0) {
            parts.add(texts.text("message.overview-waiting", overview.waiting()));
        }
        return String.join(texts.text("message.part"), parts) + texts.text("message.end");
    }

    private static List<Integer> counts(List<Assessment> list, List<List<Outcome>> series) {
        return series.stream()
                .map(outcomes -> (int) list.stream()
                        .filter(a -> outcomes.contains(a.outcome()))
                        .count())
                .toList();
    }

    private static String label(List<Outcome> outcomes, ChartTexts texts) {
        Outcome first = outcomes.get(0);
        return switch (first) {
            case NOT_DUE -> texts.text("series.awaited");
            case NO_DATA -> texts.text("series.without-verdict");
            default -> ChartTexts.symbol(first) + " " + texts.outcome(first);
        };
    }
}
