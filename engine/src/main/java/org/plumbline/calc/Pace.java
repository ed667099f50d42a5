package org.plumbline.calc;

/**
 * Yearly change, observed (baseline to actual) against required (baseline to target), and what remains from the actual
 * to the target. Changes are per year in the indicator's unit, rates are fractions per year, compounded.
 *
 * @param ratio observed over required change
 */
public record Pace(
        Cell observedChange,
        Cell requiredChange,
        Cell observedRate,
        Cell requiredRate,
        Cell ratio,
        Cell remainingChange,
        Cell remainingRate) {

    public static Pace unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Pace(none, none, none, none, none, none, none);
    }
}
