package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code path}, this engine's own: share of the way over elapsed share of the time (or of the plan's schedule). From 1 on
 * track, from 0.9 slightly behind, from 0 behind, below moving away; a target that is met is achieved.
 */
final class PathMethod implements RatingMethod {
    private static final String FORMULA = "[(y-y0)/(T-y0)] / [(t-t0)/(tT-t0)]";

    @Override
    public String name() {
        return "path";
    }

    @Override
    public List<Category> categories() {
        return ProgressRatio.CATEGORIES;
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(ProgressRatio.BOUNDARIES);
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        Worksheet sheet = new Worksheet(this, in, FORMULA, "");
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Way.Shares way = Way.of(in, sheet);
        return ProgressRatio.verdict(in, way.latest(), way.ratio(in), sheet);
    }
}
