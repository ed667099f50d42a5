package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Aggregate;
import org.plumbline.model.Derivation;
import org.plumbline.model.Frequency;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitQuantity;
import org.plumbline.value.Actual;

/** Carries out the splits of a plan. Reads nothing but the evaluation: targets in force, observations known. */
public final class Breakdown {
    private static final int MOST_DECIMALS = 9;

    private final PlanFigures figures;

    private Breakdown(Evaluation evaluation) {
        this.figures = new PlanFigures(evaluation);
    }

    /** The splits carried out, in their order. */
    public static List<SplitResult> of(Evaluation evaluation, List<Split> splits) {
        Breakdown breakdown = new Breakdown(evaluation);
        return splits.stream().map(breakdown::carryOut).toList();
    }

    /** A split by every method that can be used on it; each says itself what it lacks. */
    public static List<SplitResult> byAllMethods(Evaluation evaluation, Split split) {
        return of(
                evaluation,
                Stream.of(SplitMethod.values())
                        .filter(method -> split.hasTwoAxes() || method != SplitMethod.RAS)
                        .map(split::by)
                        .toList());
    }

    private SplitResult carryOut(Split split) {
        Indicator indicator = figures.indicator(split.indicator());
        List<SplitNote> notes = new ArrayList<>();
        SplitQuantity quantity = quantity(split, indicator, notes);
        List<Period> periods = periods(split.period());
        Period first = periods.get(0);
        Period last = periods.get(periods.size() - 1);
        List<RegionId> parts = parts(split, last);
        if (split.pressure() != 0) {
            notes.add(SplitNote.of(
                    "pressure",
                    Grid.exact(100 * split.pressure()).stripTrailingZeros().toPlainString()));
        }
        SplitPlaces.unusedWeights(split, parts).ifPresent(notes::add);
        noteRegionChanges(parts, first, last, notes);
        List<SplitTotal> totals = new ArrayList<>();
        List<SplitCell> cells = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        List<SplitResult.RowSum> rowSums = new ArrayList<>();
        int decimals = 0;
        for (Period when : periods) {
            TotalFinder finder = new TotalFinder(figures, split.totalRegion(), first, last);
            if (split.hasTwoAxes()) {
                TableSplit.Result table =
                        new TableSplit(figures, split, quantity, parts, when, first, finder, this::grid).run();
                totals.addAll(table.totals());
                cells.addAll(table.cells());
                rowSums.addAll(table.rowSums());
                add(table.conflicts(), conflicts);
                add(table.notes(), notes);
                decimals = Math.max(decimals, table.decimals());
            } else {
                Outcome outcome = oneAxis(split, indicator, quantity, parts, when, first, finder);
                totals.add(outcome.total());
                cells.addAll(outcome.cells());
                add(outcome.conflicts(), conflicts);
                add(outcome.notes(), notes);
                decimals = Math.max(decimals, outcome.decimals());
            }
        }
        return new SplitResult(split, indicator, quantity, totals, rowSums, cells, conflicts, notes, decimals);
    }

    private static <T> void add(List<T> from, List<T> to) {
        from.stream().filter(item -> !to.contains(item)).forEach(to::add);
    }

    private Outcome oneAxis(
            Split split,
            Indicator indicator,
            SplitQuantity quantity,
            List<RegionId> parts,
            Period when,
            Period first,
            TotalFinder finder) {
        PartsTask task = PartsTask.of(figures, split, indicator, quantity, parts, when, first);
        Optional<TotalFinder.Found> found = finder.find(indicator, quantity, when);
        Optional<Conflict> foreign = SplitPlaces.foreign(split, parts);
        if (foreign.isPresent() || parts.isEmpty() || found.isEmpty()) {
            Conflict conflict = foreign.isPresent() && !parts.isEmpty()
                    ? foreign.get()
                    : parts.isEmpty()
                            ? Conflict.of("parts-missing", "parts:" + split.totalRegion())
                            : Conflict.of(
                                    "total-missing",
                                    "total:" + split.totalRegion() + "/" + indicator.id() + "/" + when);
            return Unsplit.outcome(task, found, conflict);
        }
        Grid grid = grid(task, found.get());
        if (!quantity.isWeighted()) {
            return new AmountSplit(task, found.get(), grid).run();
        }
        double years = finder.base(indicator)
                .map(Actual::period)
                .or(() -> task.bases().stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(Actual::period))
                .map(from -> from.yearsTo(when))
                .filter(distance -> distance > 0 && indicator.nature() != Nature.GROWTH)
                .orElse(1.0);
        return new WeightedSplit(task, found.get(), Coefficients.of(task, finder), years, grid.decimals()).run();
    }

    /** Years of an interval; else the period itself. */
    private static List<Period> periods(Period period) {
        return period.frequency() != Frequency.YEARS
                ? List.of(period)
                : IntStream.rangeClosed(period.firstYear(), period.lastYear())
                        .mapToObj(Period::ofYear)
                        .toList();
    }

    private List<RegionId> parts(Split split, Period when) {
        Stream<RegionId> all = split.parts().isEmpty()
                ? figures.plan().regions().listChildren(split.totalRegion(), when).stream()
                        .map(Region::id)
                : split.parts().stream();
        return all.filter(region -> !split.residualRegion().equals(Optional.of(region)))
                .toList();
    }

    /** As the plan says; a ratio is never split as a sum. */
    private static SplitQuantity quantity(Split split, Indicator indicator, List<SplitNote> notes) {
        boolean ratio = indicator
                        .derivation()
                        .filter(Derivation.Ratio.class::isInstance)
                        .isPresent()
                || indicator.nature() == Nature.RATE
                || indicator.nature() == Nature.INDEX
                || indicator.aggregate() == Aggregate.RATIO
                || indicator.aggregate() == Aggregate.WEIGHTED
                || indicator.aggregate() == Aggregate.MEAN;
        if (indicator.nature() == Nature.GROWTH) {
            return SplitQuantity.GROWTH;
        }
        Optional<SplitQuantity> wanted = split.quantity();
        if (ratio
                && (wanted.isEmpty() || wanted.get() == SplitQuantity.LEVEL || wanted.get() == SplitQuantity.CHANGE)) {
            if (wanted.isPresent()) {
                notes.add(SplitNote.of("ratio-not-summed", wanted.get().code()));
            }
            return SplitQuantity.RATIO;
        }
        return wanted.filter(quantity -> ratio || quantity != SplitQuantity.RATIO)
                .orElse(SplitQuantity.LEVEL);
    }

    /** The indicator's decimals, else the most that total and bases are printed with; more where fixed values have them. */
    private Grid grid(PartsTask task, TotalFinder.Found found) {
        Indicator indicator = task.indicator();
        boolean count =
                indicator.unit().factor() == 1 && indicator.unit().dimension().equals("count");
        int printed = found.decimals();
        if (!task.quantity().isWeighted() || task.quantity() == SplitQuantity.RATIO) {
            for (Optional<Actual> base : task.bases()) {
                printed = Math.max(printed, base.map(Actual::decimals).orElse(0));
            }
        }
        boolean percentages = task.quantity() == SplitQuantity.REDUCTION
                || (task.quantity() == SplitQuantity.GROWTH && indicator.nature() != Nature.GROWTH);
        int decimals = percentages
                ? Math.max(1, found.decimals())
                : indicator.decimals().orElse(count && !task.quantity().isWeighted() ? 0 : printed);
        decimals = Math.max(decimals, found.target().isPresent() ? found.decimals() : 0);
        for (BigDecimal held : task.split().hold().values()) {
            decimals = Math.max(decimals, held.stripTrailingZeros().scale());
        }
        int digits = Math.min(decimals, MOST_DECIMALS);
        return task.split().roundTo().map(step -> Grid.of(digits, step)).orElseGet(() -> Grid.of(digits));
    }

    private void noteRegionChanges(List<RegionId> parts, Period first, Period last, List<SplitNote> notes) {
        figures.plan().regionChanges().stream()
                .filter(change -> parts.contains(change.from()) || parts.contains(change.to()))
                .filter(change -> change.date().isAfter(first.previous().start())
                        && !change.date().isAfter(last.end()))
                .map(change -> SplitNote.of("region-changed", change.from(), change.to(), change.date()))
                .distinct()
                .forEach(notes::add);
    }
}
