package org.plumbline.rating;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Scores, colours and means of the SDSN's SDG Index (Sustainable Development Report 2019). */
public final class SdsnScore {
    /** A dashboard colour, best first. */
    public enum Colour {
        GREEN,
        YELLOW,
        ORANGE,
        RED,
        /** Too few values. */
        GRAY
    }

    /**
     * Bounds of an indicator; best above worst where higher is better.
     *
     * @param best scores 100
     * @param worst scores 0
     */
    public record Bounds(double best, double worst, double green, double red) {
        private double sign() {
            return best > worst ? 1 : -1;
        }
    }

    private SdsnScore() {}

    /** 100·(x − worst)/(best − worst), not cut: what trends are read from. */
    public static double unclipped(Bounds bounds, double x) {
        return 100 * (x - bounds.worst()) / (bounds.best() - bounds.worst());
    }

    /** The score, cut to 0 to 100; not rounded. */
    public static double score(Bounds bounds, double x) {
        return Math.max(0, Math.min(100, unclipped(bounds, x)));
    }

    /** Green from the green threshold, yellow from the middle of green and red, orange from red, else red; inclusive. */
    public static Colour colour(Bounds bounds, double x) {
        double s = bounds.sign();
        double middle = (bounds.green() + bounds.red()) / 2;
        if (s * x >= s * bounds.green()) {
            return Colour.GREEN;
        }
        if (s * x >= s * middle) {
            return Colour.YELLOW;
        }
        return s * x >= s * bounds.red() ? Colour.ORANGE : Colour.RED;
    }

    /** Piecewise 0 at the worst bound, 1 at red, 2 at green, 3 at the best bound; cut at 0 and 3. */
    public static double rescaled(Bounds bounds, double x) {
        double s = bounds.sign();
        if (s * x >= s * bounds.green()) {
            return Math.min(3, 2 + part(x, bounds.green(), bounds.best()));
        }
        if (s * x >= s * bounds.red()) {
            return 1 + part(x, bounds.red(), bounds.green());
        }
        return Math.max(0, part(x, bounds.worst(), bounds.red()));
    }

    /**
     * The colour of a goal by its two worst indicators.
     *
     * @param rescaled the available indicators on 0 to 3
     * @param inSet how many indicators the goal has; gray where fewer than half are available
     */
    public static Colour goalColour(List<Double> rescaled, int inSet) {
        if (rescaled.isEmpty() || 2 * rescaled.size() < inSet) {
            return Colour.GRAY;
        }
        List<Double> sorted = rescaled.stream().sorted().toList();
        double worst = sorted.get(0);
        double second = sorted.size() > 1 ? sorted.get(1) : worst;
        if (worst >= 2 && second >= 2) {
            return Colour.GREEN;
        }
        if (worst < 1 && second < 1) {
            return Colour.RED;
        }
        return (worst + second) / 2 >= 1.5 ? Colour.YELLOW : Colour.ORANGE;
    }

    /** The plain mean of what is available; empty where nothing is. */
    public static OptionalDouble mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average();
    }

    /** The plain mean of the goals, a missing one replaced by its region's; empty where that is missing too. */
    public static OptionalDouble index(List<Optional<Double>> goals, List<Optional<Double>> regional) {
        double sum = 0;
        for (int i = 0; i < goals.size(); i++) {
            Optional<Double> score = goals.get(i).or(regionalOf(regional, i));
            if (score.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += score.get();
        }
        return goals.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / goals.size());
    }

    private static java.util.function.Supplier<Optional<Double>> regionalOf(List<Optional<Double>> regional, int i) {
        return () -> regional.get(i);
    }

    private static double part(double x, double from, double to) {
        return from == to ? 1 : (x - from) / (to - from);
    }
}
