package org.plumbline.rating;

import java.util.List;
import java.util.Optional;

/**
 * {@code completion} (完成率), boundaries this engine's own: from 1 completed, from 0.9 nearly, else short. The ratio is actual
 * over target for flows and stocks with a floor above zero, else the share of the way from the baseline; which one it was
 * is noted.
 */
final class CompletionMethod implements RatingMethod {
    private static final List<Category> CATEGORIES =
            List.of(Category.good("completed"), Category.fair("nearly"), Category.poor("short"));
    private static final ThresholdSet BOUNDARIES = ThresholdSet.descending(1, 0.9);

    @Override
    public String name() {
        return "completion";
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
        boolean level = in.quantity()
                && in.direction() > 0
                && in.target().isPresent()
                && in.target().get().value() > 0;
        Worksheet sheet = new Worksheet(this, in, level ? "y/T" : "(y-y0)/(T-y0)", "");
        List<Double> thresholds = sheet.thresholds(BOUNDARIES);
        Optional<Undefined> obstacle = Way.obstacle(in);
        if (obstacle.isPresent()) {
            return sheet.notApplicable(obstacle.get());
        }
        Way.Shares way = Way.of(in, sheet);
        Quantity measure = Way.budget(in) ? Quantity.undefined(Undefined.NOT_APPLICABLE) : way.share();
        if (level) {
            measure =
                    Quantity.of(way.latest().value() / in.target().orElseThrow().value());
            sheet.put(Term.LEVEL_RATIO, measure);
        }
        if (measure.isDefined()) {
            sheet.note(level ? RatingNote.Kind.BY_LEVEL : RatingNote.Kind.BY_INCREMENT);
        }
        if (in.met(way.latest())) {
            return sheet.result(CATEGORIES.get(0).code(), measure);
        }
        if (measure.reason().isPresent()) {
            return sheet.notApplicable(measure.reason().get());
        }
        int band = Bands.descending(measure.value().orElseThrow(), thresholds);
        return sheet.result(CATEGORIES.get(band).code(), measure);
    }
}
