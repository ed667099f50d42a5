package org.plumbline.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.plumbline.finding.Finding;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Boundaries;
import org.plumbline.model.DefinitionLink;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Region;
import org.plumbline.model.RegionChange;
import org.plumbline.model.SourceId;

/**
 * The value that counts for an indicator, region and period: the stored one, the sum of complete parts of a flow, one
 * bridged from another definition by a stated link, or the derived one; in that order, or the derived one first where
 * the plan prefers it.
 *
 * <p>Looked from one day and cut-off; not thread-safe.
 */
public final class ValueResolver {
    private static final int MOST_VALUES_HELD = 200_000;

    private final Plan plan;
    private final ObservationTable table;
    private final KnownObservations known;
    private final DerivedValues derived;
    private final Optional<BridgedValues> bridged;
    private final Map<Integer, Period> periods = new HashMap<>();
    private final Map<Integer, Optional<LocalDate>> days = new HashMap<>();
    private final Map<Integer, Optional<SourceId>> sources = new HashMap<>();
    private final Map<CellKey, Optional<Actual>> cache = new HashMap<>();
    private final Map<CellKey, Optional<Actual>> bridgedCache = new HashMap<>();

    record CellKey(int indicator, int region, int period, String definition) {
        private static final int SPREAD = 1_000_003;

        /** Small numbers side by side would mostly meet in the usual sum. */
        @Override
        public int hashCode() {
            return ((indicator * SPREAD + region) * SPREAD + period) * SPREAD + definition.hashCode();
        }
    }

    public ValueResolver(Plan plan, Optional<Period> asOf, LocalDate knownAt) {
        this(plan, asOf, knownAt, Boundaries.AS_REPORTED);
    }

    /** @param boundaries the regional boundaries that all values are brought to */
    public ValueResolver(Plan plan, Optional<Period> asOf, LocalDate knownAt, Boundaries boundaries) {
        this.plan = plan;
        this.bridged = boundaries.on(knownAt).map(day -> new BridgedValues(plan, day, this));
        this.table = plan.observations();
        this.known = new KnownObservations(plan, asOf, knownAt);
        this.derived = new DerivedValues(plan, this);
    }

    public KnownObservations known() {
        return known;
    }

    /** What deriving values brought to light so far: formulas that do not work. */
    public List<Finding> findings() {
        return derived.findings();
    }

    /** The value of a period that counts; the indicator's own definition. */
    public Optional<Actual> at(Indicator indicator, Region region, Period period) {
        return at(indicator, region, period, indicator.definition());
    }

    /** The value of a period that counts, of one definition. */
    public Optional<Actual> at(Indicator indicator, Region region, Period period, String definition) {
        if (bridged.isEmpty()) {
            return reported(indicator, region, period, definition);
        }
        CellKey key = key(indicator, region, period, definition);
        Optional<Actual> cached = bridgedCache.get(key);
        if (cached == null) {
            cached = bridged.get().at(indicator, region, period, definition);
            keep(bridgedCache, key, cached);
        }
        return cached;
    }

    /** The value on the boundaries it was reported on. Kept only where it has to be computed: most are printed, or there is none. */
    Optional<Actual> reported(Indicator indicator, Region region, Period period, String definition) {
        boolean derivedFirst =
                plan.settings().preferDerived() && indicator.derivation().isPresent();
        if (!derivedFirst) {
            Optional<Actual> printed = stored(indicator, region, period, definition);
            if (printed.isPresent() || !isComputable(indicator, region, period)) {
                return printed;
            }
        }
        CellKey key = key(indicator, region, period, definition);
        Optional<Actual> cached = cache.get(key);
        if (cached == null) {
            cached = resolve(indicator, region, period, definition);
            keep(cache, key, cached);
        }
        return cached;
    }

    /** What is forgotten is found again. */
    private static void keep(Map<CellKey, Optional<Actual>> values, CellKey key, Optional<Actual> value) {
        if (values.size() >= MOST_VALUES_HELD) {
            values.clear();
        }
        values.put(key, value);
    }

    /** False where no value can be found but a printed one. */
    private boolean isComputable(Indicator indicator, Region region, Period period) {
        return indicator.derivation().isPresent()
                || !plan.links().isEmpty()
                || (indicator.aggregate() == Aggregate.SUM
                        && !plan.regions().listBelow(region.id()).isEmpty())
                || (indicator.nature() == Nature.FLOW
                        && series(indicator, region).anyWithin(period));
    }

    private CellKey key(Indicator indicator, Region region, Period period, String definition) {
        return new CellKey(
                plan.indicators().indexOf(indicator.id()),
                plan.regions().indexOf(region.id()),
                period.code(),
                definition);
    }

    /** True where all values are brought to the boundaries of one day. */
    public boolean isBridged() {
        return bridged.isPresent();
    }

    /** The change of boundaries that kept a value of the series from being brought to those asked for. */
    public Optional<RegionChange> boundaryObstacle(Indicator indicator, Region region) {
        return bridged.flatMap(b -> b.obstacle(indicator, region));
    }

    private Optional<Actual> resolve(Indicator indicator, Region region, Period period, String definition) {
        Optional<Actual> printed = stored(indicator, region, period, definition)
                .or(() -> sumOfParts(indicator, region, period, definition))
                .or(() -> linked(indicator, region, period, definition));
        if (plan.settings().preferDerived()) {
            return derivedAt(indicator, region, period, definition).or(() -> printed);
        }
        return printed.or(() -> derivedAt(indicator, region, period, definition))
                .or(() -> sumOfRegions(indicator, region, period, definition));
    }

    /** The value as printed for the period, or for another that ends the same day where the nature allows it. */
    public Optional<Actual> stored(Indicator indicator, Region region, Period period, String definition) {
        KnownSeries series = series(indicator, region);
        OptionalInt exact = series.findExact(period, definition);
        OptionalInt row = exact.isPresent() || !indicator.nature().isPointInTime()
                ? exact
                : series.findEnding(period.lastMonth(), definition);
        return row.isPresent() ? Optional.of(ofRow(indicator, region, row.getAsInt())) : Optional.empty();
    }

    /** The value computed from other indicators, whether or not one is stored. */
    public Optional<Actual> derivedAt(Indicator indicator, Region region, Period period, String definition) {
        if (!definition.equals(indicator.definition())) {
            return Optional.empty();
        }
        return derived.at(indicator, region, period);
    }

    /** The limit a ratio has where one of its terms is only a bound; empty where it has a value or no limit follows. */
    public Optional<Actual> bracketAt(Indicator indicator, Region region, Period period, String definition) {
        return definition.equals(indicator.definition())
                ? derived.bracket(indicator, region, period)
                : Optional.empty();
    }

    /** How far figures of this plan may be from what was rounded to print them. */
    public PrintedRounding rounding() {
        return new PrintedRounding(derived, plan.settings().approxTolerance());
    }

    /** The sum over all parts of a region; needs every part, and a single one is not a division into parts. */
    Optional<Actual> sumOfRegions(Indicator indicator, Region region, Period period, String definition) {
        if (indicator.aggregate() != Aggregate.SUM) {
            return Optional.empty();
        }
        List<Region> children = plan.regions().listChildren(region.id(), period);
        if (children.size() < 2) {
            return Optional.empty();
        }
        List<Actual> parts = new ArrayList<>();
        for (Region child : children) {
            Optional<Actual> part = reported(indicator, child, period, definition);
            if (part.isEmpty() || part.get().qualifier().isBound()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(Combined.sum(indicator, region, period, "sum-of-regions", parts));
    }

    private Optional<Actual> sumOfParts(Indicator indicator, Region region, Period period, String definition) {
        if (indicator.nature() != Nature.FLOW || period.months() == 1) {
            return Optional.empty();
        }
        return parts(indicator, region, period, definition)
                .map(rows -> Combined.sum(
                        indicator,
                        region,
                        period,
                        "sum-of-parts",
                        rows.stream().map(row -> ofRow(indicator, region, row)).toList()));
    }

    /** Rows whose periods cover the period without gap or overlap, the fewest possible. */
    private Optional<List<Integer>> parts(Indicator indicator, Region region, Period period, String definition) {
        int[] rows = series(indicator, region)
                .rows(definition)
                .filter(row -> period.contains(table.period(row)))
                .filter(row -> !table.qualifier(row).isBound())
                .toArray();
        Map<Integer, List<Integer>> coveredUpTo = new HashMap<>();
        coveredUpTo.put(period.firstMonth(), List.of());
        for (int row : rows) {
            Period part = table.period(row);
            List<Integer> before = coveredUpTo.get(part.firstMonth());
            if (before == null) {
                continue;
            }
            List<Integer> here = coveredUpTo.get(part.lastMonth() + 1);
            if (here == null || here.size() > before.size() + 1) {
                List<Integer> longer = new ArrayList<>(before);
                longer.add(row);
                coveredUpTo.put(part.lastMonth() + 1, longer);
            }
        }
        return Optional.ofNullable(coveredUpTo.get(period.lastMonth() + 1));
    }

    private Optional<Actual> linked(Indicator indicator, Region region, Period period, String definition) {
        for (DefinitionLink link : plan.links()) {
            if (!link.indicator().equals(indicator.id())
                    || link.fromDefinition().equals(link.toDefinition())) {
                continue;
            }
            boolean before = period.lastMonth() < link.at().firstMonth();
            if (link.toDefinition().equals(definition) && before) {
                return stored(indicator, region, period, link.fromDefinition())
                        .map(value -> Combined.linked(value, link.factor()));
            }
            if (link.fromDefinition().equals(definition) && !before) {
                return stored(indicator, region, period, link.toDefinition())
                        .map(value -> Combined.linked(value, 1 / link.factor()));
            }
        }
        return Optional.empty();
    }

    /** All periods for which something is known that could give the indicator a value, latest last. */
    public NavigableSet<Period> candidatePeriods(Indicator indicator, Region region) {
        NavigableSet<Period> periods = new TreeSet<>();
        series(indicator, region).rows().forEach(row -> periods.add(table.period(row)));
        indicator.derivation().ifPresent(how -> how.inputs().stream()
                .map(plan.indicators()::get)
                .forEach(input -> periods.addAll(candidatePeriods(input, region))));
        if (indicator.aggregate() == Aggregate.SUM) {
            for (Region child : plan.regions().listBelow(region.id())) {
                series(indicator, child).rows().forEach(row -> periods.add(table.period(row)));
            }
        }
        if (bridged.isPresent()) {
            new RegionTimeline(plan).connected(region.id()).forEach(other -> series(
                            indicator, plan.regions().get(other))
                    .rows()
                    .forEach(row -> periods.add(table.period(row))));
        }
        return periods;
    }

    /** What somebody expects for a period (stage expected or status F); never an actual. */
    public Optional<Actual> announced(Indicator indicator, Region region, Period period, String definition) {
        OptionalInt row = known.announced(
                plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region.id()), period, definition);
        return row.isPresent() ? Optional.of(ofRow(indicator, region, row.getAsInt())) : Optional.empty();
    }

    /** True where anything at all is known for the indicator and region, of whatever definition. */
    public boolean hasAny(Indicator indicator, Region region) {
        return !series(indicator, region).isEmpty();
    }

    /** The rows that count for an indicator and region. */
    public KnownSeries series(Indicator indicator, Region region) {
        return known.series(
                plan.indicators().indexOf(indicator.id()), plan.regions().indexOf(region.id()));
    }

    /** A row as a value. */
    public Actual ofRow(Indicator indicator, Region region, int row) {
        return new Actual(
                indicator.id(),
                region.id(),
                periods.computeIfAbsent(table.periodCode(row), Period::ofCode),
                table.value(row),
                table.decimals(row),
                table.stage(row),
                table.qualifier(row),
                table.status(row),
                days.computeIfAbsent(table.published(row), ValueResolver::day),
                sources.computeIfAbsent(table.source(row), this::source),
                Actual.STORED,
                OptionalInt.of(row),
                List.of());
    }

    private static Optional<LocalDate> day(int published) {
        return published == ObservationTable.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(published));
    }

    private Optional<SourceId> source(int position) {
        return position == ObservationTable.NO_SOURCE
                ? Optional.empty()
                : Optional.of(plan.sources().at(position).id());
    }
}
