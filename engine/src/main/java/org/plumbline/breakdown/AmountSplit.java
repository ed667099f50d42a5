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
import org.plumbline.value.LargestRemainder;

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
        this.found = found.target().isPresent() ? found : found.at(grid.decimals());
        this.grid = grid;
        this.n = task.size();
    }

    Outcome run() {
        BigDecimal allotted = pressed().setScale(grid.decimals(), RoundingMode.HALF_UP);
        boolean positive = allotted.signum() >= 0 && isAllPositive();
        AmountBounds bounds = AmountBounds.of(task, grid, positive);
        Optional<ResidualPart> residual = ResidualPart.of(task, grid, allotted, positive);
        conflicts.addAll(bounds.contradictions());
        residual.flatMap(ResidualPart::contradiction).ifPresent(conflicts::add);
        if (!conflicts.isEmpty()) {
            return infeasible(allotted);
        }
        residual.filter(ResidualPart::keepsShare)
                .ifPresent(part -> notes.add(SplitNote.of("residual-keeps-share", part.region())));
        long free = grid.units(allotted) - bounds.heldUnits();
        long reserved =
                residual.map(part -> part.reserved(free, bounds.leastUnits())).orElse(0L);
        long rest = free - reserved;
        MethodLines.Lines lines = MethodLines.of(task.split().method(), methodTask(bounds, grid.value(rest)));
        if (lines.failure().isPresent()) {
            conflicts.add(lines.failure().get());
            return infeasible(allotted);
        }
        AmountBounds closed = bounds.closedWhereFlat(lines.start(), lines.slope());
        Optional<Conflict> conflict = closed.conflictWith(rest, allotted, residual, reserved);
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

    private BigDecimal pressed() {
        return Grid.exact(found.value())
                .multiply(BigDecimal.ONE.add(Grid.exact(task.split().pressure())));
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
                total,
                bounds.held(),
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
        OptionalDouble residual = OptionalDouble.of(
                task.split().residualRegion().isPresent()
                        ? grid.value(grid.units(allotted) - sum)
                        : pressed().subtract(Grid.exact(grid.value(sum))).doubleValue());
        List<SplitCell> cells = IntStream.range(0, n)
                .mapToObj(i -> cell(i, grid.value(units[i]), unrounded[i], lines, bounds.isHeld(i)))
                .toList();
        return new Outcome(
                total(allotted, OptionalDouble.of(grid.value(sum)), residual),
                cells,
                List.of(),
                notes,
                grid.decimals());
    }

    private SplitCell cell(int i, double value, double exact, MethodLines.Lines lines, boolean held) {
        Cell rate = task.rate(i, task.levelOf(i, value));
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
