package org.plumbline.validate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.model.Target;

/** A target on a derived indicator that has no value of its own and lacks what it would be computed from. */
final class NumeratorMissing implements Rule {

    private record Series(IndicatorId indicator, RegionId region) {}

    @Override
    public String name() {
        return "numerator-missing";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS, InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        Set<Series> seen = new HashSet<>();
        for (Target target : known.targets()) {
            Series series = new Series(target.indicator(), target.region());
            if (seen.add(series) && !isObserved(known, series)) {
                missingInputs(known, series)
                        .filter(missing -> !missing.isEmpty())
                        .ifPresent(missing -> found.add(finding(target, series, missing)));
            }
        }
    }

    private static Finding finding(Target target, Series series, Set<IndicatorId> missing) {
        return Finding.of(
                FindingCode.NUMERATOR_MISSING,
                target.location(),
                series.indicator() + " " + series.region(),
                "",
                missing.stream().map(IndicatorId::value).collect(Collectors.joining(", ")));
    }

    /** Inputs without any value, or empty where the indicator is not derived. */
    private static Optional<Set<IndicatorId>> missingInputs(KnownPlan known, Series series) {
        Indicator indicator = known.plan().indicators().get(series.indicator());
        return indicator.derivation().map(derivation -> inputs(derivation, series.region()).stream()
                .filter(input -> !hasValues(known, input))
                .map(Series::indicator)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static List<Series> inputs(Derivation derivation, RegionId region) {
        if (derivation instanceof Derivation.Ratio ratio) {
            return List.of(
                    new Series(ratio.numerator(), region),
                    new Series(ratio.denominator(), ratio.denominatorRegion().orElse(region)));
        }
        return derivation.inputs().stream().map(id -> new Series(id, region)).toList();
    }

    /** Observed, or to be had from observations of other indicators or of the parts of the region. */
    private static boolean hasValues(KnownPlan known, Series series) {
        return isObserved(known, series)
                || missingInputs(known, series).filter(Set::isEmpty).isPresent()
                || hasPartsWithValues(known, series);
    }

    private static boolean hasPartsWithValues(KnownPlan known, Series series) {
        Plan plan = known.plan();
        return plan.indicators().get(series.indicator()).aggregate() == Aggregate.SUM
                && plan.regions().listBelow(series.region()).stream()
                        .filter(part -> !part.overlaps())
                        .anyMatch(part -> hasValues(known, new Series(series.indicator(), part.id())));
    }

    private static boolean isObserved(KnownPlan known, Series series) {
        Plan plan = known.plan();
        return known.series(
                        plan.indicators().indexOf(series.indicator()),
                        plan.regions().indexOf(series.region()))
                .anyMatch(known::isActual);
    }
}
