package org.plumbline.rating;

import java.util.ArrayList;
import java.util.List;

/** Short ways to inputs for tests. */
final class RatingFixture {
    private RatingFixture() {}

    /** Yearly values from a first year on; NaN where a year has none. */
    static List<Point> series(int first, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                points.add(new Point(first + i, values[i]));
            }
        }
        return points;
    }

    /** From the first point of the series to a target. */
    static RatingInput.Builder towards(double target, int year, List<Point> series) {
        return RatingInput.builder()
                .series(series)
                .baseline(Baseline.at(series.get(0).year()))
                .target(RatingTarget.of(target, year));
    }

    static RatingResult rate(String method, RatingInput.Builder input) {
        return RatingMethods.find(method).orElseThrow().rate(input.build());
    }

    static String category(String method, RatingInput.Builder input) {
        return rate(method, input).category();
    }

    static double measure(String method, RatingInput.Builder input) {
        return rate(method, input).measure().value().orElseThrow();
    }
}
