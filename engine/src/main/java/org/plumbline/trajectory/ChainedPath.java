package org.plumbline.trajectory;

import java.util.List;
import java.util.OptionalDouble;

/** Paths one after the other, each from where the last one ends; at a joint the earlier one counts. */
record ChainedPath(String shape, List<Trajectory> segments) implements Trajectory {
    ChainedPath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A path has at least one segment");
        }
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).start() != segments.get(i - 1).end()) {
                throw new IllegalArgumentException("Path segments do not meet: " + segments);
            }
        }
    }

    @Override
    public double start() {
        return segments.get(0).start();
    }

    @Override
    public double end() {
        return last().end();
    }

    @Override
    public OptionalDouble valueAt(double time) {
        return first(segment -> segment.valueAt(time));
    }

    @Override
    public OptionalDouble continuedTo(double time) {
        return last().continuedTo(time);
    }

    @Override
    public OptionalDouble timeOf(double value) {
        return first(segment -> segment.timeOf(value));
    }

    private OptionalDouble first(java.util.function.Function<Trajectory, OptionalDouble> asked) {
        return segments.stream()
                .map(asked)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElseGet(OptionalDouble::empty);
    }

    private Trajectory last() {
        return segments.get(segments.size() - 1);
    }
}
