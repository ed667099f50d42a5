package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.contribution.GapParts;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Region;
import org.plumbline.report.chart.WaterfallChart.Kind;
import org.plumbline.report.chart.WaterfallChart.Step;
import org.plumbline.report.content.DistrictTable;
import org.plumbline.value.Actual;

/**
 * Makes charts of what each part of a region contributes to the whole's difference: from target to actual, and from last
 * year to this. Only for sums, and only where every part alive in the period is known; what the parts do not explain of the
 * whole is a step of its own.
 */
final class WaterfallCharts {
    private final ChartContext context;

    WaterfallCharts(ChartContext context) {
        this.context = context;
    }

    Optional<WaterfallChart> gap(SiblingGroup group) {
        Optional<List<Assessment>> parts = complete(group);
        Optional<Assessment> whole = group.whole().filter(WaterfallCharts::isKnown);
        if (parts.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        GapParts gaps = GapParts.ofSums(parts.get().stream()
                .map(a -> new GapParts.Sum(a.region().id().value(), a.bound().getAsDouble(), value(a)))
                .toList());
        Map<String, Assessment> byId = byRegion(parts.get());
        double direction = direction(whole.get());
        List<Change> changes = gaps.parts().parts().stream()
                .map(part -> new Change(context.region(Objects.requireNonNull(byId.get(part.name()))), -part.value()))
                .toList();
        double targets =
                parts.get().stream().mapToDouble(a -> a.bound().getAsDouble()).sum();
        double actuals =
                parts.get().stream().mapToDouble(WaterfallCharts::value).sum();
        Totals totals = new Totals(
                Kind.TARGET_TOTAL,
                context.text("step.target", context.region(whole.get())),
                whole.get().bound().getAsDouble(),
                targets,
                context.text("step.target-remainder"),
                context.text("step.actual", context.region(whole.get())),
                value(whole.get()),
                actuals,
                context.text("step.actual-remainder"));
        long below = changes.stream().filter(c -> c.value() < 0).count();
        long above = changes.stream().filter(c -> c.value() > 0).count();
        String message = context.text(
                "message.gap",
                context.region(whole.get()),
                context.format().actual(group.indicator(), actual(whole.get())),
                context.format().requirement(whole.get()),
                above,
                withUnit(group, -gaps.surplus()),
                below,
                withUnit(group, -gaps.shortfall()));
        return Optional.of(chart(
                group,
                "gap",
                message,
                context.text("title.when-variance", context.format().period(group.period())),
                totals,
                changes,
                direction));
    }

    Optional<WaterfallChart> change(SiblingGroup group) {
        Optional<List<Assessment>> parts = complete(group);
        Optional<Assessment> whole = group.whole().filter(WaterfallCharts::isKnown);
        if (parts.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble wholeBefore = before(whole.get());
        List<Change> changes = new ArrayList<>();
        double before = 0;
        double now = 0;
        for (Assessment part : parts.get()) {
            OptionalDouble previous = before(part);
            if (previous.isEmpty()) {
                return Optional.empty();
            }
            changes.add(new Change(context.region(part), value(part) - previous.getAsDouble()));
            before += previous.getAsDouble();
            now += value(part);
        }
        if (wholeBefore.isEmpty()) {
            return Optional.empty();
        }
        int year = group.period().lastYear();
        Totals totals = new Totals(
                Kind.PREVIOUS_TOTAL,
                context.text("step.year", context.region(whole.get()), year - 1),
                wholeBefore.getAsDouble(),
                before,
                context.text("step.actual-remainder"),
                context.text("step.year", context.region(whole.get()), year),
                value(whole.get()),
                now,
                context.text("step.actual-remainder"));
        Change largest = changes.stream()
                .max(Comparator.comparingDouble(c -> Math.abs(c.value())))
                .orElseThrow();
        String message = context.text(
                "message.change",
                year - 1,
                year,
                context.region(whole.get()),
                context.format().number(group.indicator(), wholeBefore.getAsDouble()),
                context.format().actual(group.indicator(), actual(whole.get())),
                withUnit(group, value(whole.get()) - wholeBefore.getAsDouble()),
                largest.label(),
                withUnit(group, largest.value()));
        return Optional.of(chart(
                group,
                "change",
                message,
                context.text("title.when-change", year - 1, year),
                totals,
                changes,
                direction(whole.get())));
    }

    private record Change(String label, double value) {}

    private record Totals(
            Kind startKind,
            String startLabel,
            double start,
            double startOfParts,
            String startRemainder,
            String endLabel,
            double end,
            double endOfParts,
            String endRemainder) {}

    private WaterfallChart chart(
            SiblingGroup group,
            String kind,
            String message,
            String when,
            Totals totals,
            List<Change> changes,
            double direction) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                totals.startKind(), totals.startLabel(), 0, totals.start(), true, number(group, totals.start())));
        double at = remainder(group, steps, totals.startRemainder(), totals.start(), totals.startOfParts());
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparingDouble((Change c) -> c.value() * direction)
                        .reversed())
                .toList();
        for (Change change : sorted) {
            double to = at + change.value();
            steps.add(new Step(
                    Kind.PART,
                    change.label(),
                    at,
                    to,
                    change.value() * direction >= 0,
                    context.signed(group.indicator(), change.value())));
            at = to;
        }
        remainder(group, steps, totals.endRemainder(), at, totals.end());
        steps.add(new Step(Kind.ACTUAL_TOTAL, totals.endLabel(), 0, totals.end(), true, number(group, totals.end())));
        return chart(group, kind, message, when, steps);
    }

    private WaterfallChart chart(SiblingGroup group, String kind, String message, String when, List<Step> steps) {
        double least = steps.stream().mapToDouble(Step::to).min().orElse(0);
        double most = steps.stream().mapToDouble(Step::to).max().orElse(1);
        WaterfallScale scale = WaterfallScale.of(least, most);
        ChartTitle title = new ChartTitle(
                message,
                context.districts(group),
                context.text("title.waterfall-" + kind, context.measure(group.indicator())),
                when);
        ChartTable table = new ChartTable(
                context.heads("step", "value"),
                steps.stream().map(step -> List.of(step.label(), step.figure())).toList());
        return new WaterfallChart(
                context.head(
                        group.name(kind),
                        title,
                        context.notes(scale.cut() ? context.text("note.waterfall-cut") : ""),
                        table),
                steps,
                scale.low(),
                scale.high());
    }

    /** Adds a step for what the parts leave unexplained; binary noise is none. */
    private double remainder(SiblingGroup group, List<Step> steps, String label, double from, double to) {
        if (Math.abs(to - from) > 1e-9 * Math.max(1, Math.abs(to))) {
            steps.add(new Step(Kind.REMAINDER, label, from, to, true, context.signed(group.indicator(), to - from)));
        }
        return to;
    }

    /** The parts' assessments where every part alive in the period has a target and an actual of its own. */
    private Optional<List<Assessment>> complete(SiblingGroup group) {
        if (group.indicator().aggregate() != Aggregate.SUM) {
            return Optional.empty();
        }
        Map<String, Assessment> byId =
                byRegion(group.parts().stream().filter(WaterfallCharts::isKnown).toList());
        List<Region> alive = context.evaluation()
                .plan()
                .regions()
                .listChildren(group.parent().id(), group.period());
        boolean all = alive.size() > 1
                && alive.stream()
                        .allMatch(region -> byId.containsKey(region.id().value()));
        return all
                ? Optional.of(alive.stream()
                        .map(region -> byId.get(region.id().value()))
                        .toList())
                : Optional.empty();
    }

    private static Map<String, Assessment> byRegion(List<Assessment> assessments) {
        Map<String, Assessment> byId = new LinkedHashMap<>();
        assessments.forEach(a -> byId.put(a.region().id().value(), a));
        return byId;
    }

    private static boolean isKnown(Assessment a) {
        return a.bound().isPresent()
                && DistrictTable.actualOf(a)
                        .filter(actual -> !actual.qualifier().isBound())
                        .isPresent();
    }

    private static Actual actual(Assessment a) {
        return DistrictTable.actualOf(a).orElseThrow();
    }

    private static double value(Assessment a) {
        return actual(a).value();
    }

    private OptionalDouble before(Assessment a) {
        return context.series().yearBefore(a.indicator(), a.region(), actual(a)).stream()
                .mapToDouble(Actual::value)
                .findFirst();
    }

    /** +1 where more is better, as the whole's own requirement has it. */
    private static double direction(Assessment whole) {
        boolean ceiling = whole.required()
                .filter(r -> r.low().isEmpty() && r.high().isPresent())
                .isPresent();
        return ceiling ? -1 : 1;
    }

    private String number(SiblingGroup group, double value) {
        return context.format().number(group.indicator(), value);
    }

    private String withUnit(SiblingGroup group, double value) {
        return context.format().gap(group.indicator(), value);
    }
}
