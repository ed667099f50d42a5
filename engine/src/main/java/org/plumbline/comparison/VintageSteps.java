package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Stage;
import org.plumbline.value.Actual;

/**
 * The way of one figure of one period from what was known on one day to what was known on another: each publication in
 * between is one step, of the effect that its figure has.
 */
final class VintageSteps {
    private record Leaf(IndicatorId indicator, RegionId region, Period period) {}

    private VintageSteps() {}

    /**
     * Steps between two vintages of one plan.
     *
     * @param on the figure as known on a day
     */
    static List<EffectParts.Step> between(
            Plan plan,
            Indicator indicator,
            Region region,
            Actual before,
            Actual after,
            LocalDate from,
            LocalDate to,
            Function<LocalDate, Optional<Actual>> on) {
        if (same(before, after)) {
            return List.of();
        }
        if (to.isBefore(from)) {
            return reversed(between(plan, indicator, region, after, before, to, from, on), after);
        }
        List<EffectParts.Step> steps = new ArrayList<>();
        Actual last = before;
        for (LocalDate day : days(plan, indicator, region, from, to)) {
            Optional<Actual> here = on.apply(day);
            if (here.isPresent() && !same(last, here.get())) {
                steps.addAll(step(last, here.get()));
                last = here.get();
            }
        }
        if (last.value() != after.value()) {
            steps.addAll(step(last, after));
        }
        return steps;
    }

    /** One step between figures of which only the two ends are known. */
    static List<EffectParts.Step> step(Actual before, Actual after) {
        boolean ratios =
                before.derivation().equals("ratio") && after.derivation().equals("ratio");
        if (ratios && before.inputs().size() == 2 && after.inputs().size() == 2) {
            Actual n0 = before.inputs().get(0);
            Actual n1 = after.inputs().get(0);
            List<EffectParts.Step> steps = new ArrayList<>();
            if (n0.value() != 0 && n0.value() != n1.value()) {
                steps.add(new EffectParts.Step(effect(n0, n1), before.value() * n1.value() / n0.value()));
            }
            boolean below =
                    before.inputs().get(1).value() != after.inputs().get(1).value();
            steps.add(new EffectParts.Step(below ? Effect.DENOMINATOR : effect(n0, n1), after.value()));
            return steps;
        }
        return List.of(new EffectParts.Step(effect(before, after), after.value()));
    }

    /** The level before each step of the way back. */
    private static List<EffectParts.Step> reversed(List<EffectParts.Step> forward, Actual end) {
        List<EffectParts.Step> steps = new ArrayList<>();
        for (int i = forward.size() - 1; i >= 0; i--) {
            double level = i == 0 ? end.value() : forward.get(i - 1).level();
            steps.add(new EffectParts.Step(forward.get(i).effect(), level));
        }
        return steps;
    }

    private static Effect effect(Actual before, Actual after) {
        boolean redefined =
                before.derivation().equals("linked") != after.derivation().equals("linked")
                        || (after.status() == ObservationStatus.BREAK && before.status() != ObservationStatus.BREAK);
        if (redefined) {
            return Effect.DEFINITION;
        }
        Map<Leaf, Actual> old = new HashMap<>();
        leaves(before).forEach(leaf -> old.put(key(leaf), leaf));
        boolean benchmark = leaves(after).stream()
                .filter(leaf -> {
                    Actual was = old.get(key(leaf));
                    return was == null || was.value() != leaf.value();
                })
                .anyMatch(leaf -> leaf.stage() == Stage.BENCHMARK);
        return benchmark ? Effect.BENCHMARK : Effect.REVISION;
    }

    private static Leaf key(Actual leaf) {
        return new Leaf(leaf.indicator(), leaf.region(), leaf.period());
    }

    private static List<Actual> leaves(Actual figure) {
        if (figure.inputs().isEmpty()) {
            return List.of(figure);
        }
        return figure.inputs().stream().flatMap(input -> leaves(input).stream()).toList();
    }

    private static boolean same(Actual a, Actual b) {
        if (a.value() != b.value()
                || a.stage() != b.stage()
                || a.inputs().size() != b.inputs().size()) {
            return false;
        }
        for (int i = 0; i < a.inputs().size(); i++) {
            if (!same(a.inputs().get(i), b.inputs().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The days after the first up to the last on which something was published that the figure may be made of. */
    private static NavigableSet<LocalDate> days(
            Plan plan, Indicator indicator, Region region, LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Set<IndicatorId> inputs = new HashSet<>();
        collect(plan, indicator, inputs);
        ObservationTable table = plan.observations();
        for (Indicator each : plan.indicators().list()) {
            if (!inputs.contains(each.id())) {
                continue;
            }
            for (Region area : plan.regions().list()) {
                table
                        .series(
                                plan.indicators().indexOf(each.id()),
                                plan.regions().indexOf(area.id()))
                        .stream()
                        .filter(row -> table.published(row) != ObservationTable.NO_DAY)
                        .filter(row -> isFor(plan, each, indicator, area, region))
                        .mapToObj(row -> LocalDate.ofEpochDay(table.published(row)))
                        .filter(day -> day.isAfter(from) && !day.isAfter(to))
                        .forEach(days::add);
            }
        }
        return days;
    }

    /** An indicator of its own needs its own region and those below; inputs may come from anywhere. */
    private static boolean isFor(Plan plan, Indicator each, Indicator indicator, Region area, Region region) {
        return !each.id().equals(indicator.id())
                || area.id().equals(region.id())
                || plan.regions().listBelow(region.id()).contains(area);
    }

    private static void collect(Plan plan, Indicator indicator, Set<IndicatorId> found) {
        if (found.add(indicator.id())) {
            indicator.derivation().ifPresent(how -> how.inputs()
                    .forEach(id -> collect(plan, plan.indicators().get(id), found)));
        }
    }
}
