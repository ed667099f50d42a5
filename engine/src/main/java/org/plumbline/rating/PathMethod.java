package org.plumbline.rating;

/**
 * {@code path}, this engine's own: share of the way over elapsed share of the time (or of the plan's schedule). From 1 on
 * track, from 0.9 slightly behind, from 0 behind, below moving away; a target that is met is achieved.
 */
final class PathMethod extends ProgressRatio {
    PathMethod() {
        super("path", "[(y-y0)/(T-y0)] / [(t-t0)/(tT-t0)]");
    }

    @Override
    Quantity ratio(RatingInput in, Way.Shares way, Worksheet sheet) {
        return way.ratio(in);
    }
}
