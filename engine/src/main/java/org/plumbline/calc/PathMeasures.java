package org.plumbline.calc;

/**
 * Where the actual stands against the required path from the baseline through interim targets to the target.
 *
 * @param shape {@code linear}, or {@code year-to-date} for the plan's share of a year
 * @param expected the path's value at the actual's period, in the indicator's unit
 * @param deviation actual minus expected
 * @param timeDistanceYears when the path reaches the actual's value minus the actual's time; above zero is ahead
 * @param elapsed share of the time between baseline and target that has passed at the actual's period
 */
public record PathMeasures(String shape, Cell expected, Cell deviation, Cell timeDistanceYears, Cell elapsed) {

    public static PathMeasures unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new PathMeasures("linear", none, none, none, none);
    }
}
