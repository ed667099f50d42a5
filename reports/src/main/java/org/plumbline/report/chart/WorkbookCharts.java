package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.model.IndicatorId;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/**
 * The charts that a workbook draws, and no others made: of a plan of many thousand targets they are few.
 *
 * @param headline bullets of the headline indicators
 * @param targets the first with actuals, in the order reports speak of targets
 * @param variances of the first indicators, the latest period with actuals for each region with parts
 * @param rankings of the first indicators, the latest period for each region with parts
 */
public record WorkbookCharts(
        Optional<BulletChart> headline,
        List<TargetChart> targets,
        List<VarianceChart> variances,
        List<RankingChart> rankings) {

    public WorkbookCharts {
        targets = List.copyOf(targets);
        variances = List.copyOf(variances);
        rankings = List.copyOf(rankings);
    }

    /**
     * @param mostTargets how many charts of single targets
     * @param mostDistricts how many charts of each kind over the parts of a region
     */
    public static WorkbookCharts of(ReportData data, int mostTargets, int mostDistricts) {
        ChartContext context = ChartContext.of(data, Profile.WORKING);
        List<List<SiblingGroup>> groups = byIndicator(SiblingGroup.listOf(data.evaluation()));
        return new WorkbookCharts(
                new BulletCharts(context).headline(),
                targets(context).limit(mostTargets).toList(),
                first(mostDistricts, groups, some -> variances(context, some)),
                first(mostDistricts, groups, some -> latest(new RankingCharts(context).list(some))));
    }

    private static Stream<TargetChart> targets(ChartContext context) {
        TargetChartBuilder builder = new TargetChartBuilder(context);
        return ChartSet.bySubject(context).entrySet().stream()
                .flatMap(entry ->
                        builder.build(entry.getKey().indicator(), entry.getKey().region(), entry.getValue()).stream())
                .filter(TargetChart::hasActuals);
    }

    private static List<List<SiblingGroup>> byIndicator(List<SiblingGroup> groups) {
        Map<IndicatorId, List<SiblingGroup>> byIndicator = new LinkedHashMap<>();
        groups.forEach(group -> byIndicator
                .computeIfAbsent(group.indicator().id(), id -> new ArrayList<>())
                .add(group));
        return List.copyOf(byIndicator.values());
    }

    /** The first charts of indicators in turn; those of further indicators are not made. */
    private static <C> List<C> first(
            int most, List<List<SiblingGroup>> groups, Function<List<SiblingGroup>, List<C>> charts) {
        List<C> first = new ArrayList<>();
        for (List<SiblingGroup> ofIndicator : groups) {
            if (first.size() >= most) {
                break;
            }
            first.addAll(charts.apply(ofIndicator));
        }
        return first.subList(0, Math.min(most, first.size()));
    }

    private static List<VarianceChart> variances(ChartContext context, List<SiblingGroup> groups) {
        return ChartSet.districts(context, groups).stream()
                .filter(VarianceChart.class::isInstance)
                .map(VarianceChart.class::cast)
                .toList();
    }

    /** The latest period of each parent. */
    private static List<RankingChart> latest(List<RankingChart> ofIndicator) {
        Map<String, RankingChart> byParent = new LinkedHashMap<>();
        for (RankingChart chart : ofIndicator) {
            byParent.merge(chart.title().who(), chart, (a, b) -> b.period().compareTo(a.period()) >= 0 ? b : a);
        }
        return List.copyOf(byParent.values());
    }
}
