package org.plumbline.calc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.TargetKind;
import org.plumbline.rating.Category;
import org.plumbline.rating.Disagreement;
import org.plumbline.rating.Fragility;
import org.plumbline.rating.Point;
import org.plumbline.rating.Quantity;
import org.plumbline.rating.RatingInput;
import org.plumbline.rating.RatingMethod;
import org.plumbline.rating.RatingMethods;
import org.plumbline.rating.RatingResult;
import org.plumbline.rating.RatingTarget;
import org.plumbline.rating.Thresholds;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/** Rates a target by the methods asked for. */
final class Ratings {
    /** The name that asks for every method. */
    static final String ALL = "all";

    private static final Optional<Fragility> STEADY = Optional.of(new Fragility(List.of()));

    private final Plan plan;
    private final ValueResolver values;
    private final List<RatingMethod> methods;
    private final UsualRevision revisions;
    private final Thresholds thresholds;

    /** @throws IllegalArgumentException for a method that does not exist */
    Ratings(Plan plan, ValueResolver values, String method) {
        this.plan = plan;
        this.values = values;
        this.thresholds = Thresholds.parse(plan.settings().thresholds());
        this.revisions = new UsualRevision(plan, values);
        this.methods = method.equals(ALL)
                ? RatingMethods.all()
                : List.of(RatingMethods.find(method)
                        .orElseThrow(() -> new IllegalArgumentException("No rating method " + method)));
    }

    /** Ratings by method name, in the methods' order. */
    Map<String, Rating> rate(
            TargetFacts.Facts facts,
            Optional<UnavailableReason> obstacle,
            Outcome outcome,
            List<ComparableSeries.Entry> entries,
            PathPlan path) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        Optional<UnavailableReason> none = unratable(facts, obstacle);
        Optional<RatingInput> input =
                none.isPresent() ? Optional.empty() : Optional.of(input(facts, outcome, entries, path));
        OptionalDouble half = halfUnit(facts);
        OptionalDouble revision =
                revisions.of(facts.indicator(), facts.region(), facts.target().definition());
        for (RatingMethod method : methods) {
            Rating rating = input.map(in -> rate(method, in, half, revision))
                    .orElseGet(() -> new Rating(
                            method.name(),
                            Category.NOT_APPLICABLE,
                            Cell.unavailable(none.orElseThrow()),
                            method.own()));
            ratings.put(method.name(), rating);
        }
        return ratings;
    }

    /** A remark where several methods see the target differently. */
    static Optional<Note> disagreement(Map<String, Rating> ratings) {
        List<RatingResult> results =
                ratings.values().stream().flatMap(r -> r.result().stream()).toList();
        return Disagreement.among(results)
                .map(d -> Note.of(
                        "methods-disagree",
                        d.better().method(),
                        d.better().category(),
                        d.worse().method(),
                        d.worse().category()));
    }

    private static Optional<UnavailableReason> unratable(
            TargetFacts.Facts facts, Optional<UnavailableReason> obstacle) {
        if (facts.target().isBlank()) {
            return Optional.of(UnavailableReason.NO_VALUE);
        }
        if (obstacle.isPresent()) {
            return obstacle;
        }
        boolean trend = facts.target().kind() == TargetKind.TREND;
        if (facts.required().requirement().isEmpty() && !trend) {
            return Optional.of(facts.required().failure().orElse(UnavailableReason.NOT_APPLICABLE));
        }
        boolean directionless = trend && Requirement.signOf(facts.indicator().direction()) == 0;
        if (directionless || facts.basis() == Basis.PER_YEAR || facts.basis() == Basis.AVERAGE) {
            return Optional.of(UnavailableReason.NOT_APPLICABLE);
        }
        Optional<Actual> actual = facts.reading().actual();
        if (actual.isEmpty()) {
            return Optional.of(facts.reading().failure().orElse(UnavailableReason.NO_OBSERVATION));
        }
        return actual.get().qualifier().isBound() ? Optional.of(UnavailableReason.BOUND_ONLY) : Optional.empty();
    }

    private static OptionalDouble halfUnit(TargetFacts.Facts facts) {
        return facts.reading()
                .actual()
                .filter(a -> a.derivation().equals(Actual.STORED))
                .map(a -> OptionalDouble.of(DecimalDigits.halfUnit(a.decimals())))
                .orElse(OptionalDouble.empty());
    }

    /** Published methods look at yearly values: a sum that is still growing is none. */
    private static Rating rate(RatingMethod method, RatingInput input, OptionalDouble half, OptionalDouble revision) {
        if (input.accumulating() && !method.own()) {
            return new Rating(
                    method.name(), Category.NOT_APPLICABLE, Cell.unavailable(UnavailableReason.PERIOD_OPEN), false);
        }
        RatingResult result = method.rate(input);
        Fragility fragility = Fragility.of(method, input, half, revision);
        return new Rating(
                method.name(),
                result.category(),
                cell(result.score()),
                result.own(),
                Optional.of(result),
                fragility.fragile() ? Optional.of(fragility) : STEADY);
    }

    private RatingInput input(
            TargetFacts.Facts facts, Outcome outcome, List<ComparableSeries.Entry> entries, PathPlan path) {
        Optional<Requirement> requirement = facts.required().requirement();
        boolean twoSided = requirement.map(Requirement::twoSided).orElse(false);
        List<Point> points = points(facts, entries);
        int sign = requirement
                .map(Requirement::sign)
                .orElseGet(() -> Requirement.signOf(facts.indicator().direction()));
        if (twoSided) {
            RequiredInterval band = requirement.get().interval();
            points = RatingInput.distanceOutside(
                    points, band.low().orElseThrow(), band.high().orElseThrow());
            sign = -1;
        }
        RatingInput.Builder input = RatingInput.builder()
                .series(points)
                .direction(sign)
                .nature(facts.indicator().nature())
                .percent(!twoSided && isPercent(facts.indicator()))
                .accumulating(accumulates(facts))
                .thresholds(Thresholds.parse(facts.target().thresholds()).over(thresholds));
        facts.indicator().naturalLimit().ifPresent(input::naturalLimit);
        double year = ProjectionCalculator.time(facts.target().period());
        boolean strict = facts.target().strict();
        double bound = twoSided ? 0 : requirement.map(Requirement::bound).orElse(0.0);
        requirement.ifPresent(r -> input.target(new RatingTarget(bound, year, strict)));
        baseline(facts, requirement).ifPresent(input::baseline);
        if (outcome == Outcome.MET || outcome == Outcome.EXCEEDED || outcome == Outcome.MISSED) {
            input.judgedMet(outcome != Outcome.MISSED);
        }
        shareByPastYears(facts, path).ifPresent(input::scheduleShare);
        peers(facts).ifPresent(input::peersAtBaseline);
        return input.build();
    }

    /** The comparable series, or the reading alone where the basis has no series. */
    private static List<Point> points(TargetFacts.Facts facts, List<ComparableSeries.Entry> entries) {
        List<Point> points = new ArrayList<>();
        for (ComparableSeries.Entry entry : entries) {
            points.add(new Point(ProjectionCalculator.time(entry.period()), entry.value()));
        }
        Actual actual = facts.reading().actual().orElseThrow();
        double now = ProjectionCalculator.time(actual.period());
        boolean partOfYear = Measures.isPartOfOpenYear(facts, actual);
        if (points.isEmpty() || partOfYear || points.get(points.size() - 1).year() < now) {
            points.removeIf(p -> partOfYear || p.year() >= now);
            points.add(new Point(now, actual.value()));
        }
        return points;
    }

    /** What past years had reached by the month that an open year stands at, where the year's plan goes by them. */
    private static OptionalDouble shareByPastYears(TargetFacts.Facts facts, PathPlan path) {
        Actual actual = facts.reading().actual().orElseThrow();
        int months = actual.period().months();
        return Measures.isPartOfOpenYear(facts, actual) && path.yearPlan().pastYearsBy(months) > 0
                ? path.yearPlan().shareBy(months)
                : OptionalDouble.empty();
    }

    private static boolean isPercent(Indicator indicator) {
        return indicator.nature() == Nature.RATE
                && indicator.unit().percentage()
                && Math.rint(1 / indicator.unit().factor()) == 100;
    }

    private static boolean accumulates(TargetFacts.Facts facts) {
        return facts.basis() == Basis.CUMULATIVE
                || facts.reading()
                        .actual()
                        .map(a -> Measures.isPartOfOpenYear(facts, a))
                        .orElse(false);
    }

    private static Optional<org.plumbline.rating.Baseline> baseline(
            TargetFacts.Facts facts, Optional<Requirement> requirement) {
        if (accumulates(facts) && facts.basis() != Basis.CUMULATIVE) {
            Period year = facts.target().period();
            return Optional.of(
                    org.plumbline.rating.Baseline.of(ProjectionCalculator.time(year) - year.months() / 12.0, 0));
        }
        if (facts.baseline().isEmpty() && facts.basis() == Basis.LEVEL) {
            // Several published methods start from another year where the base year has no value.
            return facts.target()
                    .baselinePeriod()
                    .map(period -> org.plumbline.rating.Baseline.at(ProjectionCalculator.time(period)));
        }
        if (facts.baseline().isEmpty() || facts.comparableBaseline().isEmpty()) {
            return Optional.empty();
        }
        double value = facts.comparableBaseline().getAsDouble();
        if (requirement.map(Requirement::twoSided).orElse(false)) {
            RequiredInterval band = requirement.get().interval();
            value = RatingInput.distanceOutside(
                            List.of(new Point(0, value)),
                            band.low().orElseThrow(),
                            band.high().orElseThrow())
                    .get(0)
                    .value();
        }
        return Optional.of(org.plumbline.rating.Baseline.of(
                ProjectionCalculator.time(facts.baseline().get().period()), value));
    }

    /** Values of regions of one type at the baseline, for methods that set a target beside its peers. */
    private Optional<List<Double>> peers(TargetFacts.Facts facts) {
        boolean wanted = methods.stream().anyMatch(m -> m.name().equals("oecd-distance"));
        if (!wanted || facts.baseline().isEmpty() || facts.basis() != Basis.LEVEL) {
            return Optional.empty();
        }
        Period at = facts.baseline().get().period();
        List<Double> peers = new ArrayList<>();
        for (Region region : plan.regions().list()) {
            if (region.type().equals(facts.region().type())) {
                values.at(facts.indicator(), region, at, facts.target().definition())
                        .filter(a -> !a.qualifier().isBound())
                        .ifPresent(a -> peers.add(a.value()));
            }
        }
        return Optional.of(peers);
    }

    private static Cell cell(Quantity quantity) {
        return quantity.value().isPresent()
                ? Cell.of(quantity.value().getAsDouble())
                : Cell.unavailable(ProjectionCalculator.reason(
                        quantity.reason().orElseThrow().code()));
    }
}
