package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Baseline;
import org.plumbline.calc.Outcome;
import org.plumbline.calc.Rating;
import org.plumbline.model.IndicatorId;
import org.plumbline.rating.Category;
import org.plumbline.report.chart.BulletChart.Row;
import org.plumbline.report.content.CouncilVerdict;
import org.plumbline.report.content.ReportOrder;
import org.plumbline.value.Actual;

/**
 * Makes the bullet chart of the headline indicators. The ranges are the boundaries the rating itself used, carried over to
 * the indicator's scale: for {@code path} the baseline plus each boundary's share of the way that is due by now, for {@code
 * completion} each boundary's share of the target.
 */
final class BulletCharts {
    private static final int MOST = 14;
    private static final int FEWEST = 2;

    private final ChartContext context;

    BulletCharts(ChartContext context) {
        this.context = context;
    }

    Optional<BulletChart> headline() {
        Map<IndicatorId, List<Assessment>> byIndicator = new LinkedHashMap<>();
        context.evaluation().assessments().stream()
                .sorted(context.data().order().comparator())
                .filter(ReportOrder::isHeadline)
                .filter(BulletCharts::isDrawable)
                .forEach(a -> {
                    List<Assessment> known =
                            byIndicator.computeIfAbsent(a.indicator().id(), id -> new ArrayList<>());
                    if (known.isEmpty() || known.get(0).region().equals(a.region())) {
                        known.add(a);
                    }
                });
        List<Assessment> leads = byIndicator.values().stream()
                .map(BulletCharts::lead)
                .limit(MOST)
                .toList();
        if (leads.size() < FEWEST) {
            return Optional.empty();
        }
        boolean oneRegion = leads.stream().map(Assessment::region).distinct().count() == 1;
        List<Row> rows = leads.stream().map(a -> row(a, oneRegion)).toList();
        return Optional.of(new BulletChart(head(leads, rows, oneRegion), rows));
    }

    private static boolean isDrawable(Assessment a) {
        return a.inForce()
                && a.bound().isPresent()
                && a.actual().filter(actual -> !actual.qualifier().isBound()).isPresent()
                && (a.outcome().isFavourable() || a.outcome().isUnfavourable());
    }

    /** The next target under way, else the latest decided. */
    private static Assessment lead(List<Assessment> targets) {
        Comparator<Assessment> byPeriod =
                Comparator.comparing((Assessment a) -> a.target().period());
        return targets.stream()
                .filter(a -> a.outcome() == Outcome.ON_TRACK || a.outcome() == Outcome.BEHIND)
                .min(byPeriod)
                .or(() -> targets.stream().max(byPeriod))
                .orElseThrow();
    }

    Row row(Assessment a, boolean oneRegion) {
        Actual actual = a.actual().orElseThrow();
        double target = a.bound().getAsDouble();
        boolean lower = a.required()
                .filter(r -> r.low().isEmpty() && r.high().isPresent())
                .isPresent();
        OptionalDouble previous = context.series().yearBefore(a.indicator(), a.region(), actual).stream()
                .mapToDouble(Actual::value)
                .findFirst();
        Optional<Rating> rating = context.plain() ? Optional.empty() : rating(a);
        List<Double> limits = rating.map(r -> limits(a, r)).orElse(List.of());
        List<Double> shown = new ArrayList<>(limits);
        shown.add(actual.value());
        shown.add(target);
        previous.ifPresent(shown::add);
        double least = shown.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = shown.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        boolean fromZero = actual.value() >= 0 && target >= 0 && most > 0;
        double room = Math.max((most - Math.min(0, least)) * 0.08, 1e-6);
        return new Row(
                a.target().id(),
                context.texts().name(a.indicator().name()),
                detail(a, actual, lower, oneRegion),
                context.format().decimals(a.indicator()),
                fromZero ? 0 : least - room,
                most + room,
                actual.value(),
                context.format().actual(a.indicator(), actual),
                target,
                context.format().requirement(a),
                previous,
                limits,
                rating.map(r -> context.texts().general().category(r.method(), r.category()))
                        .orElseGet(() -> verdict(a)),
                lower);
    }

    private String verdict(Assessment a) {
        return context.plain()
                ? CouncilVerdict.of(a).text(context.texts().general())
                : context.texts().outcome(a.outcome());
    }

    private String detail(Assessment a, Actual actual, boolean lower, boolean oneRegion) {
        List<String> parts = new ArrayList<>();
        if (!oneRegion) {
            parts.add(context.region(a));
        }
        parts.add(context.format().period(actual.period()));
        parts.add(context.text(
                "label.target-period", context.format().period(a.target().period())));
        String unit = context.format().unit(a.indicator());
        if (!unit.isEmpty()) {
            parts.add(unit);
        }
        if (lower) {
            parts.add(context.data().text("direction.lower"));
        }
        return String.join(" · ", parts);
    }

    /** The rating whose boundaries can be carried over: {@code path}, else {@code completion}. */
    private static Optional<Rating> rating(Assessment a) {
        return List.of("path", "completion").stream()
                .flatMap(method -> Optional.ofNullable(a.ratings().get(method)).stream())
                .filter(r -> !r.category().equals(Category.NOT_APPLICABLE)
                        && !limits(a, r).isEmpty())
                .findFirst();
    }

    /** The rating's boundaries in the indicator's unit, from low to high; empty where they cannot be carried over. */
    static List<Double> limits(Assessment a, Rating rating) {
        List<Double> boundaries =
                rating.result().map(r -> r.working().thresholds()).orElse(List.of());
        OptionalDouble expected = a.path().expected().value();
        if (rating.method().equals("completion")) {
            return boundaries.stream()
                    .map(b -> b * a.bound().getAsDouble())
                    .sorted()
                    .toList();
        }
        Optional<Baseline> baseline = a.baseline();
        if (expected.isEmpty()
                || baseline.isEmpty()
                || expected.getAsDouble() == baseline.get().value()) {
            return List.of();
        }
        double start = baseline.get().value();
        double due = expected.getAsDouble() - start;
        return boundaries.stream().map(b -> start + b * due).sorted().toList();
    }

    private ChartHead head(List<Assessment> leads, List<Row> rows, boolean oneRegion) {
        long good = leads.stream().filter(a -> a.outcome().isFavourable()).count();
        ChartTitle title = new ChartTitle(
                context.text("message.bullet", leads.size(), good, leads.size() - good),
                oneRegion
                        ? context.region(leads.get(0))
                        : context.texts().name(context.data().plan().title()),
                context.text("title.bullet"),
                context.text(
                        "title.when-bullet",
                        context.format().day(context.evaluation().request().knownAt())));
        ChartTable table = new ChartTable(
                context.heads("indicator", "period", "actual", "target", "rating"),
                rows.stream()
                        .map(row -> List.of(row.label(), row.detail(), row.figure(), row.requirement(), row.rating()))
                        .toList());
        boolean ranged = rows.stream().anyMatch(row -> !row.limits().isEmpty());
        return context.head(
                "headline",
                title,
                context.notes(ranged ? context.text("note.ranges") : "", context.text("note.own-scales")),
                table);
    }
}
