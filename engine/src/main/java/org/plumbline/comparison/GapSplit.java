package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.RequiredInterval;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.value.DecimalDigits;

/** Splits the change of a gap: first the effects on the value against the old requirement, then the requirement. */
final class GapSplit {
    private GapSplit() {}

    static EffectParts of(
            Optional<Assessment> before, Optional<Assessment> after, double start, List<EffectParts.Step> values) {
        if (before.isEmpty() || after.isEmpty()) {
            return EffectParts.unavailable(UnavailableReason.NOT_KNOWN_THEN);
        }
        Cell first = before.get().gap().value();
        Cell last = after.get().gap().value();
        if (first.reason().or(last::reason).isPresent()) {
            return EffectParts.unavailable(first.reason().or(last::reason).orElseThrow());
        }
        double then = first.value().orElseThrow();
        Optional<DoubleUnaryOperator> rule = rule(before.get(), start, then);
        if (rule.isEmpty()) {
            return EffectParts.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        List<EffectParts.Step> steps = new ArrayList<>();
        for (EffectParts.Step step : values) {
            steps.add(new EffectParts.Step(step.effect(), rule.get().applyAsDouble(step.level())));
        }
        steps.add(new EffectParts.Step(Effect.TARGET, last.value().orElseThrow()));
        return EffectParts.of(then, steps);
    }

    /** How the old requirement turns a value into a gap: the rule that gives the old gap. */
    private static Optional<DoubleUnaryOperator> rule(Assessment before, double start, double gap) {
        List<DoubleUnaryOperator> rules = new ArrayList<>();
        before.bound().ifPresent(bound -> rules.add(value -> value - bound));
        before.required().flatMap(GapSplit::band).ifPresent(rules::add);
        return rules.stream()
                .map(rule -> rule.andThen(DecimalDigits::clean))
                .filter(rule -> rule.applyAsDouble(start) == gap)
                .findFirst();
    }

    private static Optional<DoubleUnaryOperator> band(RequiredInterval interval) {
        if (interval.low().isEmpty() || interval.high().isEmpty()) {
            return Optional.empty();
        }
        double low = interval.low().getAsDouble();
        double high = interval.high().getAsDouble();
        return Optional.of(value -> value > high ? value - high : Math.min(value - low, 0));
    }
}
