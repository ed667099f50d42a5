package org.plumbline.rating;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a method starts from when the base year itself has no value. */
final class StartPoint {
    /** @param configured the base year of the target */
    record Found(Point point, double configured) {
        boolean moved() {
            return point.year() != configured;
        }
    }

    private StartPoint() {}

    /** The base year itself or nothing. */
    static Optional<Found> exact(RatingInput in) {
        return find(in, gap -> false);
    }

    /** The base year, else the next later year with a value (Open SDG). */
    static Optional<Found> nextLater(RatingInput in) {
        return find(in, gap -> gap > 0);
    }

    /** The base year, else the nearest with a value, the later one first (Eurostat's rules as adapted). */
    static Optional<Found> nearest(RatingInput in) {
        return find(in, gap -> true);
    }

    /** The base year, else one year later or earlier (SDSN). */
    static Optional<Found> withinOneYear(RatingInput in) {
        return find(in, gap -> Math.abs(gap) <= 1);
    }

    /** The base year, else the first year after it, else the last before it (UN DESA). */
    static Optional<Found> afterOrBefore(RatingInput in) {
        Optional<Found> later = nextLater(in);
        return later.isPresent() ? later : nearest(in);
    }

    private static Optional<Found> find(RatingInput in, Predicate<Double> allowedGap) {
        if (in.baseline().isEmpty()) {
            return Optional.empty();
        }
        Baseline base = in.baseline().get();
        if (base.value().isPresent()) {
            return Optional.of(new Found(new Point(base.year(), base.value().getAsDouble()), base.year()));
        }
        return in.series().stream()
                .filter(point -> point.year() == base.year() || allowedGap.test(point.year() - base.year()))
                .min(Comparator.<Point>comparingDouble(point -> Math.abs(point.year() - base.year()))
                        .thenComparing(Comparator.comparingDouble(Point::year).reversed()))
                .map(point -> new Found(point, base.year()));
    }
}
