package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code schedule} (时序进度), boundaries this engine's own: the share of the way less the elapsed share of the time (or the
 * plan's share of the year), in percentage points. Above 5 ahead, to −5 in step, below lagging.
 */
final class ScheduleMethod implements RatingMethod {
    private static final List<Category> CATEGORIES =
            List.of(Category.good("ahead"), Category.good("in-step"), Category.poor("lagging"));
    private static final ThresholdSet TOLERANCE = ThresholdSet.descending(5);

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public List<Category> categories() {
        return CATEGORIES;
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(TOLERANCE);
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        Worksheet sheet = new Worksheet(this, in, "100*[(y-y0)/(T-y0) - (t-t0)/(tT-t0)]", "");
        double tolerance = sheet.thresholds(TOLERANCE).get(0);
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Quantity deviation = Way.of(in, sheet).deviation(in);
        if (deviation.reason().isPresent()) {
            return sheet.notApplicable(deviation.reason().get());
        }
        int band = bandAround(deviation.value().orElseThrow(), tolerance);
        return sheet.result(CATEGORIES.get(band).code(), deviation);
    }

    /** 0 above the tolerance, 1 within it, ends included, 2 below. */
    static int bandAround(double deviation, double tolerance) {
        if (Bands.above(deviation, tolerance)) {
            return 0;
        }
        return Bands.atLeast(deviation, -tolerance) ? 1 : 2;
    }
}
