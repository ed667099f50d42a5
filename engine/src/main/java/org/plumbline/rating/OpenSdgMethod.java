package org.plumbline.rating;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {@code open-sdg}: {@link OpenSdgSeries} from the target's baseline to the latest value, also one after the target's
 * period. A base year without a value moves to the next later year that has one.
 */
final class OpenSdgMethod implements RatingMethod {
    private static final String SOURCE =
            "Open SDG sdg-build, ProgressMeasure.py (SeriesProgress); open-sdg docs, progress-methodology";
    private static final String WITH_TARGET =
            "P = s*d*CAGR(y,y0,t-t0) / |CAGR(T,y0,tT-t0)|; CAGR(a,b,n) = (a/b)^(1/n)-1";
    private static final String WITHOUT_TARGET = "P = s*d*CAGR(y,y0,t-t0); CAGR(a,b,n) = (a/b)^(1/n)-1";

    @Override
    public String name() {
        return "open-sdg";
    }

    @Override
    public List<Category> categories() {
        return List.of(
                Category.good(OpenSdgSeries.ACHIEVED),
                Category.good(OpenSdgSeries.SUBSTANTIAL),
                Category.fair(OpenSdgSeries.MODERATE),
                Category.fair(OpenSdgSeries.LIMITED),
                Category.poor(OpenSdgSeries.DETERIORATION),
                Category.none(OpenSdgSeries.NOT_AVAILABLE));
    }

    @Override
    public List<ThresholdSet> thresholds() {
        return List.of(OpenSdgSeries.WITH_TARGET, OpenSdgSeries.WITHOUT_TARGET);
    }

    @Override
    public boolean own() {
        return false;
    }

    @Override
    public RatingResult rate(RatingInput in) {
        boolean targeted = in.target().isPresent();
        Worksheet sheet = new Worksheet(this, in, targeted ? WITH_TARGET : WITHOUT_TARGET, SOURCE);
        List<Double> thresholds = sheet.thresholds(targeted ? OpenSdgSeries.WITH_TARGET : OpenSdgSeries.WITHOUT_TARGET);
        Optional<Point> latest = in.latest();
        if (latest.isEmpty()) {
            return sheet.notApplicable(Undefined.NO_OBSERVATION);
        }
        if (!in.compounds()) {
            return sheet.notApplicable(Undefined.NOT_APPLICABLE);
        }
        sheet.latest(latest.get());
        in.target().ifPresent(sheet::target);
        sheet.put(Term.DIRECTION, in.direction());
        if (in.baseline().isEmpty()) {
            return in.meets(latest.get().value())
                    ? sheet.result(OpenSdgSeries.ACHIEVED, Quantity.of(5), Quantity.undefined(Undefined.NO_BASELINE))
                    : sheet.notApplicable(Undefined.NO_BASELINE);
        }
        Optional<StartPoint.Found> start = StartPoint.nextLater(in);
        start.ifPresent(found -> limit(sheet, in, found));
        OpenSdgSeries.Verdict verdict = OpenSdgSeries.assess(new OpenSdgSeries.Case(
                start.map(StartPoint.Found::point),
                latest.get(),
                targeted ? OptionalDouble.of(in.target().get().value()) : OptionalDouble.empty(),
                targeted ? in.target().get().year() : 0,
                in.direction(),
                in.naturalLimit(),
                Optional.of(thresholds)));
        verdict.coefficient().ifPresent(c -> sheet.put(Term.LIMIT_COEFFICIENT, c));
        sheet.used(verdict.thresholds());
        return sheet.result(verdict.status(), verdict.score(), verdict.progress());
    }

    private static void limit(Worksheet sheet, RatingInput in, StartPoint.Found start) {
        double y0 = start.point().value();
        sheet.start(start);
        sheet.put(Term.VALUE_SIGN, y0 < 0 ? -1 : 1);
        if (in.naturalLimit().isEmpty() || in.target().isPresent()) {
            return;
        }
        double limit = in.naturalLimit().getAsDouble();
        sheet.put(Term.NATURAL_LIMIT, limit);
        if (y0 == limit) {
            sheet.note(RatingNote.Kind.BASE_AT_LIMIT);
        } else if (in.direction() * (y0 - limit) > 0) {
            sheet.note(RatingNote.Kind.BASE_BEYOND_LIMIT);
        }
    }
}
