package org.plumbline.trajectory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A monotone path between two anchors given by its share of the way as a function of the share of the time, and back.
 *
 * @param valueAtShare the value at a share of the time, 0 to 1
 * @param shareOfValue the share of the time at which the path has a value between the anchors' values
 */
record CurvedPath(
        String shape, Anchor from, Anchor to, DoubleUnaryOperator valueAtShare, DoubleUnaryOperator shareOfValue)
        implements Trajectory {
    private static final double NOISE = 1e-9;

    CurvedPath {
        if (to.time() <= from.time()) {
            throw new IllegalArgumentException("Path ends before it starts: " + from + ", " + to);
        }
    }

    @Override
    public double start() {
        return from.time();
    }

    @Override
    public double end() {
        return to.time();
    }

    @Override
    public OptionalDouble valueAt(double time) {
        return time < start() - NOISE || time > end() + NOISE
                ? OptionalDouble.empty()
                : OptionalDouble.of(extended(time));
    }

    @Override
    public OptionalDouble timeOf(double value) {
        double low = Math.min(from.value(), to.value());
        double high = Math.max(from.value(), to.value());
        if (value < low || value > high) {
            return OptionalDouble.empty();
        }
        if (value == from.value()) {
            return OptionalDouble.of(start());
        }
        if (value == to.value()) {
            return OptionalDouble.of(end());
        }
        return OptionalDouble.of(start() + shareOfValue.applyAsDouble(value) * (end() - start()));
    }

    @Override
    public OptionalDouble continuedTo(double time) {
        return OptionalDouble.of(extended(time));
    }

    private double extended(double time) {
        return valueAtShare.applyAsDouble((time - start()) / (end() - start()));
    }
}
