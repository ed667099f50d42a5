package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/** What {@code path} and {@code log-share} have in common: all but the share that is set against the elapsed time. */
abstract class ProgressRatio implements RatingMethod {
    private static final List<Category> CATEGORIES = List.of(
            Category.good("achieved"),
            Category.good("on-track"),
            Category.fair("slightly-behind"),
            Category.poor("behind"),
            Category.poor("moving-away"));
    private static final ThresholdSet BOUNDARIES = ThresholdSet.descending(1, 0.9, 0);

    private final String name;
    private final String formula;

    ProgressRatio(String name, String formula) {
        this.name = name;
        this.formula = formula;
    }

    /** Share of the way over share of the time. */
    abstract Quantity ratio(RatingInput in, Way.Shares way, Worksheet sheet);

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Category> categories() {
        return CATEGORIES;
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(BOUNDARIES);
    }

    @Override
    public boolean own() {
        return true;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        Worksheet sheet = new Worksheet(this, in, formula, "");
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Way.Shares way = Way.of(in, sheet);
        Quantity ratio = ratio(in, way, sheet);
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        if (in.met(way.latest())) {
            return sheet.result(CATEGORIES.get(0).code(), ratio);
        }
        if (ratio.reason().isPresent()) {
            return sheet.notApplicable(ratio.reason().get());
        }
        int band = Bands.descending(ratio.value().orElseThrow(), thresholds);
        return sheet.result(CATEGORIES.get(band + 1).code(), ratio);
    }
}
