package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code eurostat}: Eurostat's monitoring of the sustainable development goals.
 *
 * <p>With a target R = CAGR(y, y0)/CAGR(T, y0): from 95 % significant, from 60 % moderate, from 0 insufficient progress,
 * below movement away. Without one the CAGR in the desired direction: the current rules have a neutral band (strictly
 * above 1 %, strictly above 0.1 %, down to −0.1 %, down to −1 %, below), the edition of 2019 has none (from 1 %, from 0,
 * from −1 %, below). A target met at the latest year is significant progress. Rates need values above zero.
 */
final class EurostatMethod implements RatingMethod {
    /** Which rules count where there is no target. */
    enum Edition {
        CURRENT("eurostat", ThresholdSet.descending(0.01, 0.001, -0.001, -0.01)),
        OF_2019("eurostat-2019", ThresholdSet.descending(0.01, 0, -0.01));

        private final String method;
        private final ThresholdSet withoutTarget;

        Edition(String method, ThresholdSet withoutTarget) {
            this.method = method;
            this.withoutTarget = withoutTarget;
        }
    }

    private static final String SIGNIFICANT = "significant-progress";
    private static final List<String> WITH_TARGET_CATEGORIES =
            List.of(SIGNIFICANT, "moderate-progress", "insufficient-progress", "movement-away");
    private static final List<String> DIRECTION_CATEGORIES =
            List.of(SIGNIFICANT, "moderate-progress", "moderate-movement-away", "significant-movement-away");
    private static final ThresholdSet WITH_TARGET = ThresholdSet.descending(0.95, 0.60, 0);
    private static final String NEUTRAL = "no-progress";
    private static final String SOURCE = "Eurostat, Sustainable development in the European Union, monitoring reports;"
            + " score and neutral band as implemented by Eustat";
    private static final double SHORT_TERM_YEARS = 5;

    private final Edition edition;

    EurostatMethod(Edition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return edition.method;
    }

    @Override
    public List<Category> categories() {
        Category neutral = Category.fair(NEUTRAL);
        List<Category> all = List.of(
                Category.good(SIGNIFICANT),
                Category.fair("moderate-progress"),
                Category.fair("insufficient-progress"),
                neutral,
                Category.poor("movement-away"),
                Category.poor("moderate-movement-away"),
                Category.poor("significant-movement-away"));
        return edition == Edition.CURRENT
                ? all
                : all.stream().filter(category -> !category.equals(neutral)).toList();
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(WITH_TARGET, edition.withoutTarget);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        boolean targeted = in.target().isPresent();
        Worksheet sheet = new Worksheet(
                this, in, targeted ? "R = CAGR(y,y0,t-t0) / CAGR(T,y0,tT-t0)" : "d*CAGR(y,y0,t-t0)", SOURCE);
        List<Double> thresholds = sheet.thresholds(targeted ? WITH_TARGET : edition.withoutTarget);
        if (in.latest().isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        if (!in.compounds()) {
            return sheet.notApplicable(Undefined.NOT_APPLICABLE);
        }
        Point latest = in.latest().get();
        sheet.latest(latest);
        in.target().ifPresent(sheet::target);
        Optional<StartPoint.Found> start = StartPoint.nearest(in);
        start.ifPresent(sheet::start);
        Quantity measure = start.isEmpty()
                ? Quantity.undefined(Undefined.NO_BASELINE)
                : measure(in, start.get().point(), latest, sheet);
        if (in.meets(latest.value())) {
            return sheet.result(SIGNIFICANT, Quantity.of(5), measure);
        }
        if (measure.reason().isPresent()) {
            return sheet.notApplicable(measure.reason().get());
        }
        start.ifPresent(found -> shortPeriod(in, found.point(), latest, sheet));
        double value = measure.value().orElseThrow();
        return targeted
                ? sheet.result(
                        WITH_TARGET_CATEGORIES.get(Bands.descending(value, thresholds)),
                        measure.map(EurostatMethod::scoreOfRatio),
                        measure)
                : sheet.result(
                        direction(value, thresholds),
                        measure.map(rate -> Math.max(-5, Math.min(5, 250 * rate))),
                        measure);
    }

    private static void shortPeriod(RatingInput in, Point base, Point latest, Worksheet sheet) {
        double years = latest.year() - base.year();
        long points = in.series().stream()
                .filter(point -> point.year() >= base.year())
                .count();
        if (years < SHORT_TERM_YEARS || points < 3) {
            sheet.note(RatingNote.Kind.PERIOD_SHORT, Worksheet.year(years));
        }
    }

    private static Quantity measure(RatingInput in, Point base, Point latest, Worksheet sheet) {
        double y0 = base.value();
        double years = latest.year() - base.year();
        Optional<Undefined> obstacle = obstacle(in, y0, latest.value());
        if (obstacle.isPresent()) {
            return Quantity.undefined(obstacle.get());
        }
        if (years < 1) {
            return Quantity.undefined(Undefined.TOO_FEW_POINTS);
        }
        double observed = GrowthRate.compound(latest.value(), y0, years);
        sheet.put(Term.OBSERVED_RATE, observed);
        if (in.target().isEmpty()) {
            return Quantity.of(in.direction() * observed);
        }
        RatingTarget target = in.target().get();
        if (target.year() <= base.year()) {
            return Quantity.undefined(Undefined.TARGET_BEFORE_BASELINE);
        }
        double required = GrowthRate.compound(target.value(), y0, target.year() - base.year());
        sheet.put(Term.REQUIRED_RATE, required);
        return Quantity.of(observed / required);
    }

    private static Optional<Undefined> obstacle(RatingInput in, double y0, double y) {
        Optional<Undefined> uncompounded = GrowthRate.obstacle(y0, y, in.target());
        if (uncompounded.isPresent() || in.target().isEmpty()) {
            return uncompounded;
        }
        double needed = in.target().get().value() - y0;
        if (needed == 0) {
            return Optional.of(Undefined.TARGET_EQUALS_BASELINE);
        }
        return in.direction() * needed < 0 ? Optional.of(Undefined.TARGET_BEHIND_BASELINE) : Optional.empty();
    }

    /** 130 % gives 5, 60 % gives 0, −60 % gives −5. */
    private static double scoreOfRatio(double ratio) {
        if (ratio >= 0.6) {
            return Math.min(5, (ratio - 0.6) * 5 / 0.7);
        }
        return Math.max(-5, (ratio + 0.6) * 5 / 1.2 - 5);
    }

    private String direction(double rate, List<Double> thresholds) {
        if (edition == Edition.OF_2019) {
            return DIRECTION_CATEGORIES.get(Bands.descending(rate, thresholds));
        }
        // The two upper boundaries are open, the two lower ones closed.
        if (Bands.above(rate, thresholds.get(0))) {
            return DIRECTION_CATEGORIES.get(0);
        }
        if (Bands.above(rate, thresholds.get(1))) {
            return DIRECTION_CATEGORIES.get(1);
        }
        if (Bands.atLeast(rate, thresholds.get(2))) {
            return NEUTRAL;
        }
        return Bands.atLeast(rate, thresholds.get(3)) ? DIRECTION_CATEGORIES.get(2) : DIRECTION_CATEGORIES.get(3);
    }
}
