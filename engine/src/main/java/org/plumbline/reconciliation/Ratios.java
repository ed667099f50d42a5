package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Basis;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.DerivedAgreement;
import org.plumbline.value.PrintedFigure;
import org.plumbline.value.ValueResolver;

/**
 * Stated ratios against numerator over denominator, and the term that a ratio and the other term imply. What a number set
 * as a target implies is known no better than to its last digit that is not 0.
 */
final class Ratios {
    private final KnownPlan known;
    private final Plan plan;
    private final ValueResolver values;
    private final DerivedAgreement agreement;
    private final List<Check> checks = new ArrayList<>();
    private final List<ImpliedValue> implied = new ArrayList<>();

    Ratios(KnownPlan known, ValueResolver values, DerivedAgreement agreement) {
        this.known = known;
        this.agreement = agreement;
        this.plan = known.plan();
        this.values = values;
        for (Indicator indicator : plan.indicators().list()) {
            indicator
                    .derivation()
                    .filter(Derivation.Ratio.class::isInstance)
                    .map(Derivation.Ratio.class::cast)
                    .ifPresent(ratio -> {
                        observed(indicator, ratio);
                        set(indicator, ratio);
                    });
        }
        changes();
        several();
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    List<ImpliedValue> implied() {
        return List.copyOf(implied);
    }

    private void observed(Indicator indicator, Derivation.Ratio ratio) {
        for (Region region : plan.regions().list()) {
            values.series(indicator, region)
                    .rows(indicator.definition())
                    .filter(known::statesActual)
                    .forEach(row -> observed(indicator, ratio, region, row));
        }
    }

    private void observed(Indicator indicator, Derivation.Ratio ratio, Region region, int row) {
        Amount stated = Amount.ofRow(plan, row);
        Optional<Actual> derived = values.derivedAt(indicator, region, stated.period(), indicator.definition());
        if (derived.isPresent()) {
            List<Amount> terms = derived.get().inputs().stream()
                    .map(input -> Amount.ofActual(plan, values.rounding(), input))
                    .toList();
            Interval quotient =
                    Interval.around(derived.get().value(), values.rounding().of(derived.get()));
            Check check = compared(FigureKind.OBSERVATIONS, stated, terms, ratio.multiplier(), quotient);
            boolean revised =
                    check.failed() && agreement.agreedEarlier(indicator, region, values.ofRow(indicator, region, row));
            checks.add(revised ? check.with(Verdict.RESIDUAL, Cause.REVISED_INPUTS) : check);
            return;
        }
        Optional<Amount> numerator = stated(ratio.numerator(), region, stated.period());
        Region below = ratio.denominatorRegion().map(plan.regions()::get).orElse(region);
        Optional<Amount> denominator = ratio.timing() == DenominatorTiming.SAME
                ? stated(ratio.denominator(), below, stated.period())
                : Optional.empty();
        imply(FigureKind.OBSERVATIONS, ratio, stated, numerator, denominator, below.id());
    }

    private Optional<Amount> stated(IndicatorId id, Region region, Period period) {
        return known.findStated(plan.indicators().get(id), region, period).map(row -> Amount.ofRow(plan, row));
    }

    private void set(Indicator indicator, Derivation.Ratio ratio) {
        List<String> seen = new ArrayList<>();
        for (Target target : known.targets()) {
            if (!target.indicator().equals(indicator.id()) || !isPlain(target)) {
                continue;
            }
            Amount stated = Amount.ofTarget(plan, target, false).orElseThrow();
            if (seen.contains(target.source() + " " + stated.region() + stated.period() + stated.value())) {
                continue;
            }
            seen.add(target.source() + " " + stated.region() + stated.period() + stated.value());
            Optional<Amount> numerator = sameSource(ratio.numerator(), target.region(), target);
            RegionId below = ratio.denominatorRegion().orElse(target.region());
            Optional<Amount> denominator = sameSource(ratio.denominator(), below, target);
            if (ratio.timing() != DenominatorTiming.SAME) {
                continue;
            }
            if (numerator.isPresent() && denominator.isPresent()) {
                checks.add(compared(
                        FigureKind.TARGETS,
                        stated,
                        List.of(numerator.get(), denominator.get()),
                        ratio.multiplier(),
                        numerator
                                .get()
                                .interval()
                                .over(denominator.get().interval())
                                .times(ratio.multiplier())));
            } else {
                imply(FigureKind.TARGETS, ratio, stated, numerator, denominator, below);
            }
        }
    }

    private static boolean isPlain(Target target) {
        return target.value().isPresent()
                && target.convertible()
                && !target.kind().ignoresUnit()
                && target.basis() == Basis.LEVEL
                && target.targetClass().isCommitment();
    }

    private Optional<Amount> sameSource(IndicatorId indicator, RegionId region, Target beside) {
        return known.targets().stream()
                .filter(t -> t.indicator().equals(indicator) && t.region().equals(region) && isPlain(t))
                .filter(t -> t.source().equals(beside.source()) && t.period().endsWith(beside.period()))
                .findFirst()
                .flatMap(t -> Amount.ofTarget(plan, t, false));
    }

    private static Check compared(
            FigureKind figures, Amount stated, List<Amount> terms, double multiplier, Interval interval) {
        Amount above = terms.get(0);
        Amount below = terms.get(1);
        double quotient = above.value().orElseThrow() / below.value().orElseThrow() * multiplier;
        Interval whole = stated.interval();
        double value = stated.value().orElseThrow();
        boolean same = DecimalDigits.sameAt(quotient, value, stated.decimals());
        Verdict verdict = same ? Verdict.HOLDS : interval.meets(whole) ? Verdict.ROUNDING : Verdict.ERROR;
        OptionalDouble half = interval.halfWidth();
        double own = whole.halfWidth().orElse(0);
        return new Check(
                CheckKind.RATIO,
                figures,
                "",
                stated.indicator(),
                stated.region(),
                stated.period(),
                stated,
                terms,
                OptionalDouble.of(quotient),
                interval.findLow(),
                interval.findHigh(),
                OptionalDouble.of(DecimalDigits.clean(quotient - value)),
                half.isPresent() ? OptionalDouble.of(DecimalDigits.clean(half.getAsDouble() + own)) : half,
                verdict,
                verdict == Verdict.ERROR ? Cause.DIFFERS : verdict == Verdict.ROUNDING ? Cause.DIGITS : Cause.NONE,
                List.of(),
                false);
    }

    private void imply(
            FigureKind figures,
            Derivation.Ratio ratio,
            Amount stated,
            Optional<Amount> numerator,
            Optional<Amount> denominator,
            RegionId below) {
        if (numerator.isPresent() && denominator.isEmpty() && stated.value().orElse(0) > 0) {
            Amount above = numerator.get();
            Interval interval = loose(above).over(loose(stated)).times(ratio.multiplier());
            double value = above.value().orElseThrow() / stated.value().orElseThrow() * ratio.multiplier();
            implied.add(ImpliedValue.of(
                            ImpliedValue.How.DENOMINATOR,
                            figures,
                            ratio.denominator(),
                            below,
                            stated.period(),
                            interval,
                            List.of(above, stated))
                    .withValue(DecimalDigits.clean(value)));
        } else if (denominator.isPresent() && numerator.isEmpty()) {
            Amount under = denominator.get();
            double value = under.value().orElseThrow() * stated.value().orElseThrow() / ratio.multiplier();
            Interval a = loose(under);
            Interval b = loose(stated);
            if (a.low() >= 0 && b.low() >= 0) {
                Interval product = new Interval(a.low() * b.low(), a.high() * b.high()).times(1 / ratio.multiplier());
                implied.add(ImpliedValue.of(
                                ImpliedValue.How.NUMERATOR,
                                figures,
                                ratio.numerator(),
                                stated.region(),
                                stated.period(),
                                product,
                                List.of(under, stated))
                        .withValue(DecimalDigits.clean(value)));
            }
        }
    }

    /** A number set as a target is as exact as its last digit that is not 0; an observed one as its print. */
    private static Interval loose(Amount amount) {
        if (amount.target().isEmpty()) {
            return amount.interval();
        }
        double value = amount.value().orElseThrow();
        double half = new PrintedFigure(value, amount.decimals(), Qualifier.ROUNDED).halfWidth(0);
        Interval rounded = Interval.around(value, half);
        Interval own = amount.interval();
        return new Interval(Math.min(own.low(), rounded.low()), Math.max(own.high(), rounded.high()));
    }

    private void changes() {
        for (Target change : known.targets()) {
            if (change.kind() == TargetKind.MULTIPLE && change.baselinePeriod().isPresent()) {
                baseline(change);
            }
            if (change.basis() == Basis.INCREMENT && change.convertible()) {
                stockBefore(change);
            }
        }
    }

    private void baseline(Target change) {
        double multiple = change.value().map(f -> f.value()).orElse(0.0);
        Region region = plan.regions().get(change.region());
        Period from = change.baselinePeriod().orElseThrow();
        boolean knownOtherwise = change.baselineValue().isPresent()
                || stated(change.indicator(), region, from).isPresent();
        if (multiple <= 0 || knownOtherwise) {
            return;
        }
        sameSource(change.indicator(), change.region(), change)
                .ifPresent(level -> implied.add(ImpliedValue.of(
                                ImpliedValue.How.BASELINE,
                                FigureKind.TARGETS,
                                change.indicator(),
                                change.region(),
                                from,
                                loose(level).times(1 / multiple),
                                List.of(level))
                        .withValue(DecimalDigits.clean(level.value().orElseThrow() / multiple))));
    }

    /** What a stock was, where both its level and its rise are set; equal differences of both ends of ranges give it. */
    private void stockBefore(Target rise) {
        Optional<Amount> added = Amount.ofTarget(plan, rise, false);
        Optional<Target> level = known.targets().stream()
                .filter(t ->
                        t.indicator().equals(rise.indicator()) && t.region().equals(rise.region()))
                .filter(t -> t.source().equals(rise.source()) && t.period().endsWith(rise.period()))
                .filter(t ->
                        t.basis() == Basis.LEVEL && t.convertible() && !t.kind().ignoresUnit())
                .findFirst();
        Optional<Amount> reached = level.flatMap(t -> Amount.ofTarget(plan, t, false));
        if (added.isEmpty() || reached.isEmpty() || plan.indicatorOf(rise).nature() != Nature.STOCK) {
            return;
        }
        Interval all = reached.get().interval();
        Interval rest = all.minus(added.get().interval());
        ImpliedValue before = ImpliedValue.of(
                ImpliedValue.How.STOCK_BEFORE,
                FigureKind.TARGETS,
                rise.indicator(),
                rise.region(),
                rise.windowStart().map(day -> Period.ofYear(day.getYear() - 1)).orElseGet(() -> rise.period()
                        .previous()),
                rest,
                List.of(reached.get(), added.get()));
        double lower = all.low() - added.get().interval().low();
        double upper = all.high() - added.get().interval().high();
        implied.add(PrintedFigure.isWithin(lower - upper, 0, upper) ? before.withValue(lower) : before);
    }

    private record Thing(IndicatorId indicator, RegionId region, Period period, Optional<SourceId> source) {}

    /** Several figures that imply the same thing must leave one value in common. */
    private void several() {
        Map<Thing, List<ImpliedValue>> groups = new LinkedHashMap<>();
        for (ImpliedValue value : implied) {
            Thing thing = new Thing(
                    value.indicator(),
                    value.region(),
                    value.period(),
                    value.from().get(0).source());
            groups.computeIfAbsent(thing, t -> new ArrayList<>()).add(value);
        }
        groups.values().stream()
                .filter(group -> group.size() > 1
                        && group.stream().allMatch(value -> value.value().isPresent()))
                .forEach(group -> checks.add(common(group)));
    }

    /** The largest implied value as total, the smallest as what it is set against. */
    private static Check common(List<ImpliedValue> group) {
        ImpliedValue largest = group.get(0);
        ImpliedValue smallest = group.get(0);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (ImpliedValue value : group) {
            largest = value.value().orElseThrow() > largest.value().orElseThrow() ? value : largest;
            smallest = value.value().orElseThrow() < smallest.value().orElseThrow() ? value : smallest;
            low = Math.max(low, value.interval().low());
            high = Math.min(high, value.interval().high());
        }
        double difference = smallest.value().orElseThrow() - largest.value().orElseThrow();
        boolean equal = PrintedFigure.isWithin(difference, 0, largest.value().orElseThrow());
        Verdict verdict = equal ? Verdict.HOLDS : low <= high ? Verdict.ROUNDING : Verdict.ERROR;
        OptionalDouble one = largest.interval().halfWidth();
        OptionalDouble other = smallest.interval().halfWidth();
        return new Check(
                CheckKind.IMPLIED,
                largest.figures(),
                "",
                largest.indicator(),
                largest.region(),
                largest.period(),
                largest.amount(),
                group.stream().map(ImpliedValue::amount).toList(),
                smallest.value(),
                smallest.low(),
                smallest.high(),
                OptionalDouble.of(DecimalDigits.clean(difference)),
                one.isPresent() && other.isPresent()
                        ? OptionalDouble.of(DecimalDigits.clean(one.getAsDouble() + other.getAsDouble()))
                        : OptionalDouble.empty(),
                verdict,
                verdict == Verdict.ERROR ? Cause.DIFFERS : verdict == Verdict.ROUNDING ? Cause.DIGITS : Cause.NONE,
                List.of(),
                false);
    }
}
