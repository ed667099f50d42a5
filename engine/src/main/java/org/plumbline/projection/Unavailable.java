package org.plumbline.projection;

/** No projection, and why. */
public record Unavailable(ProjectionReason reason) implements ProjectionOutcome, FitOutcome, ReachOutcome {}
