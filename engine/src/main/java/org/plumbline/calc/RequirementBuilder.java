package org.plumbline.calc;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/** Turns a target into numbers: what value satisfies it. */
final class RequirementBuilder {
    /** The requirement, or why it cannot be put into numbers. */
    record Built(Optional<Requirement> requirement, Optional<UnavailableReason> failure) {
        static Built of(Requirement requirement) {
            return !Double.isFinite(requirement.bound())
                    ? failed(UnavailableReason.OVERFLOW)
                    : new Built(Optional.of(requirement), Optional.empty());
        }

        static Built failed(UnavailableReason why) {
            return new Built(Optional.empty(), Optional.of(why));
        }
    }

    private final Plan plan;
    private final ValueResolver values;

    RequirementBuilder(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    /**
     * @param baseline the baseline in the indicator's unit, for kinds that start from one
     * @param at the period of the actual, for a share of another region's value
     */
    Built build(Target target, Indicator indicator, OptionalDouble baseline, Period at) {
        if (target.kind().isWithoutNumber()) {
            return Built.failed(UnavailableReason.NOT_APPLICABLE);
        }
        if (target.isBlank()) {
            return Built.failed(UnavailableReason.NO_VALUE);
        }
        if (target.kind().needsBaseline()) {
            return fromBaseline(target, indicator, baseline);
        }
        return switch (target.kind()) {
            case REACH -> Built.of(Requirement.towards(indicator, value(target), target.strict(), digits(target)));
            case AT_LEAST -> Built.of(Requirement.floor(value(target), target.strict(), digits(target)));
            case AT_MOST -> Built.of(Requirement.ceiling(value(target), target.strict(), digits(target)));
            case EXACT -> {
                double tolerance = target.tolerance().map(Figure::value).orElse(0.0);
                yield Built.of(band(value(target), tolerance, digits(target)));
            }
            case APPROX -> {
                double tolerance = approxTolerance(target, indicator);
                double low = DecimalDigits.clean(value(target) - tolerance);
                double high = DecimalDigits.clean(value(target) + tolerance);
                yield Built.of(Requirement.band(indicator, low, high, digits(target)));
            }
            case RANGE -> {
                Figure low = target.low().orElseThrow();
                Figure high = target.high().orElseThrow();
                OptionalInt digits = OptionalInt.of(Math.max(low.decimals(), high.decimals()));
                yield Built.of(Requirement.band(indicator, low.value(), high.value(), digits));
            }
            case SHARE_OF -> shareOf(target, indicator, at);
            default -> Built.failed(UnavailableReason.NOT_APPLICABLE);
        };
    }

    private static Requirement band(double value, double tolerance, OptionalInt digits) {
        return Requirement.within(
                DecimalDigits.clean(value - tolerance), DecimalDigits.clean(value + tolerance), digits);
    }

    /** The tolerance of an approximate target: stated, or the plan's fraction of the value for flows and stocks. */
    double approxTolerance(Target target, Indicator indicator) {
        if (target.tolerance().isPresent()) {
            return target.tolerance().get().value();
        }
        boolean sized = indicator.nature() == Nature.FLOW || indicator.nature() == Nature.STOCK;
        return sized ? plan.settings().approxTolerance() * Math.abs(value(target)) : 0;
    }

    private static Built fromBaseline(Target target, Indicator indicator, OptionalDouble baseline) {
        if (baseline.isEmpty() || target.baselinePeriod().isEmpty()) {
            return Built.failed(UnavailableReason.NO_BASELINE);
        }
        double b = baseline.getAsDouble();
        double v = value(target);
        double years = target.baselinePeriod().get().yearsTo(target.period());
        OptionalInt computed = OptionalInt.empty();
        if (b < 0 && target.kind() != TargetKind.CHANGE) {
            return Built.failed(UnavailableReason.NEGATIVE_VALUE);
        }
        if (b == 0 && (target.kind() == TargetKind.GROWTH || target.kind() == TargetKind.MULTIPLE)) {
            return Built.failed(UnavailableReason.ZERO_BASE);
        }
        switch (target.kind()) {
            case GROWTH -> {
                if (years <= 0) {
                    return Built.failed(UnavailableReason.TARGET_BEFORE_BASELINE);
                }
                if (v <= -100) {
                    return Built.failed(UnavailableReason.SIGN_CHANGE);
                }
                double level = DecimalDigits.clean(b * Math.pow(1 + v / 100, years));
                return Built.of(Requirement.atLeast(indicator, level, target.strict(), computed));
            }
            case REDUCTION -> {
                double level = DecimalDigits.clean(b * (1 - v / 100));
                return Built.of(Requirement.ceiling(level, target.strict(), computed));
            }
            case MULTIPLE -> {
                double level = DecimalDigits.clean(b * v);
                return Built.of(Requirement.atLeast(indicator, level, target.strict(), computed));
            }
            default -> {
                double level = DecimalDigits.clean(b + v);
                return Built.of(Requirement.atLeast(indicator, level, target.strict(), digits(target)));
            }
        }
    }

    private Built shareOf(Target target, Indicator indicator, Period at) {
        Optional<Region> of = target.of().flatMap(plan.regions()::find);
        Optional<Actual> whole = of.flatMap(r -> values.at(indicator, r, at, target.definition()))
                .filter(a -> !a.qualifier().isBound());
        return whole.map(a -> DecimalDigits.clean(a.value() * value(target) / 100))
                .map(level -> Built.of(Requirement.atLeast(indicator, level, target.strict(), OptionalInt.empty())))
                .orElseGet(() -> Built.failed(UnavailableReason.NO_OBSERVATION));
    }

    private static double value(Target target) {
        return target.value().orElseThrow().value();
    }

    private static OptionalInt digits(Target target) {
        return OptionalInt.of(target.value().orElseThrow().decimals());
    }
}
