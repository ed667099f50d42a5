package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code sdsn-trend}: {@link SdsnTrend} with the target as green threshold. Scores are linear in the value, so the bounds of
 * the score cancel and points a year are read in the indicator's unit, times d. The required points a year run from the
 * start year to the target year; the edition of 2019 counts 15 years whatever the start year. A missing start year is
 * replaced by the nearest within one year.
 */
final class SdsnTrendMethod implements RatingMethod {
    /** Which horizon counts. */
    enum Edition {
        CURRENT("sdsn-trend"),
        OF_2019("sdsn-trend-2019");

        private final String method;

        Edition(String method) {
            this.method = method;
        }
    }

    private static final String SOURCE = "SDSN, Sustainable Development Report, methodology (2021; 2019)";

    private final Edition edition;

    SdsnTrendMethod(Edition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return edition.method;
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(SdsnTrend.ON_TRACK),
                Category.fair(SdsnTrend.IMPROVING),
                Category.fair(SdsnTrend.STAGNATING),
                Category.poor(SdsnTrend.DECREASING));
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(SdsnTrend.BOUNDARIES);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        String horizonText = edition == Edition.CURRENT ? "tT-t0" : "15";
        Worksheet sheet =
                new Worksheet(this, in, "actual/required = [(y-y0)/(t-t0)] / [(T-y0)/(" + horizonText + ")]", SOURCE);
        List<Double> thresholds = sheet.thresholds(SdsnTrend.BOUNDARIES);
        if (in.target().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_VALUE);
        }
        if (in.latestToTarget().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        RatingTarget target = in.target().get();
        Point latest = in.latestToTarget().get();
        sheet.latest(latest);
        sheet.target(target);
        Optional<StartPoint.Found> start = StartPoint.withinOneYear(in);
        start.ifPresent(sheet::start);
        Quantity measure = start.isEmpty()
                ? Quantity.undefined(Undefined.NO_BASELINE)
                : measure(in.direction(), start.get().point(), latest, target, sheet);
        if (in.meets(latest.value())) {
            return sheet.result(SdsnTrend.ON_TRACK, measure);
        }
        boolean classified = measure.isDefined()
                || measure.reason().orElseThrow() == Undefined.TARGET_EQUALS_BASELINE
                || measure.reason().orElseThrow() == Undefined.TARGET_BEHIND_BASELINE;
        if (!classified) {
            return sheet.notApplicable(measure.reason().orElseThrow());
        }
        Point base = start.orElseThrow().point();
        int d = in.direction();
        String category = SdsnTrend.classify(
                d * base.value(),
                d * latest.value(),
                latest.year() - base.year(),
                d * target.value(),
                horizon(base, target),
                thresholds);
        return sheet.result(category, measure);
    }

    private double horizon(Point base, RatingTarget target) {
        return edition == Edition.CURRENT ? target.year() - base.year() : SdsnTrend.HORIZON_2019;
    }

    private Quantity measure(int direction, Point base, Point latest, RatingTarget target, Worksheet sheet) {
        double years = latest.year() - base.year();
        if (years <= 0) {
            return Quantity.undefined(Undefined.TOO_FEW_POINTS);
        }
        if (edition == Edition.OF_2019) {
            sheet.note(RatingNote.Kind.FIXED_HORIZON, Worksheet.year(SdsnTrend.HORIZON_2019));
        }
        double horizon = horizon(base, target);
        if (horizon <= 0) {
            return Quantity.undefined(Undefined.TARGET_BEFORE_BASELINE);
        }
        double actual = (latest.value() - base.value()) / years;
        double required = (target.value() - base.value()) / horizon;
        sheet.put(Term.OBSERVED_CHANGE, actual).put(Term.REQUIRED_CHANGE, required);
        if (direction * required < 0) {
            return Quantity.undefined(Undefined.TARGET_BEHIND_BASELINE);
        }
        return required == 0 ? Quantity.undefined(Undefined.TARGET_EQUALS_BASELINE) : Quantity.of(actual / required);
    }
}
