package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code log-share}, boundaries this engine's own: the share of the way where yearly changes compound, ln(y/y0)/ln(T/y0),
 * over the elapsed share of the time. As {@code path} otherwise; values must be above zero.
 */
final class LogShareMethod implements RatingMethod {
    private static final String FORMULA = "[ln(y/y0)/ln(T/y0)] / [(t-t0)/(tT-t0)]";

    @Override
    public String name() {
        return "log-share";
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
        Quantity share = Way.logShare(in, way.latest(), way.share());
        sheet.put(Term.LOG_SHARE, share);
        Quantity ratio = new Way.Shares(way.latest(), share, way.elapsed()).ratio(in);
        return ProgressRatio.verdict(in, way.latest(), ratio, sheet);
    }
}
