package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plumbline.calc.Cell;
import org.plumbline.model.SplitQuantity;

/** Splits an amount: the parts add up to the total, exactly at its decimals. */
final class AmountSplit {
    private final PartsTask task;
    private final Grid grid;
    private final TotalFinder.Found found;
    private final int n;
    private final List<SplitNote> notes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    AmountSplit(PartsTask task, TotalFinder.Found found, Grid grid) {
        this.task = task;
        this.found = found;
        this.grid = grid;
        this.n = task.size();
    }

    Outcome run() {
        BigDecimal allotted = Grid.exact(found.value())
                .multiply(BigDecimal.ONE.add(Grid.exact(task.split().pressure())))
                .setScale(grid.decimals(), RoundingMode.HALF_UP);
        long reserved = reserved(allotted);
        AmountBounds bounds = AmountBounds.of(task, grid, allotted.signum() >= 0 && isAllPositive());
        long rest = grid.units(allotted) - reserved - bounds.heldUnits();
        conflicts.addAll(bounds.contradictions());
        if (!conflicts.isEmpty()) {
            return infeasible(allotted);
        }
        MethodLines.Lines lines = MethodLines.of(task.split().method(), methodTask(bounds, grid.value(rest)));
        if (lines.failure().isPresent()) {
            conflicts.add(lines.failure().get());
            return infeasible(allotted);
        }
        AmountBounds closed = bounds.closedWhereFlat(lines.start(), lines.slope());
        boolean absorbs = task.split().residualRegion().isPresent();
        Optional<Conflict> conflict = closed.conflictWith(rest, allotted, absorbs);
        if (conflict.isPresent()) {
            conflicts.add(conflict.get());
            return infeasible(allotted);
        }
        long steps = Math.min(Math.floorDiv(rest, grid.step()), closed.mostSteps());
        return outcome(allotted, lines, closed, steps);
    }

    private boolean isAllPositive() {
        return task.quantity() == SplitQuantity.LEVEL
                && task.bases().stream().allMatch(b -> b.isEmpty() || b.get().value() >= 0)
                && task.split().hold().values().stream().allMatch(v -> v.signum() >= 0);
    }

    /** What the region of the residual keeps beforehand: a fixed value, or its share in the base. */
    private long reserved(BigDecimal allotted) {
        if (task.split().residualRegion().isEmpty()) {
            return 0;
        }
        var region = task.split().residualRegion().get();
        PartsTask own = PartsTask.of(
                task.figures(),
                task.split(),
                task.indicator(),
                task.quantity(),
                List.of(region),
                task.when(),
                task.before());
        Optional<BigDecimal> hold = own.bound(task.split().hold(), 0);
        if (hold.isPresent()) {
            return grid.units(hold.get());
        }
        double base = own.base()[0];
        double all = Arrays.stream(task.base()).sum() + base;
        if (!(base > 0) || !(all > 0)) {
            return 0;
        }
        notes.add(SplitNote.of("residual-keeps-share", region));
        return grid.units(allotted.doubleValue() * base / all);
    }

    private MethodLines.Task methodTask(AmountBounds bounds, double total) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] base = task.base();
        boolean increments = task.quantity() == SplitQuantity.CHANGE;
        return new MethodLines.Task(
                task.pattern(),
                task.indicator().id(),
                task.regions(),
                base,
                ones,
                0,
                base,
                true,
                increments,
                total + bounds.heldSum(),
                bounds.lowerValues(),
                bounds.upperValues(),
                x -> x,
                notes);
    }

    private Outcome outcome(BigDecimal allotted, MethodLines.Lines lines, AmountBounds bounds, long steps) {
        int[] free = bounds.free();
        double[] exact = new BoundedLines(
                        pick(lines.start(), free),
                        pick(lines.slope(), free),
                        pick(bounds.lowerValues(), free),
                        pick(bounds.upperValues(), free),
                        ones(free.length))
                .at(grid.ofSteps(steps));
        double[] inSteps = Arrays.stream(exact).map(grid::inSteps).toArray();
        long[] rounded = LargestRemainder.round(inSteps, bounds.lower(free), bounds.upper(free), steps);
        long[] units = bounds.heldOrZero();
        double[] unrounded = Arrays.stream(units).mapToDouble(grid::value).toArray();
        for (int k = 0; k < free.length; k++) {
            units[free[k]] = rounded[k] * grid.step();
            unrounded[free[k]] = exact[k];
        }
        long sum = LongSums.of(units);
        long residual = grid.units(allotted) - sum;
        List<SplitCell> cells = IntStream.range(0, n)
                .mapToObj(i -> cell(i, grid.value(units[i]), unrounded[i], lines, bounds.isHeld(i)))
                .toList();
        return new Outcome(
                total(allotted, OptionalDouble.of(grid.value(sum)), OptionalDouble.of(grid.value(residual))),
                cells,
                List.of(),
                notes,
                grid.decimals());
    }

    private SplitCell cell(int i, double value, double exact, MethodLines.Lines lines, boolean held) {
        double level = task.quantity() == SplitQuantity.CHANGE
                ? task.bases().get(i).map(b -> b.value() + value).orElse(value)
                : value;
        Cell rate = task.rate(i, level);
        return new SplitCell(
                task.regions().get(i),
                task.indicator().id(),
                task.when(),
                OptionalDouble.of(value),
                task.bases().get(i),
                rate,
                held,
                new SplitCell.Workings(
                        lines.start()[i],
                        lines.slope()[i],
                        1,
                        OptionalDouble.of(exact),
                        task.number(task.split().minimum(), i),
                        task.number(task.split().maximum(), i)));
    }

    private Outcome infeasible(BigDecimal allotted) {
        return new Outcome(
                total(allotted, OptionalDouble.empty(), OptionalDouble.empty()),
                task.withoutValues(),
                conflicts,
                notes,
                grid.decimals());
    }

    private SplitTotal total(BigDecimal allotted, OptionalDouble implied, OptionalDouble residual) {
        return new SplitTotal(
                task.split().totalRegion(),
                task.indicator().id(),
                task.when(),
                OptionalDouble.of(found.value()),
                found.target(),
                OptionalDouble.of(allotted.doubleValue()),
                implied,
                residual);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] pick(double[] values, int[] positions) {
        return Arrays.stream(positions).mapToDouble(i -> values[i]).toArray();
    }
}
