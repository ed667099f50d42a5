package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Comparison;
import org.plumbline.finding.Finding;
import org.plumbline.model.Language;
import org.plumbline.report.content.ComparisonSubject;
import org.plumbline.report.content.ComparisonTexts;
import org.plumbline.report.content.Profile;
import org.plumbline.report.content.ReportData;

/**
 * The charts of a comparison: targets before and now, regions before and now by indicator, and changes by their effects.
 *
 * @param targets before and now; empty where no target has figures at both ends
 * @param regions one for each indicator that several regions share
 * @param effects one for each change worth taking apart, changed verdicts first
 * @param leftOut how many more there would be
 */
public record ComparisonCharts(
        Optional<SlopeChart> targets, List<SlopeChart> regions, List<WaterfallChart> effects, int leftOut) {
    public ComparisonCharts {
        regions = List.copyOf(regions);
        effects = List.copyOf(effects);
    }

    /**
     * @param profile for whom; a council sees headline indicators only
     * @param most so many charts of regions, and so many of effects
     */
    public static ComparisonCharts of(
            Comparison comparison, List<Finding> findings, Language language, Profile profile, int most) {
        ReportData data = ReportData.of(comparison.to(), findings, language);
        ComparisonTexts texts = ComparisonTexts.in(language);
        ComparisonContext context = new ComparisonContext(
                ChartContext.of(data, profile), texts, new ComparisonSubject(comparison, data, texts));
        List<ComparedRow> targets = comparison.targetRows().stream()
                .filter(row -> profile != Profile.COUNCIL || row.indicator().headline())
                .toList();
        List<ComparedRow> indicators = comparison.indicatorRows().stream()
                .filter(row -> profile != Profile.COUNCIL || row.indicator().headline())
                .toList();
        ComparisonSlopes slopes = new ComparisonSlopes(context);
        List<SlopeChart> regions = slopes.regions(indicators);
        List<WaterfallChart> effects =
                profile == Profile.COUNCIL ? List.of() : new ComparisonWaterfalls(context).list(targets, indicators);
        return new ComparisonCharts(
                slopes.targets(
                        Stream.concat(targets.stream(), indicators.stream()).toList()),
                first(regions, most),
                first(effects, most),
                Math.max(0, regions.size() - most) + Math.max(0, effects.size() - most));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** Targets, then regions, then effects. */
    public List<Chart> list() {
        List<Chart> all = new ArrayList<>();
        targets.ifPresent(all::add);
        all.addAll(regions);
        all.addAll(effects);
        return all;
    }
}
