package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.Cautions;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.report.content.ValueFormat;

/**
 * All charts of an evaluation.
 *
 * @param targets one for each indicator and region with a numeric target and an actual; of headline indicators without
 *     any actual the first region; in the order reports speak of targets
 */
public record ChartSet(Optional<OverviewChart> overview, List<TargetChart> targets, List<RankingChart> rankings) {

    private record Subject(Indicator indicator, Region region) {}

    public ChartSet {
        targets = List.copyOf(targets);
        rankings = List.copyOf(rankings);
    }

    /** @param findings of reading and validating; where errors were left out, the charts say so */
    public static ChartSet of(Evaluation evaluation, List<Finding> findings, Language language) {
        ChartTexts texts = ChartTexts.in(language);
        List<String> cautions = Cautions.of(evaluation.plan(), findings, texts.general());
        ValueFormat format = ValueFormat.of(evaluation, texts.general());
        TargetChartBuilder builder = new TargetChartBuilder(new ObservedSeries(evaluation), format, texts, cautions);
        Map<Subject, List<Assessment>> bySubject = new LinkedHashMap<>();
        evaluation.assessments().stream()
                .sorted(ReportOrder.of(evaluation, texts.general()).comparator())
                .forEach(a -> bySubject
                        .computeIfAbsent(new Subject(a.indicator(), a.region()), s -> new ArrayList<>())
                        .add(a));
        List<TargetChart> all = new ArrayList<>();
        bySubject.forEach((subject, assessments) -> builder.build(subject.indicator(), subject.region(), assessments)
                .ifPresent(all::add));
        List<TargetChart> targets =
                all.stream().filter(chart -> isWorthDrawing(chart, all)).toList();
        return new ChartSet(
                OverviewCharts.of(evaluation, cautions, texts),
                targets,
                new RankingCharts(evaluation, format, texts, cautions).list());
    }

    /** A headline indicator without any actual is drawn once, for its first region. */
    private static boolean isWorthDrawing(TargetChart chart, List<TargetChart> all) {
        return chart.hasActuals()
                || (chart.indicator().headline()
                        && all.stream()
                                .filter(c -> c.indicator().equals(chart.indicator()))
                                .allMatch(c -> !c.hasActuals())
                        && all.stream()
                                .filter(c -> c.indicator().equals(chart.indicator()))
                                .findFirst()
                                .filter(chart::equals)
                                .isPresent());
    }

    public Optional<TargetChart> find(IndicatorId indicator, RegionId region) {
        return targets.stream()
                .filter(c ->
                        c.indicator().id().equals(indicator) && c.region().id().equals(region))
                .findFirst();
    }

    /** The overview first, then targets, then rankings. */
    public List<Chart> list() {
        List<Chart> all = new ArrayList<>();
        overview.ifPresent(all::add);
        all.addAll(targets);
        all.addAll(rankings);
        return all;
    }
}
