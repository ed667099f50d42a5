package org.plumbline.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;

/**
 * Tells where stored values differ from derived ones by more than the digits of all figures explain, and whether that comes
 * only from inputs revised since. Not thread-safe.
 */
public final class DerivedAgreement {
    private final Plan plan;
    private final Optional<Period> asOf;
    private final LocalDate knownAt;
    private final ValueResolver values;
    private final Map<LocalDate, ValueResolver> earlier = new HashMap<>();
    private String series = "";

    /** @param values as looked from the same cut-off and day */
    public DerivedAgreement(Plan plan, Optional<Period> asOf, LocalDate knownAt, ValueResolver values) {
        this.plan = plan;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.values = values;
    }

    /** The derived value where it differs from the stored one. */
    public Optional<Actual> differing(Indicator indicator, Region region, Actual stored) {
        return differing(values, indicator, region, stored);
    }

    /** True where the inputs as known on some earlier day of publication give the stored value. */
    public boolean agreedEarlier(Indicator indicator, Region region, Actual stored) {
        String asked = indicator.id() + " " + region.id();
        if (!series.equals(asked)) {
            series = asked;
            earlier.clear();
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        stored.published().ifPresent(days::add);
        collectDays(indicator, region, days);
        return days.stream()
                .filter(day -> day.isBefore(knownAt))
                .map(day -> earlier.computeIfAbsent(day, d -> new ValueResolver(plan, asOf, d)))
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

    private static Optional<Actual> differing(
            ValueResolver resolver, Indicator indicator, Region region, Actual stored) {
        return resolver.derivedAt(indicator, region, stored.period(), indicator.definition())
                .filter(derived -> !PrintedFigure.isWithin(
                        derived.value() - stored.value(),
                        resolver.rounding().of(stored) + resolver.rounding().of(derived),
                        stored.value()));
    }
}
