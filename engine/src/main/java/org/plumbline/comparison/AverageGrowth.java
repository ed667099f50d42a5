package org.plumbline.comparison;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.value.DecimalDigits;

/** Average yearly growth by the two methods of Chinese statistics. */
public final class AverageGrowth {
    private static final double LOWEST = -0.999999;
    private static final double HIGHEST = 1000;
    private static final double ACCURACY = 1e-14;
    private static final int MOST_STEPS = 500;

    private AverageGrowth() {}

    /** 水平法: (end/start)^(1/n) − 1; both values above zero, n years after the base year. */
    public static Cell horizontal(double start, double end, double years) {
        if (start == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (start < 0) {
            return Cell.unavailable(UnavailableReason.NEGATIVE_BASE);
        }
        if (end < 0) {
            return Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        }
        return Cell.of(DecimalDigits.clean(Math.pow(end / start, 1 / years) - 1));
    }

    /** 累计法 (方程法): g with x₀·Σₖ(1 + g)ᵏ, k = 1…n, equal to the sum of the n years after the base year. */
    public static Cell cumulative(double start, double sum, int years) {
        if (start == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (start < 0) {
            return Cell.unavailable(UnavailableReason.NEGATIVE_BASE);
        }
        if (sum <= 0) {
            return Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        }
        UnivariateFunction excess = g -> {
            double power = 1;
            double total = 0;
            for (int year = 1; year <= years; year++) {
                power *= 1 + g;
                total += power;
            }
            return total - sum / start;
        };
        if (excess.value(LOWEST) >= 0 || excess.value(HIGHEST) <= 0) {
            return Cell.unavailable(UnavailableReason.OUTSIDE_BOUNDS);
        }
        return Cell.of(DecimalDigits.clean(new BrentSolver(ACCURACY).solve(MOST_STEPS, excess, LOWEST, HIGHEST)));
    }
}
