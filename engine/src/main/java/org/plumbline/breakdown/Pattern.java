package org.plumbline.breakdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitReference;
import org.plumbline.projection.AnnualSeries;
import org.plumbline.projection.Projection;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.value.Actual;

/** Figures of the parts that a method goes by: weights, factors, references, trends. Missing ones are not a number. */
final class Pattern {
    private final PlanFigures figures;
    private final Split split;
    private final List<RegionId> regions;
    private final Period period;
    private final Period before;

    /**
     * @param period that is split
     * @param before what bases and weights lie before
     */
    Pattern(PlanFigures figures, Split split, List<RegionId> regions, Period period, Period before) {
        this.figures = figures;
        this.split = split;
        this.regions = regions;
        this.period = period;
        this.before = before;
    }

    /** The parts' values of an indicator in the period of the weights, else their latest before the period. */
    double[] of(IndicatorId indicator) {
        return each(region -> {
            var actual = split.weightsPeriod().isPresent()
                    ? figures.at(indicator, region, split.weightsPeriod().get())
                    : figures.before(indicator, region, before, period.months());
            return actual.isPresent() ? OptionalDouble.of(actual.get().value()) : OptionalDouble.empty();
        });
    }

    /** The parts' targets of an indicator in the period, else their latest values. */
    double[] expected(IndicatorId indicator) {
        return each(region -> figures.expected(indicator, region, period, period.months()));
    }

    /** The weights named one by one; none where a part has none. */
    double[] named(Map<SplitKey, Double> values) {
        return each(region -> {
            Double value = values.get(SplitKey.of(region));
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        });
    }

    /** Weighted sum of each part's shares in several indicators. */
    double[] factors() {
        double[] sum = new double[regions.size()];
        double all = split.factors().values().stream().mapToDouble(v -> v).sum();
        split.factors().forEach((indicator, factor) -> {
            double[] values = of(indicator);
            double whole = Arrays.stream(values).filter(Double::isFinite).sum();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor / all * values[i] / whole;
            }
        });
        return sum;
    }

    /** Weights however they are given: one by one, or by factors; empty where there are none. */
    double[] weights() {
        if (!split.weights().isEmpty()) {
            return named(split.weights());
        }
        return split.factors().isEmpty() ? new double[0] : factors();
    }

    /** What a method misses of a part for which it has no line: its weight, its reference, or else its base. */
    String lacking(SplitMethod method, IndicatorId indicator, int part) {
        double[] weights = weights();
        double[] reference = reference(indicator);
        boolean byReference = method == SplitMethod.REFERENCE || method == SplitMethod.LEAST_SQUARES;
        if (weights.length > 0 && method != SplitMethod.REFERENCE && !Double.isFinite(weights[part])) {
            return "weight";
        }
        return byReference && reference.length > 0 && !Double.isFinite(reference[part]) ? "reference" : "base";
    }

    /** The reference's values for an indicator; empty where none is named. */
    double[] reference(IndicatorId indicator) {
        SplitReference reference = split.reference();
        if (reference instanceof SplitReference.OfIndicator of) {
            return expected(of.indicator());
        }
        if (reference instanceof SplitReference.OfPeriod of) {
            return each(region ->
                    figures.expected(indicator, region, of.period(), of.period().months()));
        }
        if (reference instanceof SplitReference.OfSource of) {
            return each(region -> figures.demandOf(of.source(), indicator, region, period)
                    .map(demand -> OptionalDouble.of(demand.value()))
                    .orElse(OptionalDouble.empty()));
        }
        return reference instanceof SplitReference.Values of ? named(of.values()) : new double[0];
    }

    /**
     * The parts' values carried on to the period along the trend of their logarithms (least squares, at least three points),
     * so that shares of them add up to one; a part without a trend keeps its latest value.
     *
     * @param kept is told the parts that keep theirs
     */
    double[] projected(IndicatorId indicator, java.util.function.Consumer<RegionId> kept) {
        return each(region -> {
            List<Actual> history = figures.history(indicator, region, before, period.months());
            List<Actual> positive = history.stream().filter(a -> a.value() > 0).toList();
            double[] times =
                    positive.stream().mapToDouble(a -> a.period().endInYears()).toArray();
            double[] values =
                    positive.stream().mapToDouble(a -> Math.log(a.value())).toArray();
            if (positive.size() == history.size() && times.length >= 3) {
                var outcome = ProjectionMethods.find("ols")
                        .orElseThrow()
                        .project(AnnualSeries.of(times, values), period.endInYears(), 0.8);
                if (outcome instanceof Projection projection) {
                    return OptionalDouble.of(Math.exp(projection.value()));
                }
            }
            kept.accept(region);
            return history.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(history.get(history.size() - 1).value());
        });
    }

    /** Level of development, by which catching up goes: of amounts per unit of the first factor, else as it is. */
    double[] level(double[] base, boolean amounts) {
        if (!split.weights().isEmpty()) {
            return named(split.weights());
        }
        if (split.factors().isEmpty()) {
            return base;
        }
        Indicator factor = figures.indicator(split.factors().keySet().iterator().next());
        double[] values = of(factor.id());
        if (!amounts || factor.nature().isRelative() || factor.aggregate() != Aggregate.SUM) {
            return values;
        }
        double[] level = new double[base.length];
        Arrays.setAll(level, i -> base[i] / values[i]);
        return level;
    }

    private interface Value {
        OptionalDouble of(RegionId region);
    }

    private double[] each(Value value) {
        return regions.stream()
                .mapToDouble(region -> value.of(region).orElse(Double.NaN))
                .toArray();
    }
}
