package org.plumbline.contribution;

import java.util.List;

/** The change of a ratio r = N/D split into the effects of numerator and denominator. The two methods differ slightly. */
public final class RatioChange {
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";

    private RatioChange() {}

    /** Numerator L(r1, r0)·ln(N1/N0), denominator −L(r1, r0)·ln(D1/D0); all values above zero. */
    public static Parts lmdi(double n0, double d0, double n1, double d1) {
        String method = "lmdi";
        if (n0 < 0 || d0 < 0 || n1 < 0 || d1 < 0) {
            return Parts.undefined(method, Parts.Reason.NEGATIVE_VALUE);
        }
        if (d0 == 0 || d1 == 0) {
            return Parts.undefined(method, Parts.Reason.ZERO_DENOMINATOR);
        }
        if (n0 == 0 || n1 == 0) {
            return Parts.undefined(method, Parts.Reason.ZERO_VALUE);
        }
        double weight = Lmdi.logarithmicMean(n1 / d1, n0 / d0);
        return of(method, weight * Math.log(n1 / n0), -weight * Math.log(d1 / d0), n1 / d1 - n0 / d0);
    }

    /** Two-way average: numerator ½[(N1 − N0)/D0 + (N1 − N0)/D1], denominator ½(N0 + N1)(1/D1 − 1/D0). */
    public static Parts shapley(double n0, double d0, double n1, double d1) {
        String method = "shapley";
        if (d0 == 0 || d1 == 0) {
            return Parts.undefined(method, Parts.Reason.ZERO_DENOMINATOR);
        }
        double numerator = 0.5 * ((n1 - n0) / d0 + (n1 - n0) / d1);
        double denominator = 0.5 * (n0 + n1) * (1 / d1 - 1 / d0);
        return of(method, numerator, denominator, n1 / d1 - n0 / d0);
    }

    private static Parts of(String method, double numerator, double denominator, double total) {
        return Parts.of(method, List.of(new Part(NUMERATOR, numerator), new Part(DENOMINATOR, denominator)), total);
    }
}
