package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.PathShape;
import org.plumbline.trajectory.Anchor;
import org.plumbline.trajectory.Trajectories;
import org.plumbline.trajectory.Trajectory;

/**
 * A required path, or why the shape cannot go through its points.
 *
 * @param shape as results name it
 */
record PathDrawing(String shape, Optional<Trajectory> path, Optional<UnavailableReason> failure) {
    /** Exponent of a power path whose plan states none. */
    static final double DEFAULT_EXPONENT = 2;

    /**
     * Draws a path through all points; a shape with a formula of its own is drawn anew from point to point.
     *
     * @param points at least two, in time order
     */
    static PathDrawing through(List<Anchor> points, PathPlan plan) {
        PathDrawing wanted = of(points, plan.shape(), plan.ceiling());
        return wanted.path().isEmpty() && plan.byMeaning()
                ? of(points, PathShape.LINEAR, OptionalDouble.empty())
                : wanted;
    }

    private static PathDrawing of(List<Anchor> points, PathShape shape, OptionalDouble ceiling) {
        return switch (shape.form()) {
            case LINEAR, MILESTONES -> drawn(Trajectories.milestones(points));
            case STEPS -> drawn(Trajectories.steps(points));
            case POWER -> {
                double exponent = shape.parameter().orElse(DEFAULT_EXPONENT);
                String name = PathShape.of(PathShape.Form.POWER, exponent).toString();
                yield chained(
                        points,
                        name,
                        (from, to) -> Optional.of(Trajectories.power(from, to, exponent)),
                        Optional.empty());
            }
            case CONSTANT_RATE ->
                chained(points, shape.toString(), Trajectories::constantRate, Optional.of(noRate(points)));
            case S_CURVE -> sCurve(points, shape, ceiling);
        };
    }

    private static PathDrawing sCurve(List<Anchor> points, PathShape shape, OptionalDouble ceiling) {
        if (ceiling.isEmpty() || !PathShape.isUsable(ceiling.getAsDouble())) {
            return new PathDrawing(shape.toString(), Optional.empty(), Optional.of(UnavailableReason.NO_CEILING));
        }
        double top = ceiling.getAsDouble();
        return chained(
                points,
                PathShape.of(PathShape.Form.S_CURVE, top).toString(),
                (from, to) -> Trajectories.sCurve(from, to, top),
                Optional.of(UnavailableReason.OUTSIDE_BOUNDS));
    }

    /** Draws the way from one point to the next, if it can be. */
    private interface Segment {
        Optional<Trajectory> between(Anchor from, Anchor to);
    }

    private static PathDrawing drawn(Trajectory path) {
        return new PathDrawing(path.shape(), Optional.of(path), Optional.empty());
    }

    private static PathDrawing chained(
            List<Anchor> points, String name, Segment segment, Optional<UnavailableReason> otherwise) {
        List<Trajectory> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Optional<Trajectory> one = segment.between(points.get(i - 1), points.get(i));
            if (one.isEmpty()) {
                return new PathDrawing(name, Optional.empty(), otherwise);
            }
            segments.add(one.get());
        }
        return new PathDrawing(name, Optional.of(Trajectories.inTurn(name, segments)), Optional.empty());
    }

    private static UnavailableReason noRate(List<Anchor> points) {
        if (points.get(0).value() == 0) {
            return UnavailableReason.ZERO_BASE;
        }
        if (points.get(points.size() - 1).value() == 0) {
            return UnavailableReason.ZERO_TARGET;
        }
        return points.stream().allMatch(point -> point.value() < 0)
                ? UnavailableReason.NEGATIVE_VALUE
                : UnavailableReason.SIGN_CHANGE;
    }
}
