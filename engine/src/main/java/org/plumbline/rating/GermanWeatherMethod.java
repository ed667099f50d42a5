package org.plumbline.rating;

import java.util.List;

/**
 * {@code german-weather}: the symbols of the German indicator reports on sustainable development. The mean yearly change of
 * the last six points (at least four, in consecutive years) is continued to the target year; the part of the gap from today's
 * value that would then be left: reached or under 5 % sun, to 20 % sun and cloud, more but moving the right way cloud, not
 * moving the right way thunderstorm. Without a target the mean and the last change: both right sun, only the mean sun and
 * cloud, only the last cloud, neither thunderstorm. No baseline is needed.
 */
final class GermanWeatherMethod implements RatingMethod {
    private static final List<String> CATEGORIES = List.of("sun", "sun-and-cloud", "cloud", "thunderstorm");
    private static final ThresholdSet BOUNDARIES = ThresholdSet.ascending(0.05, 0.20);
    private static final int MOST_POINTS = 6;
    private static final int FEWEST_POINTS = 4;
    private static final String SOURCE = "Federal Statistical Office of Germany, indicator reports, status symbols";

    @Override
    public String name() {
        return "german-weather";
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(CATEGORIES.get(0)),
                Category.fair(CATEGORIES.get(1)),
                Category.fair(CATEGORIES.get(2)),
                Category.poor(CATEGORIES.get(3)));
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(BOUNDARIES);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        boolean targeted = in.target().isPresent();
        String formula = targeted
                ? "d*(T-v)/(d*(T-y)); v = y+m*(tT-t); m mean yearly change"
                : "signs of d*m and of d*(last change)";
        Worksheet sheet = new Worksheet(this, in, formula, SOURCE);
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        List<Point> series = in.seriesToTarget();
        if (series.isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        Point latest = series.get(series.size() - 1);
        sheet.latest(latest);
        in.target().ifPresent(sheet::target);
        List<Point> recent = consecutive(series);
        sheet.put(Term.POINT_COUNT, recent.size());
        if (recent.size() < FEWEST_POINTS) {
            return sheet.notApplicable(Undefined.TOO_FEW_POINTS);
        }
        double mean = (latest.value() - recent.get(0).value()) / (recent.size() - 1);
        sheet.put(Term.MEAN_CHANGE, mean);
        return targeted
                ? towardsTarget(in, latest, mean, thresholds, sheet)
                : byDirection(
                        in.direction(),
                        mean,
                        latest.value() - recent.get(recent.size() - 2).value(),
                        sheet);
    }

    private RatingResult towardsTarget(
            RatingInput in, Point latest, double mean, List<Double> thresholds, Worksheet sheet) {
        RatingTarget target = in.target().orElseThrow();
        double projected = latest.value() + mean * (target.year() - latest.year());
        sheet.put(Term.PROJECTED_VALUE, projected);
        if (in.meets(projected)) {
            return sheet.result(CATEGORIES.get(0), Quantity.of(0));
        }
        boolean rightWay = in.direction() * mean > 0;
        double gap = in.direction() * (target.value() - latest.value());
        if (gap <= 0) {
            sheet.note(RatingNote.Kind.MET_BUT_FALLING);
            return sheet.result(CATEGORIES.get(3), Quantity.undefined(Undefined.NOT_APPLICABLE));
        }
        double missed = in.direction() * (target.value() - projected) / gap;
        return sheet.result(CATEGORIES.get(band(missed, rightWay, thresholds)), Quantity.of(missed));
    }

    /** The first boundary is open, the second closed. */
    private static int band(double missed, boolean rightWay, List<Double> thresholds) {
        if (!Bands.atLeast(missed, thresholds.get(0))) {
            return 0;
        }
        if (!Bands.above(missed, thresholds.get(1))) {
            return 1;
        }
        return rightWay ? 2 : 3;
    }

    private RatingResult byDirection(int direction, double mean, double last, Worksheet sheet) {
        sheet.put(Term.LAST_CHANGE, last);
        boolean meanRight = direction * mean > 0;
        boolean lastRight = direction * last > 0;
        int index = meanRight ? (lastRight ? 0 : 1) : (lastRight ? 2 : 3);
        return sheet.result(CATEGORIES.get(index), Quantity.of(direction * mean));
    }

    /** The last points in consecutive years, at most six. */
    private static List<Point> consecutive(List<Point> series) {
        int first = series.size() - 1;
        while (first > 0
                && series.size() - first < MOST_POINTS
                && series.get(first).year() - series.get(first - 1).year() == 1) {
            first--;
        }
        return series.subList(first, series.size());
    }
}
