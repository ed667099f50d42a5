package org.plumbline.ledger;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.Target;

/**
 * How a target stands on a date.
 *
 * @param inForce whether it is judged
 * @param supersededBy the target that replaced it
 * @param rule why it does not stand: {@code draft}, {@code supersedes}, {@code authority}, {@code issued}, {@code set},
 *     {@code original}, {@code latest}; empty for one in force
 * @param rivals other targets for the same thing with a different requirement
 * @param duplicates other targets for the same thing with the same requirement
 */
public record Standing(
        boolean inForce, Optional<Target> supersededBy, String rule, List<Target> rivals, List<Target> duplicates) {
    public Standing {
        rivals = List.copyOf(rivals);
        duplicates = List.copyOf(duplicates);
    }
}
