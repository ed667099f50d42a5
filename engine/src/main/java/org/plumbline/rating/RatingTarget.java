package org.plumbline.rating;

/**
 * A target with one bound. A range or an exact value is rated by the distance outside it: {@link
 * RatingInput#distanceOutside}.
 *
 * @param value in the indicator's unit
 * @param year the end of the target's period
 * @param strict true where equality is not met
 */
public record RatingTarget(double value, double year, boolean strict) {
    public static RatingTarget of(double value, double year) {
        return new RatingTarget(value, year, false);
    }
}
