package org.plumbline.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Judge;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RegionId;
import org.plumbline.value.DerivedAgreement;
import org.plumbline.value.ValueResolver;

/**
 * All sums and identities of a plan as looked from one day.
 *
 * @param checks observations before targets, each by regions, periods, indicators and ratios
 * @param implied values that nobody states and that figures imply
 * @param method how figures are adjusted; empty: they are not
 * @param adjusted of all sums that are off or move with others, in the order of the checks; none without a method
 */
public record Reconciliation(
        Plan plan,
        Request request,
        List<Check> checks,
        List<ImpliedValue> implied,
        Optional<AdjustMethod> method,
        Map<Check, Adjustment> adjusted) {

    /**
     * What is to be checked, looked from when.
     *
     * @param asOf nothing after this period is used; empty: no cut-off
     * @param knownAt rows not yet known on this day appear nowhere
     * @param indicators only totals of these; empty: all
     * @param regions only totals of these; empty: all
     */
    public record Request(
            Optional<Period> asOf, LocalDate knownAt, Judge judge, Set<IndicatorId> indicators, Set<RegionId> regions) {
        public Request {
            indicators = Set.copyOf(indicators);
            regions = Set.copyOf(regions);
        }

        boolean wants(IndicatorId indicator, RegionId region) {
            return (indicators.isEmpty() || indicators.contains(indicator))
                    && (regions.isEmpty() || regions.contains(region));
        }
    }

    public Reconciliation {
        checks = List.copyOf(checks);
        implied = List.copyOf(implied);
        adjusted = Collections.unmodifiableMap(new LinkedHashMap<>(adjusted));
    }

    public static Reconciliation of(Plan plan, Request request) {
        KnownPlan known = new KnownPlan(plan, request.asOf(), request.knownAt(), request.judge());
        ValueResolver values = new ValueResolver(plan, request.asOf(), request.knownAt());
        List<Check> checks = new ArrayList<>();
        RegionSums.forEach(known, checks::add);
        PeriodSums.forEach(known, checks::add);
        TargetSums.forEach(known, checks::add);
        TargetSums.forEachAcrossDistricts(known, checks::add);
        TargetPeriodSums.forEach(known, checks::add);
        Identities identities = new Identities(known);
        checks.addAll(identities.checks());
        Ratios ratios =
                new Ratios(known, values, new DerivedAgreement(plan, request.asOf(), request.knownAt(), values));
        checks.addAll(ratios.checks());
        return new Reconciliation(
                plan,
                request,
                Stream.of(FigureKind.values())
                        .flatMap(figures -> checks.stream().filter(check -> check.figures() == figures))
                        .filter(check -> request.wants(check.indicator(), check.region()))
                        .toList(),
                Stream.concat(identities.implied().stream(), ratios.implied().stream())
                        .filter(value -> request.wants(value.indicator(), value.region()))
                        .toList(),
                Optional.empty(),
                Map.of());
    }

    /** The same with adjusted figures beside the originals. */
    public Reconciliation adjustedBy(AdjustMethod how) {
        Map<Check, Adjustment> found = new LinkedHashMap<>();
        new Adjuster(plan, how).adjust(checks).forEach(adjustment -> found.put(adjustment.check(), adjustment));
        return new Reconciliation(plan, request, checks, implied, Optional.of(how), found);
    }

    /** All adjustments, in the order of the checks. */
    public List<Adjustment> adjustments() {
        return List.copyOf(adjusted.values());
    }

    /** The adjusted figures of a check, if it has any. */
    public Optional<Adjustment> adjustment(Check check) {
        return Optional.ofNullable(adjusted.get(check));
    }

    /** Checks with one verdict. */
    public List<Check> listOf(Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).toList();
    }

    /** True where nothing contradicts. */
    public boolean reconciled() {
        return checks.stream().noneMatch(Check::failed);
    }
}
