package org.plumbline.trajectory;

import java.util.List;
import java.util.Optional;

/**
 * The shapes of paths. With u = (t − t0)/(tT − t0), b the baseline and T the target:
 *
 * <ul>
 *   <li>{@code linear} b + (T − b)·u
 *   <li>{@code constant-rate} b·(T/b)^u, both of one sign and not 0
 *   <li>{@code s-curve} L/(1 + exp(−k(t − m))) through both anchors, L a ceiling above both, both above 0
 *   <li>{@code power} b + (T − b)·u^p: p above 1 back-loaded, below 1 front-loaded
 *   <li>{@code milestones} straight lines from anchor to anchor
 *   <li>{@code steps} each anchor's value from its time on
 * </ul>
 *
 * A shape that cannot pass through its anchors is empty. Anchors out of order are an {@link IllegalArgumentException}.
 */
public final class Trajectories {
    private Trajectories() {}

    public static Trajectory linear(Anchor from, Anchor to) {
        double change = to.value() - from.value();
        return new CurvedPath("linear", from, to, u -> from.value() + change * u, v -> (v - from.value()) / change);
    }

    public static Optional<Trajectory> constantRate(Anchor from, Anchor to) {
        if (from.value() * to.value() <= 0) {
            return Optional.empty();
        }
        double factor = to.value() / from.value();
        return Optional.of(new CurvedPath(
                "constant-rate",
                from,
                to,
                u -> from.value() * Math.pow(factor, u),
                v -> Math.log(v / from.value()) / Math.log(factor)));
    }

    public static Optional<Trajectory> sCurve(Anchor from, Anchor to, double ceiling) {
        boolean inside = Math.min(from.value(), to.value()) > 0 && Math.max(from.value(), to.value()) < ceiling;
        if (!inside) {
            return Optional.empty();
        }
        double start = logit(from.value(), ceiling);
        double rise = logit(to.value(), ceiling) - start;
        return Optional.of(new CurvedPath(
                "s-curve",
                from,
                to,
                u -> ceiling / (1 + Math.exp(-(start + rise * u))),
                v -> (logit(v, ceiling) - start) / rise));
    }

    /** Exponent above 0, else an {@link IllegalArgumentException}. */
    public static Trajectory power(Anchor from, Anchor to, double exponent) {
        if (!(exponent > 0)) {
            throw new IllegalArgumentException("Exponent must be above 0: " + exponent);
        }
        double change = to.value() - from.value();
        return new CurvedPath(
                "power",
                from,
                to,
                u -> from.value() + change * Math.pow(Math.max(0, u), exponent),
                v -> Math.pow((v - from.value()) / change, 1 / exponent));
    }

    /** Straight lines; {@code linear} where there are only two anchors. */
    public static Trajectory milestones(List<Anchor> anchors) {
        return new PiecewisePath(anchors.size() == 2 ? "linear" : "milestones", anchors, false);
    }

    public static Trajectory steps(List<Anchor> anchors) {
        return new PiecewisePath("steps", anchors, true);
    }

    /** Paths one after the other, each beginning when the one before ends. */
    public static Trajectory inTurn(String shape, List<Trajectory> segments) {
        return new ChainedPath(shape, segments);
    }

    private static double logit(double value, double ceiling) {
        return Math.log(value / (ceiling - value));
    }
}
