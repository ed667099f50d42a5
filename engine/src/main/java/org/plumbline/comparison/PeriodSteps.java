package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Note;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Region;
import org.plumbline.model.Scope;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** The way from a figure of one period to that of another, both as known on one day. */
final class PeriodSteps {
    /**
     * @param comparable the first figure in terms of the second's definition and region
     * @param failure why the two cannot be compared
     * @param notes what was bridged
     */
    record Way(
            List<EffectParts.Step> steps,
            OptionalDouble comparable,
            Optional<UnavailableReason> failure,
            List<Note> notes) {
        static Way failed(UnavailableReason why) {
            return new Way(List.of(), OptionalDouble.empty(), Optional.of(why), List.of());
        }

        static Way of(List<EffectParts.Step> steps) {
            return new Way(steps, OptionalDouble.empty(), Optional.empty(), List.of());
        }

        /** The same with more to be said. */
        Way noted(List<Note> more) {
            List<Note> all = new ArrayList<>(notes);
            all.addAll(more);
            return new Way(steps, comparable, failure, all);
        }

        /** The same after other steps. */
        Way after(List<EffectParts.Step> earlier) {
            List<EffectParts.Step> all = new ArrayList<>(earlier);
            all.addAll(steps);
            return new Way(all, comparable, failure, notes);
        }

        /** The same before other steps. */
        Way then(List<EffectParts.Step> later) {
            List<EffectParts.Step> all = new ArrayList<>(steps);
            all.addAll(later);
            return new Way(all, comparable, failure, notes);
        }
    }

    private PeriodSteps() {}

    static Way of(View view, Indicator indicator, Region region, String definition, Actual from, Actual to) {
        boolean lengths = from.period().months() != to.period().months()
                && !indicator.nature().isPointInTime()
                && indicator.nature() != Nature.RANK;
        if (lengths) {
            return Way.failed(UnavailableReason.NOT_COMPARABLE);
        }
        OptionalDouble linked =
                view.bridges().overBreak(indicator, region, definition, from.period(), from.value(), to.period());
        OptionalDouble carried =
                view.bridges().carry(indicator, region, definition, from.period(), from.value(), to.period());
        if (linked.isEmpty() || carried.isEmpty()) {
            return Way.failed(UnavailableReason.NOT_COMPARABLE);
        }
        double base = carried.getAsDouble();
        List<EffectParts.Step> steps = new ArrayList<>();
        steps.add(new EffectParts.Step(Effect.DEFINITION, linked.getAsDouble()));
        steps.add(new EffectParts.Step(Effect.REGION, base));
        steps.addAll(ofTime(view, indicator, region, from, to, base));
        return new Way(steps, carried, Optional.empty(), notes(from.value(), linked.getAsDouble(), base));
    }

    private static List<Note> notes(double start, double linked, double carried) {
        List<Note> notes = new ArrayList<>();
        if (linked != start) {
            notes.add(Note.of("bridged-definition", DecimalDigits.plain(linked / start)));
        }
        if (carried != linked) {
            notes.add(Note.of("bridged-region"));
        }
        return notes;
    }

    private static List<EffectParts.Step> ofTime(
            View view, Indicator indicator, Region region, Actual from, Actual to, double base) {
        Optional<PublishedGrowth.Printed> real = indicator.levelsHideGrowth() && base > 0
                ? PublishedGrowth.printedBetween(view, indicator, region, from.period(), to.period())
                : Optional.empty();
        if (real.isPresent() && !real.get().holds(to.value() / base - 1)) {
            Effect rest = indicator.scope() == Scope.PANEL ? Effect.DEFINITION : Effect.PRICE;
            return List.of(
                    new EffectParts.Step(Effect.PERIOD, base * (1 + real.get().rate())),
                    new EffectParts.Step(rest, to.value()));
        }
        boolean ratios = from.derivation().equals("ratio")
                && to.derivation().equals("ratio")
                && base == from.value()
                && from.inputs().get(0).value() != 0;
        if (ratios) {
            double numerator = from.value()
                    * to.inputs().get(0).value()
                    / from.inputs().get(0).value();
            return List.of(
                    new EffectParts.Step(Effect.PERIOD, numerator),
                    new EffectParts.Step(Effect.DENOMINATOR, to.value()));
        }
        return List.of(new EffectParts.Step(Effect.PERIOD, to.value()));
    }
}
