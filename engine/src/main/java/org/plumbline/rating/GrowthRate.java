package org.plumbline.rating;

import java.util.Optional;

/** Compound annual growth rates. */
final class GrowthRate {
    private GrowthRate() {}

    /** Why no compound rates lead from y0 to y and, where there is one, to the target: zero, both signs, or below zero. */
    static Optional<Undefined> obstacle(double y0, double y, Optional<RatingTarget> target) {
        if (y0 == 0) {
            return Optional.of(Undefined.ZERO_BASE);
        }
        if (y == 0) {
            return Optional.of(Undefined.ZERO_VALUE);
        }
        double wanted = target.map(RatingTarget::value).orElse(y0);
        if (y / y0 < 0 || wanted / y0 < 0) {
            return Optional.of(Undefined.SIGN_CHANGE);
        }
        if (wanted == 0) {
            return Optional.of(Undefined.ZERO_TARGET);
        }
        return y0 < 0 ? Optional.of(Undefined.NEGATIVE_VALUE) : Optional.empty();
    }

    /** CAGR(a, b, n) = (a/b)^(1/n) − 1, a fraction. Callers see to a/b ≥ 0 and n ≠ 0. */
    static double compound(double to, double from, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }
}
