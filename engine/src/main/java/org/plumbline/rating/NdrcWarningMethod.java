package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code ndrc-warning}: three warning levels as in the energy-saving barometer (晴雨表) of the NDRC, which published no
 * boundaries; these are this engine's own. The share of the way over the elapsed share of the time, by logarithms where
 * all values are above zero: from 1 level 3 (smooth), from 0.9 level 2 (rather severe), below level 1 (very severe). The
 * barometer's second verdict, the last year's change against one year's task, is noted.
 */
final class NdrcWarningMethod implements RatingMethod {
    private static final List<Category> CATEGORIES =
            List.of(Category.good("level-3"), Category.fair("level-2"), Category.poor("level-1"));
    private static final ThresholdSet BOUNDARIES = ThresholdSet.descending(1, 0.9);
    private static final String SOURCE = "NDRC energy-saving barometer (levels)";

    @Override
    public String name() {
        return "ndrc-warning";
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
        Worksheet sheet = new Worksheet(this, in, "[ln(y/y0)/ln(T/y0)] / [(t-t0)/(tT-t0)]", SOURCE);
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Way.Shares way = Way.of(in, sheet);
        Quantity logarithmic = Way.logShare(in, way.latest(), way.share());
        sheet.put(Term.LOG_SHARE, logarithmic);
        Quantity share = logarithmic.isDefined() ? logarithmic : way.share();
        Quantity ratio = new Way.Shares(way.latest(), share, way.elapsed()).ratio(in);
        if (share.isDefined() && !in.accumulating()) {
            yearTask(in, way.latest(), logarithmic.isDefined(), thresholds, sheet);
        }
        if (in.met(way.latest())) {
            return sheet.result(CATEGORIES.get(0).code(), ratio);
        }
        if (ratio.reason().isPresent()) {
            return sheet.notApplicable(ratio.reason().get());
        }
        return sheet.result(category(ratio.value().orElseThrow(), thresholds), ratio);
    }

    /** The change since the year before over the change that one year should bring. */
    private static void yearTask(
            RatingInput in, Point latest, boolean logarithmic, List<Double> thresholds, Worksheet sheet) {
        Point base = StartPoint.exact(in).orElseThrow().point();
        RatingTarget target = in.target().orElseThrow();
        Optional<Point> before = in.series().stream()
                .filter(point -> point.year() == latest.year() - 1)
                .findFirst()
                .or(() -> base.year() == latest.year() - 1 ? Optional.of(base) : Optional.empty());
        boolean usable = before.isPresent() && (!logarithmic || before.get().value() > 0);
        if (!usable) {
            return;
        }
        double previous = before.get().value();
        double years = target.year() - base.year();
        double done = logarithmic ? Math.log(latest.value() / previous) : latest.value() - previous;
        double task = (logarithmic ? Math.log(target.value() / base.value()) : target.value() - base.value()) / years;
        sheet.put(Term.PREVIOUS_VALUE, previous).put(Term.YEAR_TASK, done / task);
        sheet.note(RatingNote.Kind.YEAR_TASK, category(done / task, thresholds));
    }

    private static String category(double ratio, List<Double> thresholds) {
        return CATEGORIES.get(Bands.descending(ratio, thresholds)).code();
    }
}
