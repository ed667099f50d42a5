package org.plumbline.projection;

/** A projection, or the reason why there is none. */
public sealed interface ProjectionOutcome permits Projection, Unavailable {}
