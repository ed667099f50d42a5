package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Stage;
import org.plumbline.model.Target;
import org.plumbline.report.chart.TargetChart.Fan;
import org.plumbline.report.chart.TargetChart.Firmness;
import org.plumbline.report.chart.TargetChart.Mark;
import org.plumbline.report.chart.TargetChart.Point;
import org.plumbline.report.chart.TargetChart.Station;
import org.plumbline.report.content.ValueFormat;
import org.plumbline.value.Actual;

/**
 * Makes the chart of one indicator and region. Targets for levels, each year and averages share a chart with the
 * observed series; where there are none of them, sums and rises since one start are charted instead.
 */
final class TargetChartBuilder {
    private static final int YEARS_BEFORE = 4;
    private static final int FEWEST_POINTS = 6;
    private static final int FEW_EARLIER = 3;
    private static final int MOST_BARS = 14;

    private final ChartContext context;
    private final ObservedSeries series;
    private final ValueFormat format;
    private final ChartTexts texts;

    TargetChartBuilder(ChartContext context) {
        this.context = context;
        this.series = context.series();
        this.format = context.format();
        this.texts = context.texts();
    }

    /** @param assessments all of the indicator and region; empty result where none has a number to draw */
    Optional<TargetChart> build(Indicator indicator, Region region, List<Assessment> assessments) {
        List<Assessment> drawable =
                assessments.stream().filter(TargetChartBuilder::isDrawable).toList();
        List<Assessment> levels =
                drawable.stream().filter(a -> !isCounted(a.target())).toList();
        if (levels.isEmpty() && drawable.isEmpty()) {
            return Optional.empty();
        }
        boolean counted = levels.isEmpty();
        List<Assessment> shown = counted ? sameStart(drawable) : levels;
        List<Point> all = counted ? countedPoints(shown) : levelPoints(indicator, region, shown);
        List<List<Station>> paths = RequiredPaths.of(shown);
        List<Mark> marks = TargetMarks.of(shown, format, !context.plain());
        int from = firstMonthShown(marks, paths);
        List<Point> points = windowed(all, from);
        if (points.isEmpty() && marks.isEmpty()) {
            return Optional.empty();
        }
        boolean bars = !counted && drawsBars(indicator, points, marks);
        ChartTitle title = title(indicator, region, shown, points, marks, counted);
        Optional<Fan> fan = counted || context.plain() ? Optional.empty() : Fans.of(shown, points, format);
        List<String> notes = new TargetNotes(context, indicator, region)
                .of(all, points, assessments.size() - shown.size(), paths, marks, fan, bars);
        return Optional.of(new TargetChart(
                indicator.id().value() + "--" + region.id().value(),
                indicator,
                region,
                title,
                format.unit(indicator),
                format.decimals(indicator),
                bars,
                points,
                paths,
                marks,
                fan,
                notes,
                texts.text("alt.target", title.who(), title.what(), title.when(), title.message())));
    }

    private static boolean isDrawable(Assessment assessment) {
        return assessment.required().filter(TargetChartBuilder::isBounded).isPresent()
                && assessment.bound().isPresent()
                && assessment.target().convertible()
                && assessment
                        .target()
                        .definition()
                        .equals(assessment.indicator().definition());
    }

    private static boolean isBounded(RequiredInterval required) {
        return required.low().isPresent() || required.high().isPresent();
    }

    private static boolean isCounted(Target target) {
        return target.basis() == Basis.CUMULATIVE || target.basis() == Basis.INCREMENT;
    }

    /** Of sums and rises those from one start, the start of the first that has an actual. */
    private static List<Assessment> sameStart(List<Assessment> counted) {
        Assessment first =
                counted.stream().filter(a -> a.actual().isPresent()).findFirst().orElse(counted.get(0));
        return counted.stream()
                .filter(a -> a.target().basis() == first.target().basis())
                .filter(a -> a.baseline()
                        .map(b -> b.period())
                        .equals(first.baseline().map(b -> b.period())))
                .toList();
    }

    private List<Point> levelPoints(Indicator indicator, Region region, List<Assessment> shown) {
        List<Actual> actuals = new ArrayList<>(series.actuals(indicator, region));
        int last =
                actuals.isEmpty() ? 0 : actuals.get(actuals.size() - 1).period().lastMonth();
        shown.stream()
                .filter(a -> a.path().isWithinYear())
                .flatMap(a -> a.actual().stream())
                .filter(a -> a.period().lastMonth() > last)
                .max(Comparator.comparing(Actual::period))
                .ifPresent(actuals::add);
        boolean wholeYears = actuals.stream().anyMatch(a -> a.period().months() == 12);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < actuals.size(); i++) {
            Actual now = actuals.get(i);
            boolean breaks = i > 0 && series.breaksBefore(indicator, region, actuals.get(i - 1), now);
            boolean part = wholeYears && isPartOfYear(indicator, now.period());
            points.add(point(indicator, now, part ? Firmness.PART_OF_YEAR : firmness(now), breaks));
        }
        if (!context.plain()) {
            series.expected(indicator, region, actuals)
                    .forEach(a -> points.add(point(indicator, a, Firmness.EXPECTED, false)));
        }
        return points;
    }

    private Point point(Indicator indicator, Actual actual, Firmness firmness, boolean afterBreak) {
        String figure = format.actual(indicator, actual);
        String label =
                actual.period().isPartOfYearFromJanuary() && !indicator.nature().isPointInTime()
                        ? texts.text("label.part-of-year", format.period(actual.period()), figure)
                        : figure;
        return new Point(
                actual.period(), actual.value(), label, firmness, bound(actual), afterBreak, Optional.of(actual));
    }

    private static boolean isPartOfYear(Indicator indicator, Period period) {
        return period.isPartOfYearFromJanuary() && !indicator.nature().isPointInTime();
    }

    private static Firmness firmness(Actual actual) {
        boolean soft =
                actual.stage().compareTo(Stage.PRELIMINARY) <= 0 || actual.status() == ObservationStatus.PROVISIONAL;
        return soft ? Firmness.PRELIMINARY : Firmness.FIRM;
    }

    private static int bound(Actual actual) {
        if (!actual.qualifier().isBound()) {
            return 0;
        }
        return actual.qualifier().isLowerBound() ? 1 : -1;
    }

    /** The start at its counted value, and what had come together by each actual's period. */
    private List<Point> countedPoints(List<Assessment> shown) {
        List<Point> points = new ArrayList<>();
        shown.get(0)
                .baseline()
                .ifPresent(b -> points.add(new Point(
                        b.period(),
                        b.value(),
                        format.number(shown.get(0).indicator(), b.value()),
                        Firmness.FIRM,
                        0,
                        false,
                        b.observed())));
        shown.stream()
                .flatMap(a -> a.actual().stream())
                .sorted(Comparator.comparing(Actual::period))
                .filter(a -> points.stream()
                        .noneMatch(p -> p.period().lastMonth() == a.period().lastMonth()))
                .distinct()
                .forEach(a -> points.add(point(shown.get(0).indicator(), a, firmness(a), false)));
        return points.size() > 1 ? points : List.of();
    }

    private static int firstMonthShown(List<Mark> marks, List<List<Station>> paths) {
        int first = Integer.MAX_VALUE;
        for (Mark mark : marks) {
            first = Math.min(first, mark.from().lastMonth());
        }
        for (List<Station> path : paths) {
            first = Math.min(first, path.get(0).period().lastMonth());
        }
        return first == Integer.MAX_VALUE ? 0 : first - YEARS_BEFORE * 12;
    }

    /** Leaves out what lies long before the first target, but never a few points only. */
    private static List<Point> windowed(List<Point> all, int from) {
        int first = 0;
        while (first < all.size() && all.get(first).period().lastMonth() < from) {
            first++;
        }
        int kept = Math.min(first, Math.max(0, all.size() - FEWEST_POINTS));
        return kept <= FEW_EARLIER ? all : all.subList(kept, all.size());
    }

    private static boolean drawsBars(Indicator indicator, List<Point> points, List<Mark> marks) {
        return indicator.nature() == Nature.FLOW
                && points.size() <= MOST_BARS
                && points.stream().allMatch(p -> p.value() >= 0)
                && points.stream()
                        .allMatch(p -> p.period().months() <= 12 && p.period().firstMonth() % 12 == 0)
                && marks.stream().allMatch(m -> m.value() >= 0);
    }

    private ChartTitle title(
            Indicator indicator,
            Region region,
            List<Assessment> shown,
            List<Point> points,
            List<Mark> marks,
            boolean counted) {
        String name = texts.name(indicator.name());
        String measure = counted
                ? texts.text(
                        "title.counted",
                        name,
                        texts.general().basis(shown.get(0).target().basis()))
                : name;
        String unit = format.unit(indicator);
        return new ChartTitle(
                new ChartMessages(format, texts).of(shown),
                texts.name(region.name()),
                unit.isEmpty() ? measure : texts.text("title.what", measure, unit),
                when(points, marks));
    }

    private String when(List<Point> points, List<Mark> marks) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Point point : points) {
            first = Math.min(first, point.period().lastYear());
            last = Math.max(last, point.period().lastYear());
        }
        for (Mark mark : marks) {
            first = Math.min(first, mark.from().lastYear());
            last = Math.max(last, mark.period().lastYear());
        }
        String scenarios = texts.text(points.isEmpty() ? "title.scenarios-target" : "title.scenarios");
        Period span = Period.ofYears(first, last);
        return texts.text("title.when", format.period(span), scenarios);
    }
}
