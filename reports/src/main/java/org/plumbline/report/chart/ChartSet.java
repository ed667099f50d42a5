package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.finding.Finding;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Language;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.report.content.CouncilTargets;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/**
 * All charts of an evaluation.
 *
 * @param targets one for each indicator and region with a numeric target and an actual; of headline indicators without
 *     any actual the first region; in the order reports speak of targets
 * @param headline bullets of the headline indicators
 * @param multiples one for each indicator charted in at least three regions
 * @param heatMaps one for each district table with actuals
 * @param districts further charts over the parts of a region, by indicator, of the latest period with actuals
 * @param tasks timelines
 */
public record ChartSet(
        Optional<OverviewChart> overview,
        List<TargetChart> targets,
        List<RankingChart> rankings,
        Optional<BulletChart> headline,
        List<MultiplesChart> multiples,
        List<HeatMapChart> heatMaps,
        List<SceneChart> districts,
        List<TimelineChart> tasks) {

    record Subject(Indicator indicator, Region region) {}

    public ChartSet {
        targets = List.copyOf(targets);
        rankings = List.copyOf(rankings);
        multiples = List.copyOf(multiples);
        heatMaps = List.copyOf(heatMaps);
        districts = List.copyOf(districts);
        tasks = List.copyOf(tasks);
    }

    /** @param findings of reading and validating; where errors were left out, the charts say so */
    public static ChartSet of(Evaluation evaluation, List<Finding> findings, Language language) {
        return all(ChartContext.of(ReportData.of(evaluation, findings, language), Profile.WORKING));
    }

    /** As above, for a council the headline targets only, as observed and stated figures. */
    public static ChartSet of(Evaluation evaluation, List<Finding> findings, Language language, Profile profile) {
        ReportData data = ReportData.of(evaluation, findings, language);
        if (profile != Profile.COUNCIL) {
            return all(ChartContext.of(data, profile));
        }
        Evaluation headline = CouncilTargets.of(data).evaluation();
        ChartContext context = ChartContext.of(ReportData.of(headline, findings, language), profile);
        return new ChartSet(
                Optional.empty(),
                targets(context),
                List.of(),
                new BulletCharts(context).headline(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ChartSet all(ChartContext context) {
        Evaluation evaluation = context.evaluation();
        List<TargetChart> targets = targets(context);
        List<SiblingGroup> groups = SiblingGroup.listOf(evaluation);
        return new ChartSet(
                OverviewCharts.of(evaluation, context.cautions(), context.texts()),
                targets,
                new RankingCharts(context).list(groups),
                new BulletCharts(context).headline(),
                new MultiplesCharts(context).list(targets),
                new HeatMapCharts(context).list(),
                districts(context, groups),
                new TimelineCharts(context).list());
    }

    /** Of every indicator's latest period with actuals: differences, ranked actuals, contributions, target over actual. */
    static List<SceneChart> districts(ChartContext context, List<SiblingGroup> groups) {
        VarianceCharts variances = new VarianceCharts(context);
        DotsCharts dots = new DotsCharts(context);
        WaterfallCharts waterfalls = new WaterfallCharts(context);
        ScatterCharts scatters = new ScatterCharts(context);
        Map<Subject, List<SceneChart>> latest = new LinkedHashMap<>();
        for (SiblingGroup group : groups) {
            List<SceneChart> charts = new ArrayList<>();
            variances.of(group).ifPresent(charts::add);
            dots.of(group).ifPresent(charts::add);
            waterfalls.gap(group).ifPresent(charts::add);
            waterfalls.change(group).ifPresent(charts::add);
            scatters.of(group).ifPresent(charts::add);
            if (!charts.isEmpty()) {
                latest.put(new Subject(group.indicator(), group.parent()), charts);
            }
        }
        return latest.values().stream().flatMap(List::stream).toList();
    }

    private static List<TargetChart> targets(ChartContext context) {
        TargetChartBuilder builder = new TargetChartBuilder(context);
        List<TargetChart> all = new ArrayList<>();
        bySubject(context)
                .forEach((subject, assessments) -> builder.build(subject.indicator(), subject.region(), assessments)
                        .ifPresent(all::add));
        return worthDrawing(all);
    }

    static Map<Subject, List<Assessment>> bySubject(ChartContext context) {
        Map<Subject, List<Assessment>> bySubject = new LinkedHashMap<>();
        context.evaluation().assessments().stream()
                .sorted(context.data().order().comparator())
                .forEach(a -> bySubject
                        .computeIfAbsent(new Subject(a.indicator(), a.region()), s -> new ArrayList<>(1))
                        .add(a));
        return bySubject;
    }

    /** Those with actuals; a headline indicator without any is drawn once, for its first region. */
    private static List<TargetChart> worthDrawing(List<TargetChart> all) {
        Set<IndicatorId> done = new HashSet<>();
        all.stream()
                .filter(TargetChart::hasActuals)
                .forEach(chart -> done.add(chart.indicator().id()));
        return all.stream()
                .filter(chart -> chart.hasActuals()
                        || (chart.indicator().headline()
                                && done.add(chart.indicator().id())))
                .toList();
    }

    public Optional<TargetChart> find(IndicatorId indicator, RegionId region) {
        return targets.stream()
                .filter(c ->
                        c.indicator().id().equals(indicator) && c.region().id().equals(region))
                .findFirst();
    }

    /** The overview first, then headline indicators, targets, districts and tasks. */
    public List<Chart> list() {
        List<Chart> all = new ArrayList<>();
        overview.ifPresent(all::add);
        headline.ifPresent(all::add);
        all.addAll(targets);
        all.addAll(multiples);
        all.addAll(heatMaps);
        all.addAll(rankings);
        all.addAll(districts);
        all.addAll(tasks);
        return all;
    }
}
