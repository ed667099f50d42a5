package org.plumbline.calc;

/** Average yearly rates of change, compounded: (to/from)^(1/years) − 1, as fractions. */
public final class AverageRate {
    private AverageRate() {}

    /**
     * The rate that leads from one number to another. Nothing compounds from or to zero, or across it, and below zero the
     * sign of a rate would say the opposite of the change: then there is none.
     *
     * @param years above 0
     * @param zero the reason where {@code to} is zero
     */
    public static Cell between(double from, double to, double years, UnavailableReason zero) {
        if (from == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (to == 0) {
            return Cell.unavailable(zero);
        }
        if (from < 0 || to < 0) {
            return Cell.unavailable(
                    from < 0 && to < 0 ? UnavailableReason.NEGATIVE_VALUE : UnavailableReason.SIGN_CHANGE);
        }
        double rate = Math.pow(to / from, 1 / years) - 1;
        return Double.isFinite(rate) ? Cell.of(rate) : Cell.unavailable(UnavailableReason.OVERFLOW);
    }
}
