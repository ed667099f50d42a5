package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.value.Actual;

/**
 * What stands beside the projection of the past trend and is never mixed up with it.
 *
 * @param announced what the plan's sources themselves expect for the target's period, as known on the date
 * @param assumed where a rate that the user assumes would lead
 */
public record Outlook(Optional<Actual> announced, Optional<Assumed> assumed) {
    public static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty());

    static Outlook of(Optional<Actual> announced, Optional<Assumed> assumed) {
        return announced.isEmpty() && assumed.isEmpty() ? NONE : new Outlook(announced, assumed);
    }
}
