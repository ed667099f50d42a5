package org.plumbline.trajectory;

import java.util.Optional;
import java.util.OptionalDouble;

/** A path from a baseline to a target. Defined from start to end; outside, everything is empty. */
public interface Trajectory {
    /** The name of the shape, such as {@code linear}. */
    String shape();

    /** Time of the baseline, in years. */
    double start();

    /** Time of the target, in years. */
    double end();

    /** The value of the path at a time, in the unit of the baseline. */
    OptionalDouble valueAt(double time);

    /** What the shape's formula gives at a time after the target; empty for a shape that has no formula. */
    OptionalDouble continuedTo(double time);

    /** When the path first has a value; empty where it never does. */
    OptionalDouble timeOf(double value);

    /** Years ahead of the path (above 0) or behind it: when the path has this value, minus now. */
    default OptionalDouble timeDistance(double now, double value) {
        OptionalDouble reached = timeOf(value);
        return reached.isPresent() ? OptionalDouble.of(reached.getAsDouble() - now) : reached;
    }

    /** Where a value stands at a time; empty outside the path. */
    default Optional<Standing> standing(double now, double value) {
        OptionalDouble expected = valueAt(now);
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Standing(expected.getAsDouble(), value - expected.getAsDouble(), timeDistance(now, value)));
    }

    /**
     * A value against the path.
     *
     * @param deviation the value minus the expected one
     * @param timeDistance in years, above 0 is ahead; empty where the path never has the value
     */
    record Standing(double expected, double deviation, OptionalDouble timeDistance) {}
}
