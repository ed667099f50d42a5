package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** The measures of one target; each a number or its reason. */
record Measures(Gap gap, Cell levelRatio, Cell shareOfWay, Cell logShareOfWay, PathMeasures path, Pace pace) {

    static Measures unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Measures(
                Gap.unavailable(why), none, none, none, PathMeasures.unavailable(why), Pace.unavailable(why));
    }

    static Measures of(TargetFacts.Facts facts, Optional<UnavailableReason> obstacle, PathPlan plan) {
        if (facts.target().kind() == TargetKind.QUALITATIVE) {
            return unavailable(UnavailableReason.QUALITATIVE);
        }
        if (facts.target().isBlank()) {
            return unavailable(UnavailableReason.NO_VALUE);
        }
        if (obstacle.isPresent()) {
            return unavailable(obstacle.get());
        }
        Optional<Actual> actual = judged(facts);
        if (actual.isEmpty()) {
            return unavailable(facts.reading().failure().orElse(UnavailableReason.NO_OBSERVATION));
        }
        if (facts.required().requirement().isEmpty()) {
            return withoutRequirement(facts, actual.get());
        }
        if (actual.get().qualifier().isBound()) {
            return unavailable(UnavailableReason.BOUND_ONLY);
        }
        return of(facts, facts.required().requirement().get(), actual.get(), plan);
    }

    /** The value the measures use: for a look at each year the worst one. */
    static Optional<Actual> judged(TargetFacts.Facts facts) {
        Reading reading = facts.reading();
        if (facts.basis() == Basis.PER_YEAR && facts.required().requirement().isPresent()) {
            Requirement requirement = facts.required().requirement().get();
            return reading.known().stream()
                    .reduce((a, b) -> favourable(requirement, b.value()) < favourable(requirement, a.value()) ? b : a);
        }
        return reading.actual();
    }

    /** A trend or a demand without numbers still has an observed change. */
    private static Measures withoutRequirement(TargetFacts.Facts facts, Actual actual) {
        UnavailableReason why = facts.required().failure().orElse(UnavailableReason.NOT_APPLICABLE);
        Measures none = unavailable(why);
        if (facts.baseline().isEmpty()
                || facts.comparableBaseline().isEmpty()
                || actual.qualifier().isBound()) {
            return none;
        }
        double years = facts.baseline().get().period().yearsTo(actual.period());
        if (years <= 0) {
            return none;
        }
        double change = (actual.value() - facts.comparableBaseline().getAsDouble()) / years;
        Pace pace = none.pace();
        return new Measures(
                none.gap(),
                none.levelRatio(),
                none.shareOfWay(),
                none.logShareOfWay(),
                none.path(),
                new Pace(
                        Cell.of(change),
                        pace.requiredChange(),
                        pace.observedRate(),
                        pace.requiredRate(),
                        pace.ratio(),
                        pace.remainingChange(),
                        pace.remainingRate()));
    }

    private static Measures of(TargetFacts.Facts facts, Requirement requirement, Actual actual, PathPlan plan) {
        Indicator indicator = facts.indicator();
        Gap gap = gap(requirement, actual.value(), indicator.nature());
        Cell levelRatio = levelRatio(requirement, actual.value(), indicator.nature());
        if (facts.basis() == Basis.PER_YEAR || facts.basis() == Basis.AVERAGE) {
            Measures rest = unavailable(UnavailableReason.NOT_APPLICABLE);
            return rest.with(gap, levelRatio, level(facts, requirement, actual));
        }
        if (isPartOfOpenYear(facts, actual)) {
            PathMeasures path = PathCalculator.yearToDate(
                    facts.target().period(), requirement, actual.period(), actual.value(), plan);
            return unavailable(UnavailableReason.PERIOD_OPEN).with(gap, levelRatio, path);
        }
        PathCalculator.Remaining remaining = PathCalculator.remaining(
                actual.value(),
                requirement.bound(),
                actual.period().yearsTo(facts.target().period()),
                indicator.nature());
        if (facts.baseline().isEmpty()) {
            Measures none = unavailable(UnavailableReason.NO_BASELINE);
            return new Measures(
                    gap,
                    levelRatio,
                    none.shareOfWay(),
                    none.logShareOfWay(),
                    none.path(),
                    PathCalculator.paceWithoutBaseline(remaining));
        }
        if (facts.comparableBaseline().isEmpty()) {
            Measures none = unavailable(UnavailableReason.NOT_COMPARABLE);
            return none.with(gap, levelRatio, none.path());
        }
        PathCalculator.Input input = new PathCalculator.Input(
                facts.baseline().get().period(),
                facts.comparableBaseline().getAsDouble(),
                facts.target().period(),
                requirement,
                actual.period(),
                actual.value(),
                indicator.nature());
        return new Measures(
                gap,
                levelRatio,
                PathCalculator.shareOfWay(input),
                PathCalculator.logShareOfWay(input),
                path(facts, input, plan),
                PathCalculator.pace(input));
    }

    private Measures with(Gap newGap, Cell newLevelRatio, PathMeasures newPath) {
        return new Measures(newGap, newLevelRatio, shareOfWay, logShareOfWay, newPath, pace);
    }

    private static PathMeasures path(TargetFacts.Facts facts, PathCalculator.Input input, PathPlan plan) {
        if (plan.whole().isEmpty()) {
            return PathCalculator.path(input, plan);
        }
        double share = facts.target().value().orElseThrow().value();
        return PathCalculator.share(input, share, plan.whole().get(), plan);
    }

    private static PathMeasures level(TargetFacts.Facts facts, Requirement requirement, Actual actual) {
        String shape = facts.basis() == Basis.PER_YEAR ? "each-year" : "average";
        double years = facts.window().map(w -> WindowReader.yearsOf(w).size()).orElse(1);
        return PathCalculator.level(
                shape, requirement, actual.value(), facts.reading().known().size() / years);
    }

    /** True where the actual is the year to date of an annual flow whose year is still open. */
    static boolean isPartOfOpenYear(TargetFacts.Facts facts, Actual actual) {
        return facts.basis() == Basis.LEVEL
                && facts.indicator().nature() == Nature.FLOW
                && actual.period().firstMonth() == facts.target().period().firstMonth()
                && actual.period().months() < facts.target().period().months();
    }

    static Gap gap(Requirement requirement, double actual, Nature nature) {
        double value;
        double favourable;
        double bound = requirement.bound();
        if (requirement.twoSided()) {
            double low = requirement.interval().low().orElseThrow();
            double high = requirement.interval().high().orElseThrow();
            bound = actual > high ? high : low;
            value = actual > high ? actual - high : Math.min(actual - low, 0);
            favourable = -Math.abs(value);
        } else {
            value = actual - bound;
            favourable = requirement.sign() * value;
        }
        return new Gap(
                Cell.of(DecimalDigits.clean(value)),
                Cell.of(DecimalDigits.clean(favourable)),
                relative(value, bound, nature));
    }

    private static Cell relative(double value, double bound, Nature nature) {
        if (nature.isRelative()) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        return bound == 0
                ? Cell.unavailable(UnavailableReason.ZERO_TARGET)
                : Cell.of(DecimalDigits.clean(value) / Math.abs(bound));
    }

    /** A/T, only for flows and stocks with a floor above zero. */
    private static Cell levelRatio(Requirement requirement, double actual, Nature nature) {
        if (nature.isRelative() || requirement.sign() < 0 || requirement.twoSided()) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        return requirement.bound() <= 0
                ? Cell.unavailable(UnavailableReason.NOT_ZERO_BASED)
                : Cell.of(actual / requirement.bound());
    }

    /** How far on the good side a value is; below zero where it misses. */
    static double favourable(Requirement requirement, double value) {
        if (!requirement.twoSided()) {
            return requirement.sign() * (value - requirement.bound());
        }
        double low = requirement.interval().low().orElseThrow();
        double high = requirement.interval().high().orElseThrow();
        return Math.min(value - low, high - value);
    }
}
