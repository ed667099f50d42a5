package org.plumbline.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a result shows of its way while a method works. */
final class Worksheet {
    private final RatingMethod method;
    private final RatingInput input;
    private final String formula;
    private final String source;
    private final List<Working.Item> items = new ArrayList<>();
    private final List<RatingNote> notes = new ArrayList<>();
    private List<Double> thresholds = List.of();

    Worksheet(RatingMethod method, RatingInput input, String formula, String source) {
        this.method = method;
        this.input = input;
        this.formula = formula;
        this.source = source;
    }

    Worksheet put(Term term, double value) {
        items.add(new Working.Item(term, value));
        return this;
    }

    Worksheet put(Term term, Quantity quantity) {
        quantity.value().ifPresent(value -> put(term, value));
        return this;
    }

    void note(RatingNote.Kind kind, String... arguments) {
        notes.add(new RatingNote(kind, List.of(arguments)));
    }

    void start(StartPoint.Found start) {
        put(Term.BASELINE_YEAR, start.point().year());
        put(Term.BASELINE_VALUE, start.point().value());
        if (start.moved()) {
            note(
                    RatingNote.Kind.BASE_YEAR_MOVED,
                    year(start.configured()),
                    year(start.point().year()));
        }
    }

    void latest(Point latest) {
        put(Term.LATEST_YEAR, latest.year());
        put(Term.LATEST_VALUE, latest.value());
        Optional<RatingTarget> target = input.target();
        if (target.isPresent() && latest.year() > target.get().year()) {
            note(RatingNote.Kind.LATEST_AFTER_TARGET, year(latest.year()));
        }
    }

    void target(RatingTarget target) {
        put(Term.TARGET_YEAR, target.year());
        put(Term.TARGET_VALUE, target.value());
    }

    /** The boundaries to use: the plan's where they fit, else the method's. */
    List<Double> thresholds(ThresholdSet own) {
        Optional<List<Double>> set = input.thresholds().of(method.name());
        thresholds = own.values();
        if (set.isPresent()) {
            boolean fits = own.fits(set.get());
            note(fits ? RatingNote.Kind.THRESHOLDS_SET : RatingNote.Kind.THRESHOLDS_NOT_FITTING);
            thresholds = fits ? set.get() : own.values();
        }
        return thresholds;
    }

    /** The boundaries as used in the end, where the method scales them. */
    void used(List<Double> scaled) {
        thresholds = scaled;
    }

    RatingResult result(String category, Quantity score, Quantity measure) {
        return new RatingResult(
                method.name(),
                category,
                score,
                measure,
                method.own(),
                notes,
                new Working(formula, source, items, thresholds));
    }

    RatingResult result(String category, Quantity measure) {
        return result(category, measure, measure);
    }

    RatingResult notApplicable(Undefined why) {
        return result(Category.NOT_APPLICABLE, Quantity.undefined(why));
    }

    static String year(double year) {
        return year == Math.rint(year) ? Long.toString((long) year) : Double.toString(year);
    }
}
