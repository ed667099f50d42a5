package org.plumbline.rating;

/** Compound annual growth rates. */
final class GrowthRate {
    private GrowthRate() {}

    /** CAGR(a, b, n) = (a/b)^(1/n) − 1, a fraction. Callers see to a/b ≥ 0 and n ≠ 0. */
    static double compound(double to, double from, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }
}
