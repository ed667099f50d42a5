package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code un-desa}: the United Nations progress chart. The value at the target year is extrapolated at the observed rate,
 * v = y·(1 + CAGR)^(tT − t); its share of the way s = (v − y0)/(T − y0): from 0.95 on track or met, from 0.10 fair
 * progress, below stagnation or regression. Without a target the CAGR in the desired direction: from 2 %, from 0.5 %,
 * below. The latest value meeting the target is met whatever the trend, also within one point of 0 or 100 percent where
 * that is the target. Past the target year it is assessed up to it. Score 3, 2, 1.
 */
final class UnDesaMethod implements RatingMethod {
    private static final List<String> CATEGORIES =
            List.of("on-track-or-target-met", "fair-progress", "stagnation-or-regression");
    private static final ThresholdSet WITH_TARGET = ThresholdSet.descending(0.95, 0.10);
    private static final ThresholdSet WITHOUT_TARGET = ThresholdSet.descending(0.02, 0.005);
    private static final String SOURCE =
            "UN Statistics Division, SDG progress chart technical note; as adapted by Eustat";

    @Override
    public String name() {
        return "un-desa";
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(CATEGORIES.get(0)), Category.fair(CATEGORIES.get(1)), Category.poor(CATEGORIES.get(2)));
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(WITH_TARGET, WITHOUT_TARGET);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        boolean targeted = in.target().isPresent();
        String formula = targeted ? "s = (v-y0)/(T-y0); v = y*(1+CAGR(y,y0,t-t0))^(tT-t)" : "d*CAGR(y,y0,t-t0)";
        Worksheet sheet = new Worksheet(this, in, formula, SOURCE);
        List<Double> thresholds = sheet.thresholds(targeted ? WITH_TARGET : WITHOUT_TARGET);
        Optional<Point> found = in.latestToTarget();
        if (found.isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        if (!in.compounds()) {
            return sheet.notApplicable(Undefined.NOT_APPLICABLE);
        }
        Point latest = found.get();
        sheet.latest(latest);
        in.target().ifPresent(sheet::target);
        Optional<StartPoint.Found> start = StartPoint.afterOrBefore(in);
        start.ifPresent(sheet::start);
        Quantity measure = start.isEmpty()
                ? Quantity.undefined(Undefined.NO_BASELINE)
                : measure(in, start.get().point(), latest, sheet);
        boolean nearBound = nearBound(in, latest.value());
        if (in.meets(latest.value()) || nearBound) {
            if (!in.meets(latest.value())) {
                sheet.note(RatingNote.Kind.NEARLY_AT_BOUND);
            }
            return sheet.result(CATEGORIES.get(0), Quantity.of(3), measure);
        }
        if (measure.reason().isPresent()) {
            return sheet.notApplicable(measure.reason().get());
        }
        int band = Bands.descending(measure.value().orElseThrow(), thresholds);
        return sheet.result(CATEGORIES.get(band), Quantity.of(3 - band), measure);
    }

    private static boolean nearBound(RatingInput in, double latest) {
        if (!in.percent() || in.target().isEmpty()) {
            return false;
        }
        double target = in.target().get().value();
        return (target == 0 || target == 100) && !Bands.above(Math.abs(latest - target), 1);
    }

    private static Quantity measure(RatingInput in, Point base, Point latest, Worksheet sheet) {
        double y0 = base.value();
        double years = latest.year() - base.year();
        if (years < 1) {
            return Quantity.undefined(Undefined.TOO_FEW_POINTS);
        }
        if (y0 == 0) {
            return Quantity.undefined(Undefined.ZERO_BASE);
        }
        if (latest.value() / y0 < 0) {
            return Quantity.undefined(Undefined.SIGN_CHANGE);
        }
        if (in.target().isEmpty() && y0 < 0) {
            return Quantity.undefined(Undefined.NEGATIVE_VALUE);
        }
        double rate = GrowthRate.compound(latest.value(), y0, years);
        sheet.put(Term.OBSERVED_RATE, rate);
        if (in.target().isEmpty()) {
            return Quantity.of(in.direction() * rate);
        }
        RatingTarget target = in.target().get();
        double needed = target.value() - y0;
        if (needed == 0) {
            return Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE);
        }
        if (in.direction() * needed < 0) {
            return Quantity.undefined(Undefined.TARGET_BEHIND_BASELINE);
        }
        double projected = latest.value() * Math.pow(1 + rate, target.year() - latest.year());
        if (!Double.isFinite(projected)) {
            return Quantity.undefined(Undefined.NOT_APPLICABLE);
        }
        sheet.put(Term.PROJECTED_VALUE, projected);
        return Quantity.of((projected - y0) / needed);
    }
}
