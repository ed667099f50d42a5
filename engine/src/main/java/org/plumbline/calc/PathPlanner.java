package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.PathShape;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.model.YearPlanBasis;
import org.plumbline.projection.Bounds;
import org.plumbline.trajectory.YearPlan;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * Chooses how a required path is drawn. The shape is the target's own, else the indicator's, else what the kind of
 * target means (growth, multiples and reductions compound), else the plan's.
 */
final class PathPlanner {
    private static final int MOST_PAST_YEARS = 30;

    private record Chosen(PathShape shape, boolean byMeaning) {}

    private final Plan plan;
    private final ValueResolver values;
    private final InterimTargets interim;

    PathPlanner(Plan plan, ValueResolver values, InterimTargets interim) {
        this.plan = plan;
        this.values = values;
        this.interim = interim;
    }

    PathPlan plan(TargetFacts.Facts facts) {
        Chosen chosen = shape(facts.target(), facts.indicator());
        List<Note> notes = new ArrayList<>();
        YearPlan yearPlan = yearPlan(facts, notes);
        return new PathPlan(
                interim.between(facts),
                chosen.shape(),
                chosen.byMeaning(),
                ceiling(chosen.shape(), facts.indicator()),
                yearPlan,
                whole(facts),
                notes);
    }

    private Chosen shape(Target target, Indicator indicator) {
        Optional<PathShape> named = target.path().or(indicator::path);
        if (named.isPresent()) {
            return new Chosen(named.get(), false);
        }
        return switch (target.kind()) {
            case GROWTH, MULTIPLE, REDUCTION -> new Chosen(PathShape.CONSTANT_RATE, true);
            default -> new Chosen(plan.settings().path(), false);
        };
    }

    private static OptionalDouble ceiling(PathShape shape, Indicator indicator) {
        if (shape.form() != PathShape.Form.S_CURVE) {
            return OptionalDouble.empty();
        }
        if (shape.parameter().isPresent()) {
            return shape.parameter();
        }
        boolean percentage =
                indicator.nature() == Nature.RATE && indicator.unit().percentage();
        return indicator.naturalLimit().isPresent() || !percentage
                ? indicator.naturalLimit()
                : OptionalDouble.of(Bounds.PERCENT.upper());
    }

    private YearPlan yearPlan(TargetFacts.Facts facts, List<Note> notes) {
        Optional<Actual> toDate = facts.reading().actual().filter(a -> Measures.isPartOfOpenYear(facts, a));
        if (toDate.isEmpty() || facts.indicator().yearPlan() == YearPlanBasis.TIME) {
            return YearPlan.proportional();
        }
        List<SortedMap<Integer, Double>> years = pastYears(facts);
        int month = toDate.get().period().months();
        Optional<YearPlan> usual = YearPlan.fromPastYears(years)
                .filter(found -> found.shareBy(month).isPresent());
        if (usual.isEmpty()) {
            notes.add(Note.of("year-plan-by-time", Integer.toString(YearPlan.FEWEST_YEARS)));
            return YearPlan.proportional();
        }
        notes.add(Note.of("year-plan-past-years", Integer.toString(usual.get().pastYearsBy(month))));
        return usual.get();
    }

    /** Of each past year the flow cumulated by month, as far as it is known. */
    private List<SortedMap<Integer, Double>> pastYears(TargetFacts.Facts facts) {
        List<SortedMap<Integer, Double>> years = new ArrayList<>();
        int first = facts.target().period().firstMonth();
        for (int back = 1; back <= MOST_PAST_YEARS && first - 12 * back >= 0; back++) {
            SortedMap<Integer, Double> year = new TreeMap<>();
            int start = first - 12 * back;
            for (int months = 1; months <= 12; months++) {
                int by = months;
                values.at(
                                facts.indicator(),
                                facts.region(),
                                new Period(start, months),
                                facts.target().definition())
                        .filter(a -> !a.qualifier().isBound())
                        .ifPresent(a -> year.put(by, a.value()));
            }
            years.add(year);
        }
        return years;
    }

    private Optional<PathPlan.Whole> whole(TargetFacts.Facts facts) {
        if (facts.target().kind() != TargetKind.SHARE_OF || facts.baseline().isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> now = facts.reading().actual().map(Actual::period);
        return Optional.of(new PathPlan.Whole(
                wholeAt(facts, facts.baseline().get().period()),
                now.map(at -> wholeAt(facts, at)).orElseGet(OptionalDouble::empty)));
    }

    private OptionalDouble wholeAt(TargetFacts.Facts facts, Period period) {
        Optional<Actual> whole = facts.target()
                .of()
                .flatMap(plan.regions()::find)
                .flatMap(region -> values.at(
                        facts.indicator(), region, period, facts.target().definition()))
                .filter(a -> !a.qualifier().isBound());
        return whole.isPresent() ? OptionalDouble.of(whole.get().value()) : OptionalDouble.empty();
    }
}
