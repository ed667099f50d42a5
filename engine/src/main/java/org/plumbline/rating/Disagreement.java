package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * Two verdicts on one target that do not agree: the most and the least favourable of several methods.
 *
 * @param better the result with the more favourable category
 * @param worse the result with the less favourable category
 */
public record Disagreement(RatingResult better, RatingResult worse) {

    /** Present where one method finds the target well under way and another does not; not-applicable ones are left out. */
    public static Optional<Disagreement> among(List<RatingResult> results) {
        Optional<RatingResult> good =
                results.stream().filter(r -> tone(r) == Tone.GOOD).findFirst();
        Optional<RatingResult> poor = results.stream()
                .filter(r -> tone(r) == Tone.POOR)
                .findFirst()
                .or(() -> results.stream().filter(r -> tone(r) == Tone.FAIR).findFirst());
        return good.isPresent() && poor.isPresent()
                ? Optional.of(new Disagreement(good.get(), poor.get()))
                : Optional.empty();
    }

    /** How a result's category reads. */
    public static Tone tone(RatingResult result) {
        return RatingMethods.find(result.method()).stream()
                .flatMap(method -> method.categories().stream())
                .filter(category -> category.code().equals(result.category()))
                .map(Category::tone)
                .findFirst()
                .orElse(Tone.NONE);
    }
}
