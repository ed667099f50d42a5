package org.plumbline.calc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.model.Boundaries;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.PlanSettings;
import org.plumbline.model.RegionId;

/**
 * What is to be evaluated, looked from when. Dates are inputs: the same request on the same plan gives the same result.
 *
 * @param asOf nothing after this period is used; empty: no cut-off
 * @param knownAt rows not yet known on this day appear nowhere
 * @param method name of a rating method, or {@code all}
 * @param projection name of a projection method
 * @param indicators only these; empty: all
 * @param regions only these; empty: all
 * @param assumptions rates at which indicators are assumed to go on
 * @param boundaries the regional boundaries that values are brought to
 */
public record EvaluationRequest(
        Optional<Period> asOf,
        LocalDate knownAt,
        Judge judge,
        String method,
        String projection,
        Set<IndicatorId> indicators,
        Set<RegionId> regions,
        List<Assumption> assumptions,
        Boundaries boundaries) {

    public EvaluationRequest {
        indicators = Set.copyOf(indicators);
        regions = Set.copyOf(regions);
        assumptions = List.copyOf(assumptions);
    }

    /** One that assumes nothing, on the boundaries as reported. */
    public EvaluationRequest(
            Optional<Period> asOf,
            LocalDate knownAt,
            Judge judge,
            String method,
            String projection,
            Set<IndicatorId> indicators,
            Set<RegionId> regions) {
        this(asOf, knownAt, judge, method, projection, indicators, regions, List.of(), Boundaries.AS_REPORTED);
    }

    /** The same for some indicators and regions only; empty: all. */
    public EvaluationRequest only(Set<IndicatorId> someIndicators, Set<RegionId> someRegions) {
        return new EvaluationRequest(
                asOf, knownAt, judge, method, projection, someIndicators, someRegions, assumptions, boundaries);
    }

    /** The same with another cut-off, looked from another day. */
    public EvaluationRequest lookingFrom(Optional<Period> cut, LocalDate day) {
        return new EvaluationRequest(cut, day, judge, method, projection, indicators, regions, assumptions, boundaries);
    }

    /** The same by another rating method. */
    public EvaluationRequest by(String other) {
        return new EvaluationRequest(
                asOf, knownAt, judge, other, projection, indicators, regions, assumptions, boundaries);
    }

    /** The same by another projection method. */
    public EvaluationRequest projecting(String other) {
        return new EvaluationRequest(asOf, knownAt, judge, method, other, indicators, regions, assumptions, boundaries);
    }

    /** The same under assumptions, at most one for an indicator and region. */
    public EvaluationRequest assuming(List<Assumption> others) {
        return new EvaluationRequest(asOf, knownAt, judge, method, projection, indicators, regions, others, boundaries);
    }

    /** The plan's own dates and settings. */
    public static EvaluationRequest of(Plan plan, LocalDate today) {
        return new EvaluationRequest(
                plan.asOf(),
                plan.knownAt().orElse(today),
                plan.settings().judge(),
                plan.settings().method(),
                plan.settings().projection(),
                Set.of(),
                Set.of(),
                List.of(),
                Boundaries.parse(plan.settings().boundaries()).orElse(Boundaries.AS_REPORTED));
    }

    /** The same on other boundaries. */
    public EvaluationRequest withBoundaries(Boundaries other) {
        return new EvaluationRequest(asOf, knownAt, judge, method, projection, indicators, regions, assumptions, other);
    }

    /** The same with the projection method {@code auto}. */
    public EvaluationRequest(
            Optional<Period> asOf,
            LocalDate knownAt,
            Judge judge,
            String method,
            Set<IndicatorId> indicators,
            Set<RegionId> regions) {
        this(asOf, knownAt, judge, method, PlanSettings.DEFAULT.projection(), indicators, regions);
    }
}
