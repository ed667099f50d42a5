package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.Period;
import org.plumbline.projection.Projection;

/**
 * The past trend carried on to the target's period.
 *
 * @param projection the projection; empty where there is none, for the reason given
 * @param value at the target's period, in the terms of the target's basis
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param probability that the target's period satisfies the target if the past trend goes on; only from eight points on
 * @param reachedIn the period in which the projection first satisfies the target, within {@link #HORIZON_YEARS} years
 *     after the target's
 */
public record ProjectionResult(
        Optional<Projection> projection,
        Cell value,
        Cell low,
        Cell high,
        Cell probability,
        Optional<Period> reachedIn) {
    /** How far beyond the target's period it is looked for when a target would be reached. */
    public static final int HORIZON_YEARS = 30;

    private static final List<ProjectionResult> NONE =
            Stream.of(UnavailableReason.values()).map(ProjectionResult::none).toList();

    public static ProjectionResult unavailable(UnavailableReason why) {
        return NONE.get(why.ordinal());
    }

    private static ProjectionResult none(UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new ProjectionResult(Optional.empty(), none, none, none, none, Optional.empty());
    }
}
