package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.model.Split;

/** Least, greatest and fixed values of the parts of an amount, in steps of a grid. */
final class AmountBounds {
    private final PartsTask task;
    private final Grid grid;
    private final long[] lower;
    private final long[] upper;
    private final boolean[] held;
    private final long[] heldUnits;
    private final boolean[] flat;

    private AmountBounds(PartsTask task, Grid grid) {
        this.task = task;
        this.grid = grid;
        int n = task.size();
        lower = new long[n];
        upper = new long[n];
        held = new boolean[n];
        heldUnits = new long[n];
        flat = new boolean[n];
    }

    /** @param positive true where no part may fall below zero */
    static AmountBounds of(PartsTask task, Grid grid, boolean positive) {
        AmountBounds bounds = new AmountBounds(task, grid);
        Split split = task.split();
        for (int i = 0; i < task.size(); i++) {
            Optional<BigDecimal> hold = task.bound(split.hold(), i);
            bounds.held[i] = hold.isPresent();
            bounds.heldUnits[i] = hold.map(grid::units).orElse(0L);
            bounds.lower[i] = task.bound(split.minimum(), i).map(grid::stepsUp).orElse(positive ? 0 : -Grid.NONE);
            bounds.upper[i] =
                    task.bound(split.maximum(), i).map(grid::stepsDown).orElse(Grid.NONE);
        }
        return bounds;
    }

    /** The same where a part without weight stays at its start. */
    AmountBounds closedWhereFlat(double[] start, double[] slope) {
        AmountBounds closed = new AmountBounds(task, grid);
        for (int i = 0; i < lower.length; i++) {
            closed.held[i] = held[i];
            closed.heldUnits[i] = heldUnits[i];
            closed.flat[i] = slope[i] == 0 && !held[i];
            long fixed = Math.min(upper[i], Math.max(lower[i], Math.round(grid.inSteps(start[i]))));
            closed.lower[i] = closed.flat[i] ? fixed : lower[i];
            closed.upper[i] = closed.flat[i] ? fixed : upper[i];
        }
        return closed;
    }

    boolean isHeld(int part) {
        return held[part];
    }

    int[] free() {
        return IntStream.range(0, held.length).filter(i -> !held[i]).toArray();
    }

    long[] heldOrZero() {
        return heldUnits.clone();
    }

    long heldUnits() {
        return LongSums.of(heldUnits);
    }

    boolean[] held() {
        return held.clone();
    }

    /** What the parts that are not fixed must have. */
    long leastUnits() {
        long steps = LongSums.ofBounds(lower(free()));
        return steps <= -Grid.NONE ? steps : Math.multiplyExact(steps, grid.step());
    }

    double[] lowerValues() {
        return Arrays.stream(lower).mapToDouble(grid::ofSteps).toArray();
    }

    double[] upperValues() {
        return Arrays.stream(upper).mapToDouble(grid::ofSteps).toArray();
    }

    long[] lower(int[] parts) {
        return Arrays.stream(parts).mapToLong(i -> lower[i]).toArray();
    }

    long[] upper(int[] parts) {
        return Arrays.stream(parts).mapToLong(i -> upper[i]).toArray();
    }

    /** The most steps the parts that are not fixed can take. */
    long mostSteps() {
        return LongSums.ofBounds(upper(free()));
    }

    /** Bounds of one part that exclude each other. */
    List<Conflict> contradictions() {
        List<Conflict> conflicts = new ArrayList<>();
        Split split = task.split();
        for (int i = 0; i < held.length; i++) {
            List<String> named = new ArrayList<>();
            if (held[i]) {
                BigDecimal hold = task.bound(split.hold(), i).orElseThrow();
                Optional<BigDecimal> minimum = task.bound(split.minimum(), i).filter(m -> hold.compareTo(m) < 0);
                Optional<BigDecimal> maximum = task.bound(split.maximum(), i).filter(m -> hold.compareTo(m) > 0);
                int part = i;
                minimum.ifPresent(m -> named.add(task.constraint("minimum", part, m)));
                maximum.ifPresent(m -> named.add(task.constraint("maximum", part, m)));
                if (!named.isEmpty()) {
                    named.add(0, task.constraint("hold", i, hold));
                    conflicts.add(new Conflict("hold-outside-bounds", named));
                }
            } else if (lower[i] > upper[i]) {
                addBounds(i, named);
                if (grid.step() > 1) {
                    named.add("round_to=" + grid.text(grid.step()));
                }
                conflicts.add(new Conflict("minimum-above-maximum", named));
            }
        }
        return conflicts;
    }

    private void addBounds(int part, List<String> named) {
        task.bound(task.split().minimum(), part).ifPresent(m -> named.add(task.constraint("minimum", part, m)));
        task.bound(task.split().maximum(), part).ifPresent(m -> named.add(task.constraint("maximum", part, m)));
    }

    /**
     * The fewest bounds that the total cannot satisfy.
     *
     * @param rest units left for the parts that are not fixed
     * @param residual takes what they cannot
     * @param reserved units it has already
     */
    Optional<Conflict> conflictWith(long rest, BigDecimal allotted, Optional<ResidualPart> residual, long reserved) {
        int[] free = free();
        long least = LongSums.ofBounds(lower(free));
        long steps = Math.floorDiv(rest, grid.step());
        if (least > -Grid.NONE && least > steps) {
            return Optional.of(new Conflict("minimums-exceed-total", tooMuch(allotted, residual)));
        }
        long most = LongSums.ofBounds(upper(free));
        boolean absorbed = residual.isPresent()
                && (residual.get().high() >= Grid.NONE
                        || most >= Grid.NONE
                        || reserved + rest - most * grid.step()
                                <= residual.get().high());
        if (!absorbed && most < Grid.NONE && most < steps) {
            List<String> named = tooLittle(allotted);
            residual.ifPresent(part -> named.addAll(part.highTexts()));
            return Optional.of(new Conflict("maximums-below-total", named));
        }
        return Optional.empty();
    }

    private String totalText(BigDecimal allotted) {
        return "total:" + task.split().totalRegion() + "="
                + allotted.stripTrailingZeros().toPlainString();
    }

    /** Largest demands first until they exceed the total: no smaller set does, as no part is below zero. */
    private List<String> tooMuch(BigDecimal allotted, Optional<ResidualPart> residual) {
        long total = grid.units(allotted);
        record Demand(String text, long units) {}
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            Optional<BigDecimal> stated = held[i]
                    ? task.bound(task.split().hold(), i)
                    : task.bound(task.split().minimum(), i);
            String kind = held[i] ? "hold" : "minimum";
            int part = i;
            long units = held[i] ? heldUnits[i] : lower[i] * grid.step();
            demands.add(
                    new Demand(stated.map(m -> task.constraint(kind, part, m)).orElse(""), units));
        }
        residual.filter(part -> !part.lowTexts().isEmpty())
                .ifPresent(part -> demands.add(new Demand(part.lowTexts().get(0), part.low())));
        demands.sort(Comparator.comparingLong(Demand::units).reversed());
        boolean negative = demands.stream().anyMatch(d -> d.units() < 0);
        List<String> named = new ArrayList<>();
        named.add(totalText(allotted));
        long sum = 0;
        for (Demand demand : demands) {
            if (!negative && sum > total) {
                break;
            }
            sum += demand.units();
            if (!demand.text().isEmpty()) {
                named.add(demand.text());
            }
        }
        if (grid.step() > 1) {
            named.add("round_to=" + grid.text(grid.step()));
        }
        return named;
    }

    private List<String> tooLittle(BigDecimal allotted) {
        List<String> named = new ArrayList<>();
        named.add(totalText(allotted));
        for (int i = 0; i < held.length; i++) {
            if (held[i]) {
                named.add(task.constraint(
                        "hold", i, task.bound(task.split().hold(), i).orElseThrow()));
            } else if (flat[i]) {
                named.add("weight:" + task.regions().get(i) + "=0");
            } else {
                int part = i;
                task.bound(task.split().maximum(), i).ifPresent(m -> named.add(task.constraint("maximum", part, m)));
            }
        }
        return named;
    }
}
