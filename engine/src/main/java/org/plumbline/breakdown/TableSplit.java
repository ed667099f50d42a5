package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitQuantity;
import org.plumbline.value.LargestRemainder;

/**
 * Splits the totals of several indicators to regions. Where regions have no totals of their own to hold, every indicator is
 * split by itself and the regions' totals are what comes out; else both margins are held.
 */
final class TableSplit {
    /** What came of one period. */
    record Result(
            List<SplitTotal> totals,
            List<SplitResult.RowSum> rowSums,
            List<SplitCell> cells,
            List<Conflict> conflicts,
            List<SplitNote> notes,
            int decimals) {}

    interface Grids {
        Grid of(PartsTask task, TotalFinder.Found found);
    }

    private final PlanFigures figures;
    private final Split split;
    private final SplitQuantity quantity;
    private final List<RegionId> regions;
    private final Period when;
    private final Period before;
    private final TotalFinder finder;
    private final Grids grids;
    private final List<SplitNote> notes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    TableSplit(
            PlanFigures figures,
            Split split,
            SplitQuantity quantity,
            List<RegionId> regions,
            Period when,
            Period before,
            TotalFinder finder,
            Grids grids) {
        this.figures = figures;
        this.split = split;
        this.quantity = quantity;
        this.regions = regions;
        this.when = when;
        this.before = before;
        this.finder = finder;
        this.grids = grids;
    }

    Result run() {
        List<PartsTask> columns = split.secondAxis().stream().map(this::column).toList();
        Map<IndicatorId, TotalFinder.Found> totals = totals(columns);
        refuseWhatCannotBe();
        if (!conflicts.isEmpty()) {
            return infeasible(columns, totals);
        }
        Optional<BigDecimal[]> rowTotals = rowTotals();
        boolean rowBounds = rowBound(split.minimum()) || rowBound(split.maximum()) || rowBound(split.hold());
        List<Outcome> alone = columns.stream()
                .map(task -> {
                    TotalFinder.Found found = totals.get(task.indicator().id());
                    return found == null
                            ? Unsplit.outcome(task, Optional.empty(), Conflict.of("total-missing"))
                            : new AmountSplit(task, found, grids.of(task, found)).run();
                })
                .toList();
        alone.forEach(outcome -> {
            outcome.conflicts().stream().filter(c -> !conflicts.contains(c)).forEach(conflicts::add);
            outcome.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        });
        if (!conflicts.isEmpty()) {
            return infeasible(columns, totals);
        }
        if (rowTotals.isEmpty() && !rowBounds) {
            notes.add(SplitNote.of("row-sums-computed"));
            return result(alone);
        }
        TableFit fit = new TableFit(split, regions, columns, alone, rowTotals);
        List<Outcome> fitted = fit.run();
        conflicts.addAll(fit.conflicts());
        notes.addAll(fit.notes());
        return conflicts.isEmpty() ? result(fitted) : infeasible(columns, totals);
    }

    /** One indicator's column: its bounds are the cells'. */
    private PartsTask column(IndicatorId indicator) {
        Split own = new Split(
                split.id(),
                indicator,
                split.period(),
                split.totalRegion(),
                split.parts(),
                List.of(),
                split.quantity(),
                split.method(),
                ofColumn(split.weights(), indicator, true),
                split.factors(),
                split.weightsPeriod(),
                split.reference(),
                split.pressure(),
                ofColumn(split.minimum(), indicator, false),
                ofColumn(split.maximum(), indicator, false),
                ofColumn(split.hold(), indicator, false),
                split.residualRegion(),
                split.roundTo(),
                split.location());
        return PartsTask.of(figures, own, figures.indicator(indicator), quantity, regions, when, before);
    }

    private <T> Map<SplitKey, T> ofColumn(Map<SplitKey, T> values, IndicatorId indicator, boolean rowsToo) {
        Map<SplitKey, T> own = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.region().isPresent() && rowsToo && key.indicator().isEmpty()) {
                own.putIfAbsent(key, value);
            }
            if (key.region().isPresent() && key.indicator().equals(Optional.of(indicator))) {
                own.put(SplitKey.of(key.region().get()), value);
            }
        });
        return own;
    }

    private static boolean rowBound(Map<SplitKey, BigDecimal> bounds) {
        return bounds.keySet().stream().anyMatch(key -> key.indicator().isEmpty());
    }

    /** The indicators' totals: targets; of those without one the rest of the whole, by the parts' base. */
    private Map<IndicatorId, TotalFinder.Found> totals(List<PartsTask> columns) {
        Map<IndicatorId, TotalFinder.Found> totals = new LinkedHashMap<>();
        List<PartsTask> open = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (PartsTask column : columns) {
            Optional<TotalFinder.Found> found = finder.find(column.indicator(), quantity, when);
            if (found.isPresent()) {
                totals.put(column.indicator().id(), found.get());
                sum = sum.add(Grid.exact(found.get().value()));
            } else {
                open.add(column);
            }
        }
        Optional<TotalFinder.Found> whole = whole();
        if (whole.isPresent()
                && open.isEmpty()
                && Grid.exact(whole.get().value()).compareTo(sum) != 0) {
            conflicts.add(Conflict.of(
                    "margins-differ",
                    "total:" + split.totalRegion() + "/" + split.indicator() + "="
                            + plain(whole.get().value()),
                    "sum:" + sum.stripTrailingZeros().toPlainString()));
        }
        if (!open.isEmpty()) {
            shareOut(open, whole, sum, totals);
        }
        return totals;
    }

    private Optional<TotalFinder.Found> whole() {
        return split.secondAxis().contains(split.indicator())
                ? Optional.empty()
                : finder.find(figures.indicator(split.indicator()), quantity, when);
    }

    private void shareOut(
            List<PartsTask> open,
            Optional<TotalFinder.Found> whole,
            BigDecimal known,
            Map<IndicatorId, TotalFinder.Found> totals) {
        double[] bases = open.stream()
                .mapToDouble(task -> finder.base(task.indicator())
                        .map(b -> b.value())
                        .orElseGet(() -> Arrays.stream(task.base()).sum()))
                .toArray();
        double all = Arrays.stream(bases).sum();
        if (whole.isEmpty() || !(all > 0)) {
            open.forEach(task -> conflicts.add(Conflict.of(
                    whole.isEmpty() ? "total-missing" : "base-missing",
                    "total:" + split.totalRegion() + "/" + task.indicator().id() + "/" + when)));
            return;
        }
        double rest = whole.get().value() - known.doubleValue();
        Grid grid = grids.of(open.get(0), whole.get());
        double[] exact = Arrays.stream(bases)
                .map(base -> grid.inSteps(rest * base / all))
                .toArray();
        long[] none = new long[exact.length];
        Arrays.fill(none, Grid.NONE);
        long[] steps = LargestRemainder.round(exact, new long[exact.length], none, grid.units(rest) / grid.step());
        for (int j = 0; j < steps.length; j++) {
            totals.put(
                    open.get(j).indicator().id(),
                    new TotalFinder.Found(grid.ofSteps(steps[j]), whole.get().decimals(), Optional.empty()));
        }
        notes.add(SplitNote.of(
                "totals-by-base",
                String.join(
                        ", ",
                        open.stream().map(task -> task.indicator().id().value()).toList())));
    }

    private void refuseWhatCannotBe() {
        if (quantity.isWeighted()) {
            conflicts.add(Conflict.of("two-axes-need-amounts", "quantity=" + quantity.code()));
        }
        if (regions.isEmpty()) {
            conflicts.add(Conflict.of("parts-missing", "parts:" + split.totalRegion()));
        } else {
            SplitPlaces.foreign(split, regions).ifPresent(conflicts::add);
        }
        for (Map<SplitKey, BigDecimal> bounds : List.of(split.minimum(), split.maximum(), split.hold())) {
            bounds.forEach((key, value) -> {
                if (key.region().isEmpty()
                        && split.secondAxis().contains(key.indicator().orElseThrow())) {
                    conflicts.add(Conflict.of(
                            "bound-on-total",
                            key + "=" + value.toPlainString(),
                            "total:" + split.totalRegion() + "/" + key));
                }
            });
        }
    }

    /** The regions' targets for the indicator of both axes; only where every region has one. */
    private Optional<BigDecimal[]> rowTotals() {
        if (split.secondAxis().contains(split.indicator())) {
            return Optional.empty();
        }
        BigDecimal[] rows = new BigDecimal[regions.size()];
        int known = 0;
        for (int i = 0; i < rows.length; i++) {
            Optional<PlanFigures.Demand> demand = figures.demand(split.indicator(), regions.get(i), when);
            rows[i] = Grid.exact(demand.map(PlanFigures.Demand::value).orElse(0.0));
            known += demand.isPresent() ? 1 : 0;
        }
        if (known > 0 && known < rows.length) {
            notes.add(SplitNote.of("row-targets-incomplete", known, rows.length));
        }
        return known == rows.length ? Optional.of(rows) : Optional.empty();
    }

    private Result result(List<Outcome> outcomes) {
        int decimals = outcomes.stream().mapToInt(Outcome::decimals).max().orElse(0);
        List<SplitCell> cells = new ArrayList<>();
        List<SplitResult.RowSum> rowSums = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Outcome outcome : outcomes) {
                SplitCell cell = outcome.cells().get(i);
                cells.add(cell);
                sum = sum.add(Grid.exact(cell.value().orElse(0)));
            }
            rowSums.add(new SplitResult.RowSum(regions.get(i), when, sum.doubleValue()));
        }
        List<SplitTotal> all = new ArrayList<>();
        all.add(grand(outcomes));
        outcomes.forEach(outcome -> all.add(outcome.total()));
        return new Result(distinct(all), rowSums, cells, List.of(), notes, decimals);
    }

    private SplitTotal grand(List<Outcome> outcomes) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal allotted = BigDecimal.ZERO;
        BigDecimal implied = BigDecimal.ZERO;
        BigDecimal residual = BigDecimal.ZERO;
        for (Outcome outcome : outcomes) {
            value = value.add(Grid.exact(outcome.total().value().orElse(0)));
            allotted = allotted.add(Grid.exact(outcome.total().allotted().orElse(0)));
            implied = implied.add(Grid.exact(outcome.total().implied().orElse(0)));
            residual = residual.add(Grid.exact(outcome.total().residual().orElse(0)));
        }
        return new SplitTotal(
                split.totalRegion(),
                split.indicator(),
                when,
                OptionalDouble.of(value.doubleValue()),
                whole().flatMap(TotalFinder.Found::target),
                OptionalDouble.of(allotted.doubleValue()),
                OptionalDouble.of(implied.doubleValue()),
                OptionalDouble.of(residual.doubleValue()));
    }

    private Result infeasible(List<PartsTask> columns, Map<IndicatorId, TotalFinder.Found> totals) {
        List<SplitTotal> all = new ArrayList<>();
        all.add(new SplitTotal(
                split.totalRegion(),
                split.indicator(),
                when,
                whole().map(found -> OptionalDouble.of(found.value())).orElseGet(() -> sumOf(columns, totals)),
                whole().flatMap(TotalFinder.Found::target),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
        columns.forEach(task -> all.add(Unsplit.total(
                task, Optional.ofNullable(totals.get(task.indicator().id())))));
        List<SplitCell> cells = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            for (PartsTask column : columns) {
                cells.add(column.withoutValues().get(i));
            }
        }
        return new Result(distinct(all), List.of(), cells, conflicts, notes, 0);
    }

    /** Where the indicator of both axes is one of the second, its own total goes under the whole's name once. */
    private List<SplitTotal> distinct(List<SplitTotal> totals) {
        List<SplitTotal> columns = totals.subList(1, totals.size()).stream()
                .filter(total -> !total.indicator().equals(split.indicator()))
                .toList();
        List<SplitTotal> all = new ArrayList<>(totals.subList(0, 1));
        all.addAll(columns);
        return all;
    }

    private static OptionalDouble sumOf(List<PartsTask> columns, Map<IndicatorId, TotalFinder.Found> totals) {
        return totals.size() < columns.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(totals.values().stream()
                        .map(found -> Grid.exact(found.value()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue());
    }

    private static String plain(double value) {
        return Grid.exact(value).stripTrailingZeros().toPlainString();
    }
}
