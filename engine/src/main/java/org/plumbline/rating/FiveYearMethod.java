package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code five-year}, the four groups of the mid-term evaluations of five-year plans with boundaries of this engine's own: the
 * whole way covered is early (提前实现); else the share of the way less the elapsed share of the time, in percentage points,
 * above 5 faster (快于预期), to −5 in line (基本符合预期), below lagging (滞后).
 */
final class FiveYearMethod implements RatingMethod {
    private static final List<Category> CATEGORIES = List.of(
            Category.good("early"), Category.good("faster"), Category.good("in-line"), Category.poor("lagging"));
    private static final ThresholdSet TOLERANCE = ThresholdSet.descending(5);
    private static final String SOURCE = "NDRC mid-term evaluations of five-year plans (groups)";

    @Override
    public String name() {
        return "five-year";
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
        Worksheet sheet = new Worksheet(this, in, "100*[(y-y0)/(T-y0) - (t-t0)/(tT-t0)]", SOURCE);
        double tolerance = sheet.thresholds(TOLERANCE).get(0);
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Way.Shares way = Way.of(in, sheet);
        Quantity deviation = way.deviation(in);
        if (in.met(way.latest())) {
            return sheet.result(CATEGORIES.get(0).code(), deviation);
        }
        if (deviation.reason().isPresent()) {
            return sheet.notApplicable(deviation.reason().get());
        }
        int band = ScheduleMethod.bandAround(deviation.value().orElseThrow(), tolerance);
        return sheet.result(CATEGORIES.get(band + 1).code(), deviation);
    }
}
