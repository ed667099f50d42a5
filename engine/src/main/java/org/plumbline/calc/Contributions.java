package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.plumbline.contribution.Parts;
import org.plumbline.contribution.RatioChange;
import org.plumbline.model.Basis;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * Takes the change since the baseline and the gap of an assessed target apart, as far as the data allow. Only levels in
 * the target's own definition; values before a break count as far as a link or the share of a region change bridges it.
 */
final class Contributions {
    /** The time between two values of the same length, and the values' carrying over breaks on the way. */
    record Span(Period from, Period to, ValueResolver values, Bridges bridges) {
        /** The value at the beginning, in terms of the end. */
        Optional<Actual> start(Indicator indicator, Region region) {
            return at(indicator, region, from)
                    .filter(a -> carry(indicator, region, a).isPresent());
        }

        Optional<Actual> end(Indicator indicator, Region region) {
            return at(indicator, region, to);
        }

        /** A value of the beginning in terms of the end; empty where nothing bridges a break in between. */
        OptionalDouble carry(Indicator indicator, Region region, Actual start) {
            return bridges.carry(indicator, region, indicator.definition(), from, start.value(), to);
        }

        private Optional<Actual> at(Indicator indicator, Region region, Period period) {
            return values.at(indicator, region, period)
                    .filter(a -> !a.qualifier().isBound());
        }
    }

    /** What changed: an indicator in a region, with the value it changed to. */
    record Subject(Indicator indicator, Region region, Actual end) {
        static Subject of(Assessment assessment) {
            return new Subject(
                    assessment.indicator(),
                    assessment.region(),
                    assessment.actual().orElseThrow());
        }
    }

    private final Plan plan;
    private final ValueResolver values;
    private final Bridges bridges;
    private final RegionContributions regions;
    private final IndustryContributions industries;

    /**
     * @param known the targets known on the date
     * @param others the assessment of any of them
     */
    Contributions(Plan plan, ValueResolver values, List<Target> known, Function<Target, Assessment> others) {
        this.plan = plan;
        this.values = values;
        this.bridges = new Bridges(plan, values);
        this.regions = new RegionContributions(plan, values, known, others);
        this.industries = new IndustryContributions(plan);
    }

    List<Contribution> of(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        boolean levels = WindowReader.effective(assessment.target().basis(), indicator.nature()) == Basis.LEVEL
                && assessment.target().definition().equals(indicator.definition())
                && !TargetFacts.needsRealSeries(assessment.target(), indicator);
        if (!levels
                || assessment.actual().isEmpty()
                || assessment.actual().get().qualifier().isBound()) {
            return List.of();
        }
        List<Contribution> found = new ArrayList<>();
        span(assessment).ifPresent(span -> found.addAll(change(Subject.of(assessment), span)));
        found.addAll(regions.shortfall(assessment));
        return found;
    }

    /** The change between two periods of the same length, taken apart as far as the data allow. */
    List<Contribution> change(Subject subject, Span span) {
        List<Contribution> found = new ArrayList<>();
        subject.indicator().derivation().ifPresent(how -> {
            if (how instanceof Derivation.Ratio ratio) {
                found.addAll(ratioChange(subject, ratio, span));
            }
        });
        found.addAll(regions.change(subject, span));
        found.addAll(industries.change(subject, span));
        return found;
    }

    private Optional<Span> span(Assessment assessment) {
        if (assessment.baseline().isEmpty()) {
            return Optional.empty();
        }
        Period from = assessment.baseline().get().period();
        Period at = assessment.actual().orElseThrow().period();
        boolean answers = at.months() == from.months()
                || (assessment.indicator().nature().isPointInTime() && at.lastMonth() >= from.months());
        Period to = answers ? new Period(at.lastMonth() - from.months() + 1, from.months()) : at;
        return answers && to.lastMonth() > from.lastMonth()
                ? Optional.of(new Span(from, to, values, bridges))
                : Optional.empty();
    }

    /** By both methods; nothing where numerator or denominator are not known at both ends. */
    private List<Contribution> ratioChange(Subject subject, Derivation.Ratio ratio, Span span) {
        Indicator indicator = subject.indicator();
        Region region = subject.region();
        Optional<Actual> before = values.derivedAt(indicator, region, span.from(), indicator.definition());
        Optional<Actual> after = values.derivedAt(indicator, region, span.to(), indicator.definition());
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        Region below = ratio.denominatorRegion().map(plan.regions()::get).orElse(region);
        Actual n0 = before.get().inputs().get(0);
        Actual d0 = before.get().inputs().get(1);
        OptionalDouble n = span.carry(plan.indicators().get(ratio.numerator()), region, n0);
        OptionalDouble d = span.carry(plan.indicators().get(ratio.denominator()), below, d0);
        double n1 = after.get().inputs().get(0).value();
        double d1 = after.get().inputs().get(1).value();
        List<Contribution> both = new ArrayList<>();
        for (boolean logarithmic : new boolean[] {true, false}) {
            if (n.isEmpty() || d.isEmpty()) {
                both.add(none(
                        Contribution.Kind.RATIO_CHANGE,
                        logarithmic ? "lmdi" : "shapley",
                        subject,
                        span,
                        UnavailableReason.NOT_COMPARABLE));
                continue;
            }
            Parts parts = logarithmic
                    ? RatioChange.lmdi(n.getAsDouble(), d.getAsDouble(), n1, d1)
                    : RatioChange.shapley(n.getAsDouble(), d.getAsDouble(), n1, d1);
            both.add(ofRatio(parts, ratio, subject, span));
        }
        return both;
    }

    private static Contribution ofRatio(Parts parts, Derivation.Ratio ratio, Subject subject, Span span) {
        if (parts.reason().isPresent()) {
            return none(
                    Contribution.Kind.RATIO_CHANGE,
                    parts.method(),
                    subject,
                    span,
                    reason(parts.reason().get()));
        }
        List<Contribution.Share> shares = parts.parts().stream()
                .map(part -> new Contribution.Share(
                        part.name(),
                        Optional.empty(),
                        Optional.of(
                                part.name().equals(RatioChange.NUMERATOR) ? ratio.numerator() : ratio.denominator()),
                        part.value() * ratio.multiplier()))
                .toList();
        return new Contribution(
                Contribution.Kind.RATIO_CHANGE,
                parts.method(),
                Optional.of(span.from()),
                span.to(),
                Cell.of(parts.total() * ratio.multiplier()),
                subject.indicator().unit(),
                shares);
    }

    static Contribution none(Contribution.Kind kind, String method, Subject subject, Span span, UnavailableReason why) {
        return new Contribution(
                kind,
                method,
                Optional.of(span.from()),
                span.to(),
                Cell.unavailable(why),
                subject.indicator().unit(),
                List.of());
    }

    static UnavailableReason reason(Parts.Reason why) {
        return switch (why) {
            case NEGATIVE_VALUE -> UnavailableReason.NEGATIVE_VALUE;
            case ZERO_DENOMINATOR -> UnavailableReason.ZERO_BASE;
            case ZERO_VALUE -> UnavailableReason.ZERO_VALUE;
        };
    }
}
