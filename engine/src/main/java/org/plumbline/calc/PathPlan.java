package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.PathShape;
import org.plumbline.trajectory.Anchor;
import org.plumbline.trajectory.YearPlan;

/**
 * How a target's required path is to be drawn.
 *
 * @param interim points of interim targets in force between baseline and target, in time order
 * @param byMeaning true where the kind of target gave the shape and nobody chose it: a straight line does instead where
 *     it cannot be drawn
 * @param ceiling of an S-curve, where one is known
 * @param yearPlan how the year fills up, where the actual is the year to date of an open year
 * @param whole for a share of another region, that region's values
 */
record PathPlan(
        List<Anchor> interim,
        PathShape shape,
        boolean byMeaning,
        OptionalDouble ceiling,
        YearPlan yearPlan,
        Optional<Whole> whole,
        List<Note> notes) {

    /** Values of the region that a share is of, at the baseline's period and at the actual's. */
    record Whole(OptionalDouble atBaseline, OptionalDouble atActual) {}

    PathPlan {
        interim = List.copyOf(interim);
        notes = List.copyOf(notes);
    }
}
