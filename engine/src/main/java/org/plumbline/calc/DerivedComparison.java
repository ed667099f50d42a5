package org.plumbline.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Severity;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/**
 * Compares stored values with derived ones and tells where they differ by more than their printed digits explain. A
 * difference that was not there with the inputs as known on an earlier day comes from later revisions and is only worth
 * knowing.
 */
final class DerivedComparison {
    private final Plan plan;
    private final EvaluationRequest request;
    private final ValueResolver values;
    private final Map<LocalDate, ValueResolver> earlier = new HashMap<>();

    DerivedComparison(Plan plan, EvaluationRequest request, ValueResolver values) {
        this.plan = plan;
        this.request = request;
        this.values = values;
    }

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        ObservationTable table = plan.observations();
        table.all().stream()
                .mapToObj(row -> new Series(table.indicator(row), table.region(row)))
                .distinct()
                .filter(series ->
                        plan.indicators().at(series.indicator()).derivation().isPresent())
                .forEach(series -> findings.addAll(compare(
                        plan.indicators().at(series.indicator()), plan.regions().at(series.region()))));
        return findings;
    }

    private record Series(int indicator, int region) {}

    private List<Finding> compare(Indicator indicator, Region region) {
        return values.series(indicator, region)
                .rows(indicator.definition())
                .mapToObj(row -> values.ofRow(indicator, region, row))
                .filter(stored -> !stored.qualifier().isBound())
                .flatMap(stored -> compare(indicator, region, stored).stream())
                .toList();
    }

    private Optional<Finding> compare(Indicator indicator, Region region, Actual stored) {
        Optional<Actual> now = differing(values, indicator, region, stored);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(
                FindingCode.DERIVED_DIFFERS,
                plan.observations().location(stored.row().orElseThrow()),
                indicator.id() + " " + region.id() + " " + stored.period(),
                plan.observations().text(stored.row().orElseThrow()),
                region.id().value(),
                stored.period().toString(),
                DecimalDigits.plain(stored.value()),
                DecimalDigits.plain(DecimalDigits.round(now.get().value(), stored.decimals() + 2)));
        return Optional.of(agreedEarlier(indicator, region, stored) ? finding.withSeverity(Severity.INFO) : finding);
    }

    /** True where the inputs as known on some earlier day of publication give the stored value. */
    private boolean agreedEarlier(Indicator indicator, Region region, Actual stored) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        stored.published().ifPresent(days::add);
        collectDays(indicator, region, days);
        return days.stream()
                .filter(day -> day.isBefore(request.knownAt()))
                .map(day -> earlier.computeIfAbsent(day, d -> new ValueResolver(plan, request.asOf(), d)))
                .anyMatch(then -> then.derivedAt(indicator, region, stored.period(), indicator.definition())
                                .isPresent()
                        && differing(then, indicator, region, stored).isEmpty());
    }

    private void collectDays(Indicator indicator, Region region, NavigableSet<LocalDate> days) {
        Derivation derivation = indicator.derivation().orElseThrow();
        for (IndicatorId id : derivation.inputs()) {
            Indicator input = plan.indicators().get(id);
            ObservationTable table = plan.observations();
            table.series(plan.indicators().indexOf(id), plan.regions().indexOf(region.id())).stream()
                    .map(table::published)
                    .filter(day -> day != ObservationTable.NO_DAY)
                    .forEach(day -> days.add(LocalDate.ofEpochDay(day)));
            if (input.derivation().isPresent()) {
                collectDays(input, region, days);
            }
        }
    }

    /** The derived value where it differs from the stored one. */
    private static Optional<Actual> differing(
            ValueResolver resolver, Indicator indicator, Region region, Actual stored) {
        return resolver.derivedAt(indicator, region, stored.period(), indicator.definition())
                .filter(derived -> Math.abs(derived.value() - stored.value())
                        > (resolver.rounding().of(stored) + resolver.rounding().of(derived)) * (1 + 1e-9));
    }
}
