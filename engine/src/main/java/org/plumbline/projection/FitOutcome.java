package org.plumbline.projection;

/** A model fitted to a series, or the reason why it could not be. */
public sealed interface FitOutcome permits Fit, Unavailable {}
