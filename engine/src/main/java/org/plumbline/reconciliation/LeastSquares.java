package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * x = x0 + W A′ (A W A′)⁻¹ (a − A x0): the smallest weighted change of figures x0 that satisfies A x = a, after Stone,
 * Champernowne and Meade (1942). W is the diagonal of the figures' sizes in the unit of their total, so that one sum alone
 * is adjusted in proportion; 0 for those that are held. A figure that would change its sign is set to 0 and the rest
 * solved again. The pseudo-inverse stands in for the inverse where sums say the same thing twice.
 */
final class LeastSquares {
    /** Name of the weights. */
    static final String WEIGHTS = "diag(x0)";

    private static final double FEASIBLE = 1e-9;

    private final List<Check> system;
    private final List<FigureKey> keys = new ArrayList<>();
    private final Map<FigureKey, Integer> places = new HashMap<>();
    private final List<Map<Integer, Double>> coefficients = new ArrayList<>();
    private final double[] start;
    private final double[] weights;
    private final boolean immovable;

    LeastSquares(List<Check> system, Confirmed confirmed) {
        this.system = system;
        Map<FigureKey, Amount> figures = new LinkedHashMap<>();
        Map<FigureKey, Double> factors = new HashMap<>();
        for (int row = 0; row < system.size(); row++) {
            Check check = system.get(row);
            enter(check, check.total(), row, -1, figures);
            for (Amount part : check.parts()) {
                enter(check, part, row, 1, figures);
                factors.putIfAbsent(FigureKey.of(check, part), part.factor());
            }
        }
        this.start = new double[keys.size()];
        this.weights = new double[keys.size()];
        figures.forEach((key, figure) -> {
            int place = places.getOrDefault(key, 0);
            start[place] = figure.value().orElseThrow();
            double factor = factors.getOrDefault(key, 0.0);
            weights[place] = factor == 0 || confirmed.holds(figure) ? 0 : Math.abs(start[place] / factor);
        });
        this.immovable = system.stream()
                .anyMatch(check -> check.verdict() != Verdict.HOLDS
                        && check.parts().stream().allMatch(confirmed::holds)
                        && weights[places.getOrDefault(FigureKey.of(check, check.total()), 0)] == 0);
    }

    private void enter(Check check, Amount amount, int row, int sign, Map<FigureKey, Amount> figures) {
        FigureKey key = FigureKey.of(check, amount);
        if (figures.putIfAbsent(key, amount) == null) {
            places.put(key, keys.size());
            keys.add(key);
            coefficients.add(new LinkedHashMap<>());
        }
        coefficients.get(places.getOrDefault(key, 0)).merge(row, sign * amount.factor(), Double::sum);
    }

    Solution solve() {
        if (immovable) {
            return Solution.impossible(system, Adjustment.Problem.ALL_HELD);
        }
        double[] from = start.clone();
        double[] free = weights.clone();
        Set<Integer> bounded = new HashSet<>();
        while (true) {
            double[] solved = step(from, free);
            List<Integer> flipped = new ArrayList<>();
            for (int i = 0; i < solved.length; i++) {
                if (solved[i] * start[i] < 0 && bounded.add(i)) {
                    flipped.add(i);
                }
            }
            if (flipped.isEmpty()) {
                return solution(solved);
            }
            for (int place : flipped) {
                from[place] = 0;
                free[place] = 0;
            }
        }
    }

    private Solution solution(double... solved) {
        double size = Arrays.stream(start).map(Math::abs).max().orElse(0);
        double worst = Arrays.stream(off(solved)).map(Math::abs).max().orElse(0);
        if (worst > FEASIBLE * Math.max(1, size)) {
            return Solution.impossible(system, Adjustment.Problem.INFEASIBLE);
        }
        Map<FigureKey, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < solved.length; i++) {
            values.put(keys.get(i), solved[i]);
        }
        return Solution.of(system, WEIGHTS, values);
    }

    private double[] step(double[] from, double[] free) {
        RealMatrix normal = new Array2DRowRealMatrix(system.size(), system.size());
        for (int i = 0; i < free.length; i++) {
            Map<Integer, Double> column = coefficients.get(i);
            for (Map.Entry<Integer, Double> a : column.entrySet()) {
                for (Map.Entry<Integer, Double> b : column.entrySet()) {
                    normal.addToEntry(a.getKey(), b.getKey(), free[i] * a.getValue() * b.getValue());
                }
            }
        }
        RealVector multipliers = solver(normal).solve(new ArrayRealVector(off(from)).mapMultiply(-1));
        double[] solved = from.clone();
        for (int i = 0; i < solved.length; i++) {
            for (Map.Entry<Integer, Double> row : coefficients.get(i).entrySet()) {
                solved[i] += free[i] * row.getValue() * multipliers.getEntry(row.getKey());
            }
        }
        return solved;
    }

    private static DecompositionSolver solver(RealMatrix normal) {
        DecompositionSolver direct = new LUDecomposition(normal).getSolver();
        return direct.isNonSingular() ? direct : new SingularValueDecomposition(normal).getSolver();
    }

    /** A x: sums of parts less their totals. */
    private double[] off(double... values) {
        double[] off = new double[system.size()];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            coefficients.get(i).forEach((row, coefficient) -> off[row] += coefficient * value);
        }
        return off;
    }
}
