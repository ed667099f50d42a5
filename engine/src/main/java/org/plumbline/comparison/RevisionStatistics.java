package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.value.DecimalDigits;

/**
 * How an indicator is revised: over all its figures that were published more than once.
 *
 * @param steps from the first to the second release, from the second to the last, from the first to the last
 */
public record RevisionStatistics(Indicator indicator, List<Step> steps) {
    /** From so many revisions on their bias is tested. */
    public static final int FEWEST_FOR_TESTS = 8;

    /**
     * Revisions from one release to another, later less earlier, in the indicator's unit.
     *
     * @param from {@code first} or {@code second}
     * @param to {@code second} or {@code last}
     * @param n how many figures
     * @param tTest t of the mean revision against 0, n − 1 degrees of freedom
     * @param tTestP its two-sided probability
     * @param slope b of later = a + b·earlier
     * @param intercept a
     * @param slopeP two-sided probability of b = 1, n − 2 degrees of freedom
     * @param theil Theil's U₁ = √mean((l − e)²)/(√mean(l²) + √mean(e²)), 0 where nothing is revised, 1 at worst
     */
    public record Step(
            String from,
            String to,
            int n,
            double mean,
            double meanAbsolute,
            Cell tTest,
            Cell tTestP,
            Cell slope,
            Cell intercept,
            Cell slopeP,
            Cell theil) {}

    private record Pair(double earlier, double later) {
        double revision() {
            return DecimalDigits.clean(later - earlier);
        }
    }

    public RevisionStatistics {
        steps = List.copyOf(steps);
    }

    /** One for every indicator with revisions, in the plan's order. */
    public static List<RevisionStatistics> of(List<Revision> revisions) {
        Map<IndicatorId, List<Revision>> byIndicator = new LinkedHashMap<>();
        revisions.forEach(revision -> byIndicator
                .computeIfAbsent(revision.indicator().id(), id -> new ArrayList<>())
                .add(revision));
        return byIndicator.values().stream()
                .map(group -> new RevisionStatistics(group.get(0).indicator(), steps(group)))
                .toList();
    }

    private static List<Step> steps(List<Revision> group) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                "first",
                "second",
                group.stream().map(r -> new Pair(r.first(), r.second())).toList()));
        List<Pair> later = group.stream()
                .filter(r -> r.releases().size() > 2)
                .map(r -> new Pair(r.second(), r.last()))
                .toList();
        if (!later.isEmpty()) {
            steps.add(step("second", "last", later));
        }
        steps.add(step(
                "first",
                "last",
                group.stream().map(r -> new Pair(r.first(), r.last())).toList()));
        return steps;
    }

    private static Step step(String from, String to, List<Pair> pairs) {
        double[] revisions = pairs.stream().mapToDouble(Pair::revision).toArray();
        double mean = pairs.stream().mapToDouble(Pair::revision).average().orElse(0);
        double absolute = pairs.stream()
                .mapToDouble(p -> Math.abs(p.revision()))
                .average()
                .orElse(0);
        Cell none = Cell.unavailable(UnavailableReason.TOO_FEW_POINTS);
        if (pairs.size() < FEWEST_FOR_TESTS) {
            return new Step(
                    from, to, pairs.size(), clean(mean), clean(absolute), none, none, none, none, none, theil(pairs));
        }
        boolean constant = pairs.stream().allMatch(p -> p.revision() == revisions[0]);
        Cell alike = Cell.unavailable(UnavailableReason.ZERO_VARIANCE);
        TTest test = new TTest();
        SimpleRegression line = new SimpleRegression();
        pairs.forEach(p -> line.addData(p.earlier(), p.later()));
        boolean flat = !Double.isFinite(line.getSlope()) || line.getSlopeStdErr() == 0 || constant;
        return new Step(
                from,
                to,
                pairs.size(),
                clean(mean),
                clean(absolute),
                constant ? alike : Cell.of(test.t(0, revisions)),
                constant ? alike : Cell.of(test.tTest(0, revisions)),
                flat ? alike : Cell.of(line.getSlope()),
                flat ? alike : Cell.of(line.getIntercept()),
                flat ? alike : slopeP(line),
                theil(pairs));
    }

    private static Cell slopeP(SimpleRegression line) {
        double t = (line.getSlope() - 1) / line.getSlopeStdErr();
        return Double.isFinite(t)
                ? Cell.of(2 * new TDistribution(line.getN() - 2).cumulativeProbability(-Math.abs(t)))
                : Cell.unavailable(UnavailableReason.ZERO_VARIANCE);
    }

    private static Cell theil(List<Pair> pairs) {
        double above = Math.sqrt(mean(pairs, p -> p.revision() * p.revision()));
        double below = Math.sqrt(mean(pairs, p -> p.later() * p.later()))
                + Math.sqrt(mean(pairs, p -> p.earlier() * p.earlier()));
        return below == 0 ? Cell.unavailable(UnavailableReason.ZERO_VALUE) : Cell.of(above / below);
    }

    private static double mean(List<Pair> pairs, java.util.function.ToDoubleFunction<Pair> of) {
        return pairs.stream().mapToDouble(of).average().orElse(0);
    }

    private static double clean(double value) {
        return DecimalDigits.clean(value);
    }
}
