package org.plumbline.rating;

import java.util.List;

/** Categories, boundaries and verdict that {@code path} and {@code log-share} have in common. */
final class ProgressRatio {
    static final List<Category> CATEGORIES = List.of(
            Category.good("achieved"),
            Category.good("on-track"),
            Category.fair("slightly-behind"),
            Category.poor("behind"),
            Category.poor("moving-away"));
    static final ThresholdSet BOUNDARIES = ThresholdSet.descending(1, 0.9, 0);

    private ProgressRatio() {}

    static RatingResult verdict(RatingInput in, Point latest, Quantity ratio, Worksheet sheet) {
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        if (in.met(latest)) {
            return sheet.result(CATEGORIES.get(0).code(), ratio);
        }
        if (ratio.reason().isPresent()) {
            return sheet.notApplicable(ratio.reason().get());
        }
        int band = Bands.descending(ratio.value().orElseThrow(), thresholds);
        return sheet.result(CATEGORIES.get(band + 1).code(), ratio);
    }
}
