package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.model.Period;

/**
 * Where an assumed yearly rate would lead: an assumption of whoever asks, no projection.
 *
 * @param rate a fraction per year
 * @param from the period of the latest observation, from which on it is assumed
 * @param start the value there, in the indicator's unit
 * @param value at the target's period, in the terms of the target's basis
 * @param gap value minus the deciding bound
 * @param met whether the value satisfies the target; empty where that cannot be said
 * @param requiredRate the yearly rate that leads from the start to the deciding bound: what the target needs
 * @param yearsAhead how much earlier than the target's period the assumed rate reaches it; below zero later
 */
public record Assumed(
        double rate,
        Optional<Period> from,
        Cell start,
        Cell value,
        Cell gap,
        Optional<Boolean> met,
        Cell requiredRate,
        Cell yearsAhead) {

    static Assumed unavailable(double rate, UnavailableReason why) {
        Cell none = Cell.unavailable(why);
        return new Assumed(rate, Optional.empty(), none, none, none, Optional.empty(), none, none);
    }
}
