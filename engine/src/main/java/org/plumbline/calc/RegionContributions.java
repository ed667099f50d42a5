package org.plumbline.calc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.contribution.GapParts;
import org.plumbline.contribution.Part;
import org.plumbline.contribution.Parts;
import org.plumbline.contribution.WithinBetween;
import org.plumbline.model.Aggregate;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;
import org.plumbline.model.UnitOfMeasure;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.PrintedRounding;
import org.plumbline.value.ValueResolver;

/**
 * A region's change and gap as parts of the regions below it: those alive throughout, without overlaps. Where the parts
 * do not make up the region's own figure but for rounding there is a reason in place of parts.
 */
final class RegionContributions {
    private record TargetKey(IndicatorId indicator, RegionId region, Period period, String definition) {
        static TargetKey of(Target target, RegionId region) {
            return new TargetKey(target.indicator(), region, target.period(), target.definition());
        }
    }

    /** A part's ratio at one time. */
    private record Quotient(Region region, Actual value) {
        double numerator() {
            return value.inputs().get(0).value();
        }

        double denominator() {
            return value.inputs().get(1).value();
        }
    }

    private final Plan plan;
    private final ValueResolver values;
    private final PrintedRounding rounding;
    private final Function<Target, Assessment> others;
    private final List<Target> known;
    private @Nullable Map<TargetKey, List<Target>> targets;

    RegionContributions(Plan plan, ValueResolver values, List<Target> known, Function<Target, Assessment> others) {
        this.plan = plan;
        this.values = values;
        this.rounding = values.rounding();
        this.others = others;
        this.known = known;
    }

    /** Sorted out when a region above others is first asked for: many plans have none. */
    private Map<TargetKey, List<Target>> targets() {
        Map<TargetKey, List<Target>> sorted = targets;
        if (sorted == null) {
            sorted = new HashMap<>();
            for (Target target : known) {
                sorted.computeIfAbsent(TargetKey.of(target, target.region()), key -> new ArrayList<>(1))
                        .add(target);
            }
            targets = sorted;
        }
        return sorted;
    }

    /** The change since the baseline. */
    List<Contribution> change(Contributions.Subject subject, Contributions.Span span) {
        Indicator indicator = subject.indicator();
        List<Region> parts = plan.regions().listChildren(subject.region().id(), Period.between(span.from(), span.to()));
        if (parts.size() < 2) {
            return List.of();
        }
        Optional<Derivation.Ratio> ratio = ratio(indicator);
        if (ratio.isPresent()) {
            return ratioChange(subject, ratio.get(), parts, span);
        }
        return indicator.aggregate() == Aggregate.SUM ? sumChange(subject, parts, span) : List.of();
    }

    private List<Contribution> sumChange(Contributions.Subject subject, List<Region> parts, Contributions.Span span) {
        Indicator indicator = subject.indicator();
        Contribution.Kind kind = Contribution.Kind.REGIONS_CHANGE;
        List<Actual> before = new ArrayList<>();
        List<Actual> after = new ArrayList<>();
        for (Region part : parts) {
            span.start(indicator, part).ifPresent(before::add);
            span.end(indicator, part).ifPresent(after::add);
        }
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        if (before.size() < parts.size() || after.size() < parts.size()) {
            return List.of(Contributions.none(kind, "sum", subject, span, UnavailableReason.NO_OBSERVATION));
        }
        boolean whole = span.start(indicator, subject.region())
                        .map(city -> makesUp(before, city))
                        .orElse(false)
                && makesUp(after, subject.end());
        if (!whole) {
            return List.of(Contributions.none(kind, "sum", subject, span, UnavailableReason.NOT_ADDITIVE));
        }
        List<Contribution.Share> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double start = span.carry(indicator, parts.get(i), before.get(i)).orElseThrow();
            shares.add(share("change", parts.get(i), after.get(i).value() - start));
        }
        return List.of(of(kind, "sum", Optional.of(span.from()), span.to(), indicator.unit(), shares));
    }

    private List<Contribution> ratioChange(
            Contributions.Subject subject, Derivation.Ratio ratio, List<Region> parts, Contributions.Span span) {
        Indicator indicator = subject.indicator();
        Contribution.Kind kind = Contribution.Kind.REGIONS_RATIO_CHANGE;
        List<Quotient> before = quotients(indicator, parts, span.from());
        List<Quotient> after = quotients(indicator, parts, span.to());
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        if (before.size() < parts.size() || after.size() < parts.size()) {
            return List.of(Contributions.none(kind, "within-mix", subject, span, UnavailableReason.NO_OBSERVATION));
        }
        boolean whole = makeUp(before, subject, span.from()) && makeUp(after, subject, span.to());
        List<WithinBetween.District> districts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Region part = parts.get(i);
            OptionalDouble n0 = span.carry(
                    plan.indicators().get(ratio.numerator()),
                    part,
                    before.get(i).value().inputs().get(0));
            OptionalDouble d0 = span.carry(
                    plan.indicators().get(ratio.denominator()),
                    part,
                    before.get(i).value().inputs().get(1));
            if (n0.isEmpty() || d0.isEmpty()) {
                return List.of(Contributions.none(kind, "within-mix", subject, span, UnavailableReason.NOT_COMPARABLE));
            }
            districts.add(new WithinBetween.District(
                    part.id().value(),
                    n0.getAsDouble(),
                    d0.getAsDouble(),
                    after.get(i).numerator(),
                    after.get(i).denominator()));
        }
        if (!whole) {
            return List.of(Contributions.none(kind, "within-mix", subject, span, UnavailableReason.NOT_ADDITIVE));
        }
        WithinBetween.Split split = WithinBetween.split(districts);
        if (split.within().reason().isPresent()) {
            return List.of(Contributions.none(
                    kind,
                    "within-mix",
                    subject,
                    span,
                    Contributions.reason(split.within().reason().get())));
        }
        List<Contribution.Share> shares = new ArrayList<>(shares("within", split.within(), parts, ratio.multiplier()));
        shares.addAll(shares("mix", split.between(), parts, ratio.multiplier()));
        return List.of(new Contribution(
                kind,
                "within-mix",
                Optional.of(span.from()),
                span.to(),
                Cell.of(split.total() * ratio.multiplier()),
                indicator.unit(),
                shares));
    }

    /** What is missing to the target: for sums by the parts' own targets, for ratios by the region's target ratio. */
    List<Contribution> shortfall(Assessment assessment) {
        Period at = assessment.actual().orElseThrow().period();
        if (assessment.bound().isEmpty() || assessment.gap().value().value().isEmpty()) {
            return List.of();
        }
        List<Region> parts = plan.regions().listChildren(assessment.region().id(), at);
        if (parts.size() < 2) {
            return List.of();
        }
        Optional<Derivation.Ratio> ratio = ratio(assessment.indicator());
        if (ratio.isPresent()) {
            return ratioShortfall(assessment, ratio.get(), parts, at);
        }
        return assessment.indicator().aggregate() == Aggregate.SUM ? sumShortfall(assessment, parts, at) : List.of();
    }

    private List<Contribution> ratioShortfall(
            Assessment assessment, Derivation.Ratio ratio, List<Region> parts, Period at) {
        UnitOfMeasure unit = plan.indicators().get(ratio.numerator()).unit();
        List<Quotient> quotients = quotients(assessment.indicator(), parts, at);
        if (quotients.isEmpty()) {
            return List.of();
        }
        boolean complete = quotients.size() == parts.size();
        if (!complete || !makeUp(quotients, Contributions.Subject.of(assessment), at)) {
            return List.of(lacking(
                    "ratio", at, unit, complete ? UnavailableReason.NOT_ADDITIVE : UnavailableReason.NO_OBSERVATION));
        }
        GapParts gaps = GapParts.ofRatios(
                quotients.stream()
                        .map(q -> new GapParts.Ratio(q.region().id().value(), q.numerator(), q.denominator()))
                        .toList(),
                assessment.bound().getAsDouble() / ratio.multiplier());
        return List.of(new Contribution(
                Contribution.Kind.REGIONS_SHORTFALL,
                "ratio",
                Optional.empty(),
                at,
                Cell.of(gaps.parts().total()),
                unit,
                shares("shortfall", gaps.parts(), parts, 1)));
    }

    private List<Contribution> sumShortfall(Assessment assessment, List<Region> parts, Period at) {
        List<GapParts.Sum> rows = new ArrayList<>();
        List<Actual> actuals = new ArrayList<>();
        double targetRounding = PrintedRounding.ofTarget(assessment.target());
        double demanded = 0;
        boolean observed = true;
        for (Region part : parts) {
            Optional<Assessment> own = targetOf(assessment, part);
            if (own.isEmpty()) {
                continue;
            }
            Optional<Actual> actual = values.at(assessment.indicator(), part, at)
                    .filter(a -> !a.qualifier().isBound());
            observed &= actual.isPresent();
            if (actual.isPresent()) {
                double bound = own.get().bound().orElseThrow();
                rows.add(new GapParts.Sum(part.id().value(), bound, actual.get().value()));
                actuals.add(actual.get());
                demanded += bound;
                targetRounding += PrintedRounding.ofTarget(own.get().target());
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        UnitOfMeasure unit = assessment.indicator().unit();
        if (rows.size() < parts.size()) {
            return List.of(
                    lacking("sum", at, unit, observed ? UnavailableReason.NO_VALUE : UnavailableReason.NO_OBSERVATION));
        }
        boolean whole = makesUp(actuals, assessment.actual().orElseThrow())
                && within(demanded, assessment.bound().orElseThrow(), targetRounding);
        if (!whole) {
            return List.of(lacking("sum", at, unit, UnavailableReason.NOT_ADDITIVE));
        }
        GapParts gaps = GapParts.ofSums(rows);
        return List.of(of(
                Contribution.Kind.REGIONS_SHORTFALL,
                "sum",
                Optional.empty(),
                at,
                unit,
                shares("shortfall", gaps.parts(), parts, 1)));
    }

    /** The part's own target of the same kind of demand that is in force. */
    private Optional<Assessment> targetOf(Assessment whole, Region part) {
        return targets().getOrDefault(TargetKey.of(whole.target(), part.id()), List.of()).stream()
                .filter(t -> t.basis() == whole.target().basis())
                .map(others)
                .filter(a -> a.inForce() && a.bound().isPresent())
                .filter(a -> a.required()
                        .map(r -> r.low().isPresent())
                        .equals(whole.required().map(r -> r.low().isPresent())))
                .findFirst();
    }

    private static Contribution lacking(String method, Period at, UnitOfMeasure unit, UnavailableReason why) {
        return new Contribution(
                Contribution.Kind.REGIONS_SHORTFALL,
                method,
                Optional.empty(),
                at,
                Cell.unavailable(why),
                unit,
                List.of());
    }

    private List<Quotient> quotients(Indicator indicator, List<Region> parts, Period at) {
        return parts.stream()
                .flatMap(part -> values.derivedAt(indicator, part, at, indicator.definition()).stream()
                        .map(value -> new Quotient(part, value)))
                .toList();
    }

    /** True where numerators and denominators of the parts add up to those of the whole, or else give its ratio. */
    private boolean makeUp(List<Quotient> parts, Contributions.Subject whole, Period at) {
        Indicator indicator = whole.indicator();
        Optional<Actual> derived = values.derivedAt(indicator, whole.region(), at, indicator.definition());
        if (derived.isPresent()) {
            return makesUp(inputs(parts, 0), derived.get().inputs().get(0))
                    && makesUp(inputs(parts, 1), derived.get().inputs().get(1));
        }
        Optional<Actual> printed = values.at(indicator, whole.region(), at);
        double n = parts.stream().mapToDouble(Quotient::numerator).sum();
        double d = parts.stream().mapToDouble(Quotient::denominator).sum();
        if (printed.isEmpty() || d == 0) {
            return false;
        }
        double multiplier = ratio(indicator).orElseThrow().multiplier();
        double value = n / d * multiplier;
        double reach = n == 0
                ? 0
                : Math.abs(value)
                        * (rounding.ofSum(inputs(parts, 0)) / Math.abs(n)
                                + rounding.ofSum(inputs(parts, 1)) / Math.abs(d));
        return within(value, printed.get().value(), rounding.of(printed.get()) + reach);
    }

    private static List<Actual> inputs(List<Quotient> parts, int term) {
        return parts.stream().map(q -> q.value().inputs().get(term)).toList();
    }

    private boolean makesUp(List<Actual> parts, Actual whole) {
        double sum = parts.stream().mapToDouble(Actual::value).sum();
        return within(sum, whole.value(), rounding.of(whole) + rounding.ofSum(parts));
    }

    private static boolean within(double a, double b, double reach) {
        return DecimalDigits.clean(Math.abs(a - b)) <= reach * (1 + 1e-9) + 1e-12 * Math.abs(b);
    }

    /** A ratio whose denominator is the region's own at the same time. */
    private static Optional<Derivation.Ratio> ratio(Indicator indicator) {
        return indicator
                .derivation()
                .flatMap(how -> how instanceof Derivation.Ratio ratio
                                && ratio.denominatorRegion().isEmpty()
                                && ratio.timing() == DenominatorTiming.SAME
                        ? Optional.of(ratio)
                        : Optional.empty());
    }

    private static List<Contribution.Share> shares(String role, Parts parts, List<Region> regions, double factor) {
        List<Contribution.Share> shares = new ArrayList<>();
        List<Part> values = parts.parts();
        for (int i = 0; i < values.size(); i++) {
            shares.add(share(role, regions.get(i), values.get(i).value() * factor));
        }
        return shares;
    }

    private static Contribution.Share share(String role, Region region, double value) {
        return new Contribution.Share(role, Optional.of(region.id()), Optional.empty(), DecimalDigits.clean(value));
    }

    /** With the total of the parts, which may differ from the printed figures by their rounding. */
    private static Contribution of(
            Contribution.Kind kind,
            String method,
            Optional<Period> from,
            Period to,
            UnitOfMeasure unit,
            List<Contribution.Share> shares) {
        double total = shares.stream().mapToDouble(Contribution.Share::value).sum();
        return new Contribution(kind, method, from, to, Cell.of(DecimalDigits.clean(total)), unit, shares);
    }
}
