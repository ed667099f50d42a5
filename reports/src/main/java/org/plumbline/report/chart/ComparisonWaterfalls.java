package org.plumbline.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.comparison.ComparedRow;
import org.plumbline.comparison.Effect;
import org.plumbline.comparison.EffectParts;
import org.plumbline.report.chart.WaterfallChart.Kind;
import org.plumbline.report.chart.WaterfallChart.Step;
import org.plumbline.report.content.ValueFormat;

/** Makes charts of how effects, in their stated order, lead from one gap or figure to the other. */
final class ComparisonWaterfalls {
    private static final int MORE_DECIMALS = 3;

    /** @param weight the effects that are not simply time, over the size of the figures */
    private record Candidate(ComparedRow row, boolean ofGap, boolean verdict, double weight) {}

    private final ComparisonContext context;

    ComparisonWaterfalls(ComparisonContext context) {
        this.context = context;
    }

    /** Changed verdicts first, then the largest changes by something else than time alone. */
    List<WaterfallChart> list(List<ComparedRow> targets, List<ComparedRow> indicators) {
        Stream<Candidate> gaps = targets.stream()
                .filter(row -> row.to().assessment().filter(Assessment::inForce).isPresent())
                .filter(row -> ComparisonSlopes.isOfTarget(row.from()) && ComparisonSlopes.isOfTarget(row.to()))
                .filter(row -> isSplit(row.gap(), row.verdictChanged()))
                .map(row -> candidate(row, row.gap(), true));
        Stream<Candidate> values = indicators.stream()
                .filter(row -> isSplit(row.value(), false))
                .map(row -> candidate(row, row.value(), false));
        return Stream.concat(gaps, values)
                .sorted(Comparator.comparing((Candidate c) -> !c.verdict()).thenComparing(c -> -c.weight()))
                .map(c -> chart(c.row(), c.ofGap()))
                .toList();
    }

    private static boolean isSplit(EffectParts parts, boolean evenTimeAlone) {
        boolean changed =
                parts.change().value().isPresent() && parts.change().value().getAsDouble() != 0;
        return changed
                && (evenTimeAlone || Effect.order().stream().anyMatch(e -> e != Effect.PERIOD && parts.part(e) != 0));
    }

    private static Candidate candidate(ComparedRow row, EffectParts parts, boolean ofGap) {
        double size = Math.max(
                Math.abs(row.from().actual().map(a -> a.value()).orElse(0.0)),
                Math.abs(row.to().actual().map(a -> a.value()).orElse(0.0)));
        double other = Effect.order().stream()
                .filter(effect -> effect != Effect.PERIOD)
                .mapToDouble(effect -> Math.abs(parts.part(effect)))
                .sum();
        return new Candidate(row, ofGap, ofGap && row.verdictChanged(), size == 0 ? 0 : other / size);
    }

    private WaterfallChart chart(ComparedRow row, boolean ofGap) {
        EffectParts parts = ofGap ? row.gap() : row.value();
        double start = ofGap
                ? gap(row.from().assessment())
                : row.from().actual().orElseThrow().value();
        double end = ofGap
                ? gap(row.to().assessment())
                : row.to().actual().orElseThrow().value();
        List<Effect> effects =
                Effect.order().stream().filter(e -> parts.part(e) != 0).toList();
        int decimals = decimals(row, start, end, effects, parts);
        List<Step> steps = steps(row, ofGap, start, end, decimals);
        double least = steps.stream().mapToDouble(Step::to).min().orElse(0);
        double most = steps.stream().mapToDouble(Step::to).max().orElse(1);
        WaterfallScale scale = WaterfallScale.of(least, most);
        ChartTable table = new ChartTable(
                List.of(context.text("step"), context.charts().text("table.value")),
                steps.stream().map(step -> List.of(step.label(), step.figure())).toList());
        ChartTitle title = new ChartTitle(
                message(row, ofGap, start, end, effects, decimals),
                context.region(row),
                ofGap
                        ? context.text(
                                "what.gap",
                                context.indicator(row),
                                context.charts().format().gapUnit(row.indicator()))
                        : context.charts().measure(row.indicator()),
                context.text(
                        "when", context.subject().from(row), context.subject().to(row)));
        List<String> notes = context.charts()
                .notes(
                        scale.cut() ? context.text("note.cut") : "",
                        context.texts().order(),
                        addsUp(start, end, effects, parts, decimals) ? "" : context.text("note.rounded"));
        return new WaterfallChart(
                context.head(name(row, ofGap), title, notes, table), steps, scale.low(), scale.high());
    }

    private static String name(ComparedRow row, boolean ofGap) {
        return ofGap
                ? "effects--" + row.target().orElseThrow().id()
                : "effects--" + row.indicator().id() + "--" + row.region().id();
    }

    private List<Step> steps(ComparedRow row, boolean ofGap, double start, double end, int decimals) {
        EffectParts parts = ofGap ? row.gap() : row.value();
        int direction = ofGap ? direction(row) : 0;
        List<Step> steps = new ArrayList<>();
        steps.add(total(Kind.EARLIER_TOTAL, context.subject().from(row), ofGap, start, decimals));
        BigDecimal at = BigDecimal.valueOf(start);
        for (Effect effect : Effect.order()) {
            double part = parts.part(effect);
            if (part == 0) {
                continue;
            }
            BigDecimal to = at.add(BigDecimal.valueOf(part));
            steps.add(new Step(
                    direction == 0 ? Kind.CHANGE : Kind.PART,
                    context.texts().effect(effect),
                    at.doubleValue(),
                    to.doubleValue(),
                    part * direction >= 0,
                    ValueFormat.signed(part, decimals)));
            at = to;
        }
        steps.add(total(Kind.LATER_TOTAL, context.subject().to(row), ofGap, end, decimals));
        return steps;
    }

    private Step total(Kind kind, String end, boolean ofGap, double value, int decimals) {
        return new Step(
                kind,
                ofGap ? context.text("step.gap", end) : end,
                0,
                value,
                true,
                ofGap ? ValueFormat.signed(value, decimals) : ValueFormat.number(value, decimals));
    }

    private String message(
            ComparedRow row, boolean ofGap, double start, double end, List<Effect> effects, int decimals) {
        String change = context.charts().format().gap(row.indicator(), end - start);
        EffectParts parts = ofGap ? row.gap() : row.value();
        Effect largest = effects.stream()
                .max(Comparator.comparingDouble(effect -> Math.abs(parts.part(effect))))
                .orElseThrow();
        String cause = context.text(
                effects.size() == 1 ? "cause.only" : "cause.largest",
                context.texts().effect(largest),
                ValueFormat.signed(parts.part(largest), decimals));
        if (!ofGap) {
            return context.text(
                    "message.value",
                    context.label(row),
                    ValueFormat.number(start, decimals),
                    ValueFormat.number(end, decimals),
                    change,
                    cause);
        }
        String moved = context.text(
                "message.gap",
                context.label(row),
                ValueFormat.signed(start, decimals),
                ValueFormat.signed(end, decimals),
                cause);
        return row.verdictChanged()
                ? context.text(
                        "message.verdict",
                        moved,
                        outcome(row.from().assessment()),
                        outcome(row.to().assessment()))
                : context.text("message.same-verdict", moved);
    }

    private String outcome(Optional<Assessment> assessment) {
        return assessment
                .map(a -> context.charts().texts().outcome(a.outcome()))
                .orElse("");
    }

    /** +1 where more is better for the target, -1 where less is, 0 where both ends bind. */
    private static int direction(ComparedRow row) {
        return row.to()
                .assessment()
                .flatMap(Assessment::required)
                .map(required -> required.low().isPresent() == required.high().isPresent()
                        ? 0
                        : required.low().isPresent() ? 1 : -1)
                .orElse(0);
    }

    private static double gap(Optional<Assessment> assessment) {
        return assessment.orElseThrow().gap().value().value().orElseThrow();
    }

    /** As many as the indicator has, and more where the printed steps would not add up otherwise. */
    private int decimals(ComparedRow row, double start, double end, List<Effect> effects, EffectParts parts) {
        int least = context.charts().format().decimals(row.indicator());
        for (int decimals = least; decimals <= least + MORE_DECIMALS; decimals++) {
            if (addsUp(start, end, effects, parts, decimals)) {
                return decimals;
            }
        }
        return least;
    }

    private static boolean addsUp(double start, double end, List<Effect> effects, EffectParts parts, int decimals) {
        BigDecimal sum = printed(start, decimals);
        for (Effect effect : effects) {
            sum = sum.add(printed(parts.part(effect), decimals));
        }
        return sum.compareTo(printed(end, decimals)) == 0;
    }

    private static BigDecimal printed(double value, int decimals) {
        return new BigDecimal(ValueFormat.number(value, decimals).replace(",", ""))
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
