package org.plumbline.value;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.model.DenominatorTiming;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Region;

/**
 * Values of indicators that are defined by others: numerator over denominator, each in its own unit, or a formula. A
 * ratio of a region without values of its own is the ratio of the sums over its parts and needs every part.
 */
final class DerivedValues {
    /** Digits a derived value is given with where its indicator names none: enough not to lose any. */
    private static final int DECIMALS = 6;

    private final Plan plan;
    private final ValueResolver values;
    private final Set<IndicatorId> broken = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    DerivedValues(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Optional<Actual> at(Indicator indicator, Region region, Period period) {
        if (indicator.derivation().isEmpty()) {
            return Optional.empty();
        }
        Derivation derivation = indicator.derivation().get();
        if (derivation instanceof Derivation.Ratio ratio) {
            return ratio(indicator, ratio, region, period);
        }
        return formula(indicator, (Derivation.Formula) derivation, region, period);
    }

    private Optional<Actual> ratio(Indicator indicator, Derivation.Ratio ratio, Region region, Period period) {
        Optional<Actual> numerator = term(ratio.numerator(), region, period);
        Optional<Region> below =
                ratio.denominatorRegion().flatMap(plan.regions()::find).or(() -> Optional.of(region));
        Optional<Actual> denominator = below.flatMap(r -> denominator(ratio, r, period));
        if (numerator.isEmpty() || denominator.isEmpty() || denominator.get().value() == 0) {
            return Optional.empty();
        }
        double value = numerator.get().value() / denominator.get().value() * ratio.multiplier();
        return finite(value)
                .map(v -> Combined.of(
                        indicator,
                        region,
                        period,
                        v,
                        indicator.decimals().orElse(DECIMALS),
                        "ratio",
                        List.of(numerator.get(), denominator.get())));
    }

    /**
     * What a ratio is at least or at most where one of its two terms is only a bound: above 800 over 20078.58 is above
     * 3.98 %. Both terms must be above zero, at the same time and place.
     */
    Optional<Actual> bracket(Indicator indicator, Region region, Period period) {
        if (indicator.derivation().isEmpty()
                || !(indicator.derivation().get() instanceof Derivation.Ratio ratio)
                || ratio.timing() != DenominatorTiming.SAME
                || ratio.multiplier() <= 0) {
            return Optional.empty();
        }
        Optional<Region> below =
                ratio.denominatorRegion().flatMap(plan.regions()::find).or(() -> Optional.of(region));
        Optional<Actual> n = values.at(plan.indicators().get(ratio.numerator()), region, period);
        Optional<Actual> d = below.flatMap(r -> values.at(plan.indicators().get(ratio.denominator()), r, period));
        if (n.isEmpty() || d.isEmpty() || n.get().value() <= 0 || d.get().value() <= 0) {
            return Optional.empty();
        }
        boolean above = n.get().qualifier().isBound();
        if (above == d.get().qualifier().isBound()) {
            return Optional.empty();
        }
        Qualifier limit = above ? n.get().qualifier() : d.get().qualifier().mirrored();
        return finite(n.get().value() / d.get().value() * ratio.multiplier()).map(value -> Combined.of(
                        indicator,
                        region,
                        period,
                        value,
                        indicator.decimals().orElse(DECIMALS),
                        "ratio",
                        List.of(n.get(), d.get()))
                .qualified(limit));
    }

    private Optional<Actual> denominator(Derivation.Ratio ratio, Region region, Period period) {
        if (ratio.timing() == DenominatorTiming.SAME) {
            return term(ratio.denominator(), region, period);
        }
        if (period.firstMonth() < period.months()) {
            return Optional.empty();
        }
        Optional<Actual> before = term(ratio.denominator(), region, period.previous());
        if (ratio.timing() == DenominatorTiming.PREVIOUS_END) {
            return before;
        }
        Optional<Actual> now = term(ratio.denominator(), region, period);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Combined.of(
                plan.indicators().get(ratio.denominator()),
                region,
                period,
                (before.get().value() + now.get().value()) / 2,
                now.get().decimals(),
                "mean",
                List.of(before.get(), now.get())));
    }

    private Optional<Actual> formula(Indicator indicator, Derivation.Formula formula, Region region, Period period) {
        if (broken.contains(indicator.id())) {
            return Optional.empty();
        }
        List<Actual> inputs = new ArrayList<>();
        for (IndicatorId id : formula.inputs()) {
            Optional<Actual> input = term(id, region, period);
            if (input.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(input.get());
        }
        try {
            double value =
                    evaluate(formula, inputs.stream().mapToDouble(Actual::value).toArray());
            return finite(value)
                    .map(v -> Combined.of(
                            indicator, region, period, v, indicator.decimals().orElse(DECIMALS), "formula", inputs));
        } catch (EvaluationException | ParseException | ArithmeticException failure) {
            broken.add(indicator.id());
            findings.add(Finding.of(
                    FindingCode.FORMULA_INVALID,
                    indicator.location(),
                    indicator.id().value(),
                    formula.expression(),
                    String.valueOf(failure.getMessage())));
            return Optional.empty();
        }
    }

    /**
     * What a derived value would be with other numbers for its inputs, in their order; empty where that is no finite
     * number.
     */
    OptionalDouble recomputed(Actual derived, double... inputs) {
        Derivation derivation =
                plan.indicators().get(derived.indicator()).derivation().orElseThrow();
        double value;
        if (derivation instanceof Derivation.Ratio ratio) {
            value = inputs[0] / inputs[1] * ratio.multiplier();
        } else {
            try {
                value = evaluate((Derivation.Formula) derivation, inputs);
            } catch (EvaluationException | ParseException | ArithmeticException failure) {
                return OptionalDouble.empty();
            }
        }
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double evaluate(Derivation.Formula formula, double... inputs)
            throws EvaluationException, ParseException {
        Expression expression = new Expression(formula.expression());
        int position = 0;
        for (IndicatorId id : formula.inputs()) {
            expression.with(id.value(), inputs[position++]);
        }
        return expression.evaluate().getNumberValue().doubleValue();
    }

    /** An input in its own unit: what counts for it; bounds do not enter a computation. */
    private Optional<Actual> term(IndicatorId id, Region region, Period period) {
        Indicator indicator = plan.indicators().get(id);
        return values.at(indicator, region, period).filter(a -> !a.qualifier().isBound());
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
