package org.plumbline.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * LMDI-I (Ang 2005, Energy Policy 33, 867–871) of V = Σ_i Π_k x_ik: the effect of factor k is Σ_i L(V_i1, V_i0)·ln(x_ik1/x_ik0)
 * with L(a, b) = (a − b)/ln(a/b), L(a, a) = a. Additive effects add up to V1 − V0, multiplicative ones, exp of the effect over
 * L(V1, V0), multiply to V1/V0. Zeros take their analytic limits (Wood and Lenzen 2006), no small number; values below
 * zero have no logarithm.
 */
public final class Lmdi {
    /**
     * Both forms.
     *
     * @param additive adding up to the change
     * @param multiplicative multiplying to its total, V1/V0; undefined where V0 or V1 is 0
     */
    public record Effects(Parts additive, Parts multiplicative) {}

    private static final String ADDITIVE = "lmdi-additive";
    private static final String MULTIPLICATIVE = "lmdi-multiplicative";

    private Lmdi() {}

    /**
     * Splits the change of a sum of products.
     *
     * @param factors names of the factors
     * @param before by category, then factor
     * @param after likewise, with the same categories
     */
    public static Effects decompose(List<String> factors, double[][] before, double[][] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException("Categories differ: " + before.length + ", " + after.length);
        }
        if (anyNegative(before) || anyNegative(after)) {
            return new Effects(
                    Parts.undefined(ADDITIVE, Parts.Reason.NEGATIVE_VALUE),
                    Parts.undefined(MULTIPLICATIVE, Parts.Reason.NEGATIVE_VALUE));
        }
        double[] effects = new double[factors.size()];
        double start = 0;
        double end = 0;
        for (int i = 0; i < before.length; i++) {
            start += product(before[i]);
            end += product(after[i]);
            addEffects(effects, before[i], after[i]);
        }
        Parts additive = Parts.of(ADDITIVE, named(factors, effects), end - start);
        return new Effects(additive, multiplicative(factors, effects, start, end));
    }

    /** Logarithmic mean of two values not below zero; 0 where one of them is 0. */
    public static double logarithmicMean(double a, double b) {
        if (a == b) {
            return a;
        }
        if (a == 0 || b == 0) {
            return 0;
        }
        double relative = (a - b) / b;
        // (a − b)/ln(a/b) loses its digits where both are nearly equal.
        return Math.abs(relative) < 1e-4 ? (a - b) / Math.log1p(relative) : (a - b) / Math.log(a / b);
    }

    private static void addEffects(double[] effects, double[] before, double[] after) {
        double start = product(before);
        double end = product(after);
        if (start == 0 && end == 0) {
            return;
        }
        if (start == 0 || end == 0) {
            // In the limit the factors that are 0 share the change equally, and the others have none of it.
            double[] zeroSide = start == 0 ? before : after;
            long zeros = java.util.Arrays.stream(zeroSide).filter(x -> x == 0).count();
            for (int k = 0; k < effects.length; k++) {
                effects[k] += zeroSide[k] == 0 ? (end - start) / zeros : 0;
            }
            return;
        }
        double weight = logarithmicMean(end, start);
        for (int k = 0; k < effects.length; k++) {
            effects[k] += weight * Math.log(after[k] / before[k]);
        }
    }

    private static Parts multiplicative(List<String> factors, double[] effects, double start, double end) {
        if (start == 0 || end == 0) {
            return Parts.undefined(
                    MULTIPLICATIVE, start == 0 ? Parts.Reason.ZERO_DENOMINATOR : Parts.Reason.ZERO_VALUE);
        }
        double weight = logarithmicMean(end, start);
        double[] ratios = new double[effects.length];
        for (int k = 0; k < effects.length; k++) {
            ratios[k] = Math.exp(effects[k] / weight);
        }
        return new Parts(MULTIPLICATIVE, named(factors, ratios), end / start, Optional.empty());
    }

    private static List<Part> named(List<String> names, double[] values) {
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            parts.add(new Part(names.get(k), values[k]));
        }
        return parts;
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }

    private static boolean anyNegative(double[][] values) {
        for (double[] row : values) {
            for (double value : row) {
                if (value < 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
