package org.plumbline.breakdown;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Basis;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/** What a plan says about totals and parts: targets in force and observations known. */
final class PlanFigures {
    private final Plan plan;
    private final ValueResolver values;

    private final Map<Place, List<Assessment>> byPlace;

    private record Place(IndicatorId indicator, RegionId region) {}

    /** A target as the number it decides by. */
    record Demand(Target target, double value, int decimals) {}

    PlanFigures(Evaluation evaluation) {
        this.plan = evaluation.plan();
        this.values = new ValueResolver(
                plan, evaluation.request().asOf(), evaluation.request().knownAt());
        this.byPlace = evaluation.assessments().stream()
                .collect(Collectors.groupingBy(
                        a -> new Place(a.target().indicator(), a.target().region())));
    }

    Plan plan() {
        return plan;
    }

    Indicator indicator(IndicatorId id) {
        return plan.indicators().get(id);
    }

    /** The target in force for a thing, its level first. */
    Optional<Assessment> target(IndicatorId indicator, RegionId region, Period period) {
        return targets(indicator, region)
                .filter(a -> a.target().period().equals(period)
                        || (a.target().period().endsWith(period)
                                && plan.indicators().get(indicator).nature() != Nature.FLOW))
                .filter(Assessment::inForce)
                .min(Comparator.comparing((Assessment a) -> a.target().basis() != Basis.LEVEL)
                        .thenComparing(a -> !a.target().period().equals(period)));
    }

    private Stream<Assessment> about(IndicatorId indicator, RegionId region) {
        return byPlace.getOrDefault(new Place(indicator, region), List.of()).stream();
    }

    private Stream<Assessment> targets(IndicatorId indicator, RegionId region) {
        return about(indicator, region).filter(a -> a.target().targetClass().isCommitment());
    }

    /** The level a target in force decides by. */
    Optional<Demand> demand(IndicatorId indicator, RegionId region, Period period) {
        return target(indicator, region, period).flatMap(PlanFigures::demand);
    }

    private static Optional<Demand> demand(Assessment assessment) {
        if (assessment.bound().isEmpty()) {
            return Optional.empty();
        }
        Target target = assessment.target();
        boolean printed =
                target.kind() != TargetKind.RANGE && !target.kind().ignoresUnit() && target.kind() != TargetKind.APPROX;
        Optional<Figure> figure = target.kind() == TargetKind.RANGE ? target.low() : target.value();
        double value = target.kind() == TargetKind.APPROX
                ? target.value().orElseThrow().value()
                : assessment.bound().getAsDouble();
        int decimals = printed || target.kind() == TargetKind.APPROX || target.kind() == TargetKind.RANGE
                ? figure.map(Figure::decimals).orElse(0)
                : 0;
        return Optional.of(new Demand(target, value, decimals));
    }

    /** The part's target of a source, whatever stands above it. */
    Optional<Demand> demandOf(SourceId source, IndicatorId indicator, RegionId region, Period period) {
        return about(indicator, region)
                .filter(a -> a.target().period().equals(period)
                        && a.target().source().equals(Optional.of(source)))
                .findFirst()
                .flatMap(PlanFigures::demand);
    }

    /** The latest observation before a period; of a flow one of the same length. */
    Optional<Actual> before(IndicatorId id, RegionId regionId, Period period, int months) {
        Indicator indicator = indicator(id);
        Region region = plan.regions().get(regionId);
        NavigableSet<Period> candidates = values.candidatePeriods(indicator, region);
        for (Period candidate : candidates.descendingSet()) {
            boolean earlier = candidate.lastMonth() < period.firstMonth();
            if (earlier && (indicator.nature() != Nature.FLOW || candidate.months() == months)) {
                Optional<Actual> actual = usable(values.at(indicator, region, candidate));
                if (actual.isPresent()) {
                    return actual;
                }
            }
        }
        return Optional.empty();
    }

    /** The value of a period. */
    Optional<Actual> at(IndicatorId id, RegionId region, Period period) {
        return usable(values.at(indicator(id), plan.regions().get(region), period));
    }

    private static Optional<Actual> usable(Optional<Actual> actual) {
        return actual.filter(a -> !a.qualifier().isBound());
    }

    /** All observations before a period that have its length, oldest first. */
    List<Actual> history(IndicatorId id, RegionId regionId, Period period, int months) {
        Indicator indicator = indicator(id);
        Region region = plan.regions().get(regionId);
        return values.candidatePeriods(indicator, region).stream()
                .filter(p -> p.lastMonth() < period.firstMonth() && p.months() == months)
                .flatMap(p -> usable(values.at(indicator, region, p)).stream())
                .toList();
    }

    /** What a part is to have in a period: its target, else the latest observation up to it. */
    OptionalDouble expected(IndicatorId id, RegionId region, Period period, int months) {
        Optional<Demand> demand = demand(id, region, period);
        if (demand.isPresent()) {
            return OptionalDouble.of(demand.get().value());
        }
        Optional<Actual> actual = at(id, region, period).or(() -> before(id, region, period, months));
        return actual.isPresent() ? OptionalDouble.of(actual.get().value()) : OptionalDouble.empty();
    }
}
