package org.plumbline.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a category would change if the latest value used were another within what its printed digits or its usual revisions
 * leave open.
 *
 * @param flips every change of category found, rounding before revision, downwards before upwards
 */
public record Fragility(List<Flip> flips) {
    /** What would change the category. */
    public enum Cause {
        ROUNDING,
        REVISION
    }

    /**
     * A change of category.
     *
     * @param change added to the latest value, in its unit
     * @param category what it would become
     */
    public record Flip(Cause cause, double change, String category) {}

    // A value that rounds to the printed one lies inside the half units, not on their ends.
    private static final double INSIDE = 1 - 1e-9;

    public Fragility {
        flips = List.copyOf(flips);
    }

    public boolean fragile() {
        return !flips.isEmpty();
    }

    /** The category it would become, by the smallest cause. */
    public Optional<String> category() {
        return flips.stream().findFirst().map(Flip::category);
    }

    /**
     * Looks at both ends of what is open.
     *
     * @param halfUnit half a unit of the last printed digit; empty or 0: printed in full
     * @param usualRevision how far this series' values usually move when revised; empty: not known
     */
    public static Fragility of(
            RatingMethod method, RatingInput input, OptionalDouble halfUnit, OptionalDouble usualRevision) {
        List<Flip> flips = new ArrayList<>();
        RatingResult now = method.rate(input);
        OptionalDouble year = now.working().items().stream()
                .filter(item -> item.term() == Term.LATEST_YEAR)
                .mapToDouble(Working.Item::value)
                .findFirst();
        if (year.isPresent() && !now.category().equals(Category.NOT_APPLICABLE)) {
            double at = year.getAsDouble();
            halfUnit.ifPresent(
                    size -> flips.addAll(flips(Cause.ROUNDING, size * INSIDE, method, input, at, now.category())));
            usualRevision.ifPresent(
                    size -> flips.addAll(flips(Cause.REVISION, size, method, input, at, now.category())));
        }
        return new Fragility(flips);
    }

    private static List<Flip> flips(
            Cause cause, double size, RatingMethod method, RatingInput input, double year, String now) {
        List<Flip> flips = new ArrayList<>();
        for (double change : new double[] {-size, size}) {
            String then = method.rate(input.withChange(year, change)).category();
            if (!then.equals(now)) {
                flips.add(new Flip(cause, change, then));
            }
        }
        return flips;
    }
}
