package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.model.Period;
import org.plumbline.value.Actual;

/**
 * Where a target starts from.
 *
 * @param value in the terms of the target's basis
 * @param observed the observation it was taken from; empty where the plan states the value
 */
public record Baseline(Period period, double value, Optional<Actual> observed) {}
