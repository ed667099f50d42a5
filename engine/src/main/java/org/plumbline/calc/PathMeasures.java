package org.plumbline.calc;

import java.util.Objects;
import java.util.Optional;
import org.plumbline.trajectory.Trajectory;

/** Where the actual stands against the required path from the baseline through interim targets to the target. */
public final class PathMeasures extends CellRow {
    /** The plan's share of an open year, in proportion to time. */
    static final String YEAR_TO_DATE = "year-to-date";

    /** The plan's share of an open year, by the median of past years. */
    static final String YEAR_TO_DATE_PAST_YEARS = "year-to-date-past-years";

    private final String shape;
    private final Optional<Trajectory> course;

    /**
     * @param shape the shape with its parameter, such as {@code linear}, {@code milestones}, {@code power:1.5}; {@code share-of}
     *     for a share of another region; {@code each-year} and {@code average} where the demand stands level over a window;
     *     {@code year-to-date} and {@code year-to-date-past-years} for the plan's share of an open year
     * @param expected the path's value at the actual's period, in the indicator's unit
     * @param deviation actual minus expected
     * @param timeDistanceYears when the path reaches the actual's value minus the actual's time; above zero is ahead
     * @param elapsed share of the time between baseline and target that has passed at the actual's period
     * @param course the path itself over time, in the terms of the target's basis; empty where there is none or it is not one
     *     of the indicator's own values
     */
    public PathMeasures(
            String shape,
            Cell expected,
            Cell deviation,
            Cell timeDistanceYears,
            Cell elapsed,
            Optional<Trajectory> course) {
        super(expected, deviation, timeDistanceYears, elapsed);
        this.shape = shape;
        this.course = course;
    }

    /** Measures of a path that is not drawn. */
    public PathMeasures(String shape, Cell expected, Cell deviation, Cell timeDistanceYears, Cell elapsed) {
        this(shape, expected, deviation, timeDistanceYears, elapsed, Optional.empty());
    }

    /** True where the actual is set against the plan's share of an open year. */
    public boolean isWithinYear() {
        return shape.equals(YEAR_TO_DATE) || shape.equals(YEAR_TO_DATE_PAST_YEARS);
    }

    public static PathMeasures unavailable(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new PathMeasures("linear", none, none, none, none);
    }

    /** The shape with its parameter. */
    public String shape() {
        return shape;
    }

    /** The path's value at the actual's period, in the indicator's unit. */
    public Cell expected() {
        return cell(0);
    }

    /** Actual minus expected. */
    public Cell deviation() {
        return cell(1);
    }

    /** When the path reaches the actual's value minus the actual's time; above zero is ahead. */
    public Cell timeDistanceYears() {
        return cell(2);
    }

    /** Share of the time between baseline and target that has passed at the actual's period. */
    public Cell elapsed() {
        return cell(3);
    }

    /** The path itself over time, in the terms of the target's basis. */
    public Optional<Trajectory> course() {
        return course;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof PathMeasures path
                && path.shape.equals(shape)
                && path.course.equals(course);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hash(shape, course);
    }
}
