package org.plumbline.calc;

import java.util.Optional;
import org.plumbline.rating.Fragility;
import org.plumbline.rating.RatingResult;

/**
 * A category by one rating method.
 *
 * @param method name such as {@code path}
 * @param category such as {@code on-track}, or {@code not-applicable}
 * @param own true where the boundaries are this engine's and not published ones
 * @param result the method's own working; empty where the target cannot be rated at all
 * @param fragility whether rounding or a usual revision of the latest value would change the category
 */
public record Rating(
        String method,
        String category,
        Cell score,
        boolean own,
        Optional<RatingResult> result,
        Optional<Fragility> fragility) {

    public Rating(String method, String category, Cell score, boolean own) {
        this(method, category, score, own, Optional.empty(), Optional.empty());
    }

    public boolean fragile() {
        return fragility.map(Fragility::fragile).orElse(false);
    }

    /** The category it would become. */
    public Optional<String> flips() {
        return fragility.flatMap(Fragility::category);
    }
}
