package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code escap}: UN ESCAP's progress assessment. Anticipated progress P = 100·(gap projected for the target year)/|T − I_0|,
 * no gap where the projection meets the target: met or P ≤ 10 maintain progress, to 100 accelerate, above reverse the
 * trend. The score is the current status index 10·d·(I − I_0)/|T − I_0|, 10 where the target is met; 0 or less is
 * regression. One point alone is met or insufficient data.
 */
final class EscapMethod implements RatingMethod {
    private static final List<String> CATEGORIES = List.of("maintain-progress", "accelerate-progress", "reverse-trend");
    private static final String INSUFFICIENT = "insufficient-data";
    private static final ThresholdSet BOUNDARIES = ThresholdSet.ascending(10, 100);
    private static final String SOURCE = "UN ESCAP progress assessment methodology; UNECE technical notes";

    @Override
    public String name() {
        return "escap";
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(CATEGORIES.get(0)),
                Category.fair(CATEGORIES.get(1)),
                Category.poor(CATEGORIES.get(2)),
                Category.none(INSUFFICIENT));
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
        Worksheet sheet = new Worksheet(
                this, in, "P = 100*max(0,d*(T-I_tT))/|T-y0|; score CS = 10*d*(y-y0)/|T-y0|, 10 if met", SOURCE);
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        if (in.target().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_VALUE);
        }
        List<Point> series = in.seriesToTarget();
        if (series.isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        RatingTarget target = in.target().get();
        Point latest = series.get(series.size() - 1);
        sheet.latest(latest);
        sheet.target(target);
        Optional<StartPoint.Found> start = StartPoint.exact(in);
        start.ifPresent(sheet::start);
        Quantity measure = start.isEmpty()
                ? Quantity.undefined(Undefined.NO_BASELINE)
                : measure(in, start.get().point().value(), series, sheet);
        if (in.meets(latest.value())) {
            return sheet.result(CATEGORIES.get(0), Quantity.of(10), measure);
        }
        if (series.size() < 2) {
            return sheet.result(INSUFFICIENT, Quantity.undefined(Undefined.TOO_FEW_POINTS));
        }
        if (measure.reason().isPresent()) {
            Undefined why = measure.reason().get();
            return why == Undefined.TARGET_EQUALS_BASELINE
                    ? sheet.result(CATEGORIES.get(2), measure)
                    : sheet.notApplicable(why);
        }
        double y0 = start.orElseThrow().point().value();
        double status = 10 * in.direction() * (latest.value() - y0) / Math.abs(target.value() - y0);
        int band = Bands.ascending(measure.value().orElseThrow(), thresholds);
        return sheet.result(CATEGORIES.get(band), Quantity.of(status), measure);
    }

    private static Quantity measure(RatingInput in, double y0, List<Point> series, Worksheet sheet) {
        RatingTarget target = in.target().orElseThrow();
        if (target.value() == y0) {
            return Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE);
        }
        if (series.size() < 2) {
            return Quantity.undefined(Undefined.TOO_FEW_POINTS);
        }
        Point latest = series.get(series.size() - 1);
        Quantity projected = Quantity.of(latest.value());
        if (latest.year() < target.year()) {
            if (!in.compounds()) {
                return Quantity.undefined(Undefined.NOT_APPLICABLE);
            }
            EscapProjection.Projected found = EscapProjection.at(series, target.year(), in.percent());
            if (found.carriedForward()) {
                sheet.note(RatingNote.Kind.CARRIED_FORWARD);
            }
            projected = found.value();
        }
        sheet.put(Term.PROJECTED_VALUE, projected);
        return projected.map(
                value -> 100 * Math.max(0, in.direction() * (target.value() - value)) / Math.abs(target.value() - y0));
    }
}
