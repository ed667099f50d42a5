package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * A verdict by one method.
 *
 * @param method the method's name
 * @param category one of the method's categories, or {@link Category#NOT_APPLICABLE}
 * @param score on the method's own scale; where it has none, the measure
 * @param measure the number that is compared with the boundaries
 * @param own true where the boundaries are this engine's and not published ones
 */
public record RatingResult(
        String method,
        String category,
        Quantity score,
        Quantity measure,
        boolean own,
        List<RatingNote> notes,
        Working working) {
    public RatingResult {
        notes = List.copyOf(notes);
    }

    /** Why the number is missing, where it is. */
    public Optional<Undefined> reason() {
        return measure.reason();
    }
}
