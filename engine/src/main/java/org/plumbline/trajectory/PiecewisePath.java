package org.plumbline.trajectory;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A path through several anchors: straight lines between them, or steps that hold each value until the next anchor's time.
 *
 * @param anchors in time order, at least two, times distinct
 */
record PiecewisePath(String shape, List<Anchor> anchors, boolean steps) implements Trajectory {
    private static final double NOISE = 1e-9;

    PiecewisePath {
        anchors = Anchors.copyOf(anchors);
        if (anchors.size() < 2) {
            throw new IllegalArgumentException("A path has at least two points");
        }
        for (int i = 1; i < anchors.size(); i++) {
            if (anchors.get(i).time() <= anchors.get(i - 1).time()) {
                throw new IllegalArgumentException("Path points out of order: " + anchors);
            }
        }
    }

    @Override
    public double start() {
        return anchors.get(0).time();
    }

    @Override
    public double end() {
        return anchors.get(anchors.size() - 1).time();
    }

    @Override
    public OptionalDouble valueAt(double time) {
        if (time < start() - NOISE || time > end() + NOISE) {
            return OptionalDouble.empty();
        }
        for (int i = anchors.size() - 1; i > 0; i--) {
            Anchor to = anchors.get(i);
            Anchor from = anchors.get(i - 1);
            if (time >= to.time() - NOISE && (steps || i == anchors.size() - 1)) {
                return OptionalDouble.of(to.value());
            }
            if (time >= from.time() - NOISE) {
                return OptionalDouble.of(steps ? from.value() : between(from, to, time));
            }
        }
        return OptionalDouble.of(anchors.get(0).value());
    }

    @Override
    public OptionalDouble continuedTo(double time) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble timeOf(double value) {
        if (anchors.get(0).value() == value) {
            return OptionalDouble.of(start());
        }
        for (int i = 1; i < anchors.size(); i++) {
            Anchor from = anchors.get(i - 1);
            Anchor to = anchors.get(i);
            boolean crossed =
                    value >= Math.min(from.value(), to.value()) && value <= Math.max(from.value(), to.value());
            if (crossed && from.value() != to.value()) {
                double share = steps ? 1 : (value - from.value()) / (to.value() - from.value());
                return OptionalDouble.of(from.time() + share * (to.time() - from.time()));
            }
        }
        return OptionalDouble.empty();
    }

    private static double between(Anchor from, Anchor to, double time) {
        return from.value() + (time - from.time()) / (to.time() - from.time()) * (to.value() - from.value());
    }
}
