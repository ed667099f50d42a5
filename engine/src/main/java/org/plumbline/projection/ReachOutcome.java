package org.plumbline.projection;

/** When a projection reaches a target. */
public sealed interface ReachOutcome permits ReachOutcome.Reached, ReachOutcome.NotReached, Unavailable {

    /** The time in years of the first point that satisfies the target. */
    record Reached(double time) implements ReachOutcome {}

    /** Not reached up to and including this time. */
    record NotReached(double until) implements ReachOutcome {}
}
