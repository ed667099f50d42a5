package org.plumbline.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Bridges;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.EvaluationRequest;
import org.plumbline.calc.Evaluator;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.Subannual;
import org.plumbline.model.Target;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/** A plan looked from a date up to a cut-off, with its evaluations. Not thread-safe. */
final class View {
    private final Plan plan;
    private final EvaluationRequest request;
    private final ValueResolver values;
    private final Bridges bridges;
    private final Map<Optional<Period>, Evaluation> evaluations = new HashMap<>();
    private final Map<LocalDate, View> others = new HashMap<>();

    View(Plan plan, EvaluationRequest request) {
        this.plan = plan;
        this.request = request;
        this.values = new ValueResolver(plan, request.asOf(), request.knownAt(), request.boundaries());
        this.bridges = new Bridges(plan, values);
    }

    /** One whose evaluation with its own cut-off is known already. */
    static View of(Evaluation evaluation) {
        View view = new View(evaluation.plan(), evaluation.request());
        view.evaluations.put(evaluation.request().asOf(), evaluation);
        return view;
    }

    Plan plan() {
        return plan;
    }

    EvaluationRequest request() {
        return request;
    }

    ValueResolver values() {
        return values;
    }

    Bridges bridges() {
        return bridges;
    }

    /** Everything assessed as this view sees it. */
    Evaluation evaluation() {
        return evaluation(request.asOf());
    }

    /** The same with another cut-off. */
    Evaluation evaluation(Optional<Period> asOf) {
        return evaluations.computeIfAbsent(
                asOf, cut -> Evaluator.evaluate(plan, request.lookingFrom(cut, request.knownAt())));
    }

    /** One target with another cut-off and date; whatever else is there is not assessed. */
    Optional<Assessment> assess(Target target, Optional<Period> asOf, LocalDate knownAt) {
        EvaluationRequest narrow = request.lookingFrom(asOf, knownAt)
                .projecting(ProjectionMethods.CHEAPEST)
                .only(Set.of(target.indicator()), Set.of(target.region()));
        return Evaluator.evaluate(plan, narrow).find(target.id());
    }

    /** The same plan and cut-off looked from another day. */
    View on(LocalDate day) {
        return day.equals(request.knownAt())
                ? this
                : others.computeIfAbsent(day, d -> new View(plan, request.lookingFrom(request.asOf(), d)));
    }

    boolean wants(Indicator indicator, Region region) {
        return (request.indicators().isEmpty() || request.indicators().contains(indicator.id()))
                && (request.regions().isEmpty() || request.regions().contains(region.id()));
    }

    /** The value that counts; where the plan prints years to date, a part of a year means the year to its end. */
    Optional<Actual> at(Indicator indicator, Region region, Period period, String definition) {
        return values.at(indicator, region, period, definition)
                .or(() -> values.bracketAt(indicator, region, period, definition))
                .or(() -> toDate(indicator, region, period, definition));
    }

    private Optional<Actual> toDate(Indicator indicator, Region region, Period period, String definition) {
        return indicator.subannual() == Subannual.YTD
                ? yearToDate(period).flatMap(toDate -> values.at(indicator, region, toDate, definition))
                : Optional.empty();
    }

    private static Optional<Period> yearToDate(Period period) {
        int january = period.lastYear() * 12;
        return period.months() < 12 && period.firstMonth() > january
                ? Optional.of(new Period(january, period.lastMonth() - january + 1))
                : Optional.empty();
    }

    /** Why there is no value: nothing, or only one of another definition. */
    UnavailableReason lacking(Indicator indicator, Region region, Period period) {
        boolean otherwise = values.series(indicator, region)
                .rows()
                .anyMatch(row -> plan.observations().periodCode(row) == period.code());
        return otherwise ? UnavailableReason.NOT_COMPARABLE : UnavailableReason.NO_OBSERVATION;
    }

    /** The latest value, of periods of the length given where one is given. */
    Optional<Actual> latest(Indicator indicator, Region region, OptionalInt months) {
        NavigableSet<Period> periods = values.candidatePeriods(indicator, region);
        return periods.descendingSet().stream()
                .filter(period -> months.isEmpty() || period.months() == months.getAsInt())
                .sorted(Comparator.comparing(Period::lastMonth).reversed())
                .flatMap(period -> values.at(indicator, region, period).stream())
                .findFirst();
    }
}
