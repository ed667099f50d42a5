package org.plumbline.calc;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The required path: straight lines from the baseline through interim targets to the target, over time in years.
 *
 * <p>Undefined outside the span from baseline to target.
 */
final class RequiredPath {
    /** @param time end of the period in years */
    record Point(double time, double value) {}

    private static final double EPSILON = 1e-9;

    private final List<Point> points;

    /** Points in time order, at least two, times distinct. */
    RequiredPath(List<Point> points) {
        this.points = List.copyOf(points);
        for (int i = 1; i < this.points.size(); i++) {
            if (this.points.get(i).time() <= this.points.get(i - 1).time()) {
                throw new IllegalArgumentException("Path points out of order: " + points);
            }
        }
    }

    /** The value the path has at a time. */
    OptionalDouble valueAt(double time) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (time >= from.time() - EPSILON && time <= to.time() + EPSILON) {
                double share = (time - from.time()) / (to.time() - from.time());
                return OptionalDouble.of(from.value() + share * (to.value() - from.value()));
            }
        }
        return OptionalDouble.empty();
    }

    /** When the path first has a value; empty where it never does. */
    OptionalDouble timeOf(double value) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double low = Math.min(from.value(), to.value());
            double high = Math.max(from.value(), to.value());
            if (value < low || value > high || from.value() == to.value()) {
                continue;
            }
            double share = (value - from.value()) / (to.value() - from.value());
            return OptionalDouble.of(from.time() + share * (to.time() - from.time()));
        }
        return OptionalDouble.empty();
    }
}
