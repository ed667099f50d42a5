package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitMethod;
import org.plumbline.value.LargestRemainder;

/**
 * Makes a table whose columns were split one by one hold the regions' totals as well: by RAS, or by least squares where that
 * is the method, and rounds it so that both margins hold.
 */
final class TableFit {
    private static final double TOLERANCE = 1e-12;

    private final Split split;
    private final List<RegionId> regions;
    private final List<PartsTask> columns;
    private final List<Outcome> alone;
    private final Optional<BigDecimal[]> rowTotals;
    private final Grid grid;
    private final int rows;
    private final int width;
    private final long[] columnSteps;
    private final double[] seed;
    private final double[] slope;
    private final long[] lower;
    private final long[] upper;
    private final long[] held;
    private final long[] rowLeast;
    private final long[] rowMost;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<SplitNote> notes = new ArrayList<>();

    TableFit(
            Split split,
            List<RegionId> regions,
            List<PartsTask> columns,
            List<Outcome> alone,
            Optional<BigDecimal[]> rowTotals) {
        this.split = split;
        this.regions = regions;
        this.columns = columns;
        this.alone = alone;
        this.rowTotals = rowTotals;
        int decimals = alone.stream().mapToInt(Outcome::decimals).max().orElse(0);
        for (BigDecimal row : rowTotals.orElse(new BigDecimal[0])) {
            decimals = Math.max(decimals, row.stripTrailingZeros().scale());
        }
        int digits = decimals;
        this.grid = split.roundTo().map(step -> Grid.of(digits, step)).orElseGet(() -> Grid.of(digits));
        this.rows = regions.size();
        this.width = columns.size();
        this.columnSteps = new long[width];
        this.seed = new double[rows * width];
        this.slope = new double[rows * width];
        this.lower = new long[rows * width];
        this.upper = new long[rows * width];
        this.held = new long[rows * width];
        this.rowLeast = new long[rows];
        this.rowMost = new long[rows];
        for (int j = 0; j < width; j++) {
            fill(j);
        }
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<SplitNote> notes() {
        return notes;
    }

    private void fill(int j) {
        PartsTask task = columns.get(j);
        AmountBounds bounds = AmountBounds.of(task, grid, true);
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        long[] low = bounds.lower(all);
        long[] high = bounds.upper(all);
        long[] fixed = bounds.heldOrZero();
        for (int i = 0; i < rows; i++) {
            int cell = i * width + j;
            SplitCell.Workings workings = alone.get(j).cells().get(i).workings();
            seed[cell] = bounds.isHeld(i) ? 0 : grid.inSteps(workings.exact().orElse(0));
            slope[cell] = workings.slope();
            boolean closed = bounds.isHeld(i) || (seed[cell] == 0 && slope[cell] == 0);
            lower[cell] = bounds.isHeld(i) ? 0 : low[i];
            upper[cell] = closed ? lower[cell] : high[i];
            held[cell] = fixed[i];
        }
        SplitTotal total = alone.get(j).total();
        columnSteps[j] = Math.floorDiv(grid.units(total.implied().orElseThrow()) - bounds.heldUnits(), grid.step());
    }

    List<Outcome> run() {
        Optional<long[]> rowSteps = rowSteps();
        if (rowSteps.isEmpty()) {
            return List.of();
        }
        long[] limited = Arrays.stream(upper)
                .map(bound -> bound >= Grid.NONE ? Long.MAX_VALUE : bound)
                .toArray();
        TransportFlow flow = new TransportFlow(rowSteps.get(), columnSteps, lower, limited);
        Optional<long[]> possible = flow.solve() ? rowSteps : moved(rowSteps.get());
        if (possible.isEmpty()) {
            conflicts.add(conflict());
            return List.of();
        }
        double[] fitted = fitted(toDouble(possible.get()), toDouble(columnSteps));
        long[] cells = ControlledRounding.round(fitted, possible.get(), columnSteps, lower, limited);
        List<Outcome> outcomes = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            outcomes.add(outcome(j, fitted, cells));
        }
        return outcomes;
    }

    /** Regions' totals that the cells allow, none further from the wanted ones than it must be; none where totals are stated. */
    private Optional<long[]> moved(long[] wanted) {
        if (rowTotals.isPresent() || rowRanges(wanted, Grid.NONE).solved().isEmpty()) {
            return Optional.empty();
        }
        long low = 0;
        long high = 1;
        while (rowRanges(wanted, high).solved().isEmpty()) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (rowRanges(wanted, middle).solved().isEmpty()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        long[] cells = rowRanges(wanted, high).solved().orElseThrow();
        long[] sums = new long[rows];
        for (int at = 0; at < cells.length; at++) {
            sums[at / width] += cells[at];
        }
        notes.add(SplitNote.of("row-sums-moved", grid.ofSteps(high)));
        return Optional.of(sums);
    }

    private TableRanges rowRanges(long[] wanted, long distance) {
        TableRanges ranges = new TableRanges(rows, width);
        for (int i = 0; i < rows; i++) {
            ranges.row(i, Math.max(rowLeast[i], wanted[i] - distance), Math.min(rowMost[i], wanted[i] + distance));
        }
        for (int j = 0; j < width; j++) {
            ranges.column(j, columnSteps[j], columnSteps[j]);
        }
        for (int at = 0; at < lower.length; at++) {
            ranges.cell(at, lower[at], upper[at]);
        }
        return ranges;
    }

    private Conflict conflict() {
        TableConstraints all = new TableConstraints(rows, width);
        for (int at = 0; at < lower.length; at++) {
            cellConstraints(all, at);
        }
        for (int i = 0; i < rows; i++) {
            String region = regions.get(i).value();
            long beside = heldSteps(i * width, 1, width);
            if (rowTotals.isPresent()) {
                BigDecimal total = rowTotals.get()[i].multiply(pressed());
                long steps = grid.units(total) / grid.step();
                all.row("total:" + region + "/" + split.indicator() + "=" + text(total), i, steps, steps);
            } else {
                int row = i;
                long least = rowLeast[i] + beside;
                long most = rowMost[i] >= Grid.NONE ? Grid.NONE : rowMost[i] + beside;
                rowBound(split.hold(), i)
                        .ifPresent(v -> all.row("hold:" + region + "=" + v.toPlainString(), row, least, most));
                if (rowBound(split.hold(), i).isEmpty()) {
                    rowBound(split.minimum(), i)
                            .ifPresent(
                                    v -> all.row("minimum:" + region + "=" + v.toPlainString(), row, least, Grid.NONE));
                    rowBound(split.maximum(), i)
                            .ifPresent(v -> all.row("maximum:" + region + "=" + v.toPlainString(), row, 0, most));
                }
            }
        }
        for (int j = 0; j < width; j++) {
            long steps = columnSteps[j] + heldSteps(j, width, rows);
            String name = "total:" + split.totalRegion() + "/"
                    + columns.get(j).indicator().id();
            double allotted = alone.get(j).total().allotted().orElseThrow();
            all.column(name + "=" + text(Grid.exact(allotted)), j, steps, steps);
        }
        return new Conflict("margins-impossible", all.fewest());
    }

    private void cellConstraints(TableConstraints all, int at) {
        PartsTask task = columns.get(at % width);
        int i = at / width;
        String place = regions.get(i) + "/" + task.indicator().id();
        Optional<BigDecimal> hold = task.bound(task.split().hold(), i);
        if (hold.isPresent()) {
            long steps = heldSteps(at, 1, 1);
            all.cell("hold:" + place + "=" + hold.get().toPlainString(), at, steps, steps);
            return;
        }
        if (upper[at] == 0 && slope[at] == 0) {
            all.cell("weight:" + place + "=0", at, 0, 0);
            return;
        }
        task.bound(task.split().minimum(), i)
                .ifPresent(v -> all.cell("minimum:" + place + "=" + v.toPlainString(), at, lower[at], Grid.NONE));
        task.bound(task.split().maximum(), i)
                .ifPresent(v -> all.cell("maximum:" + place + "=" + v.toPlainString(), at, 0, upper[at]));
    }

    /** Steps of the fixed cells from one on. */
    private long heldSteps(int first, int by, int count) {
        long units = 0;
        for (int k = 0; k < count; k++) {
            units = Math.addExact(units, held[first + k * by]);
        }
        return Math.floorDiv(units, grid.step());
    }

    private BigDecimal pressed() {
        return BigDecimal.ONE.add(Grid.exact(split.pressure()));
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private double[] fitted(double[] rowSums, double[] columnSums) {
        double[] low = Arrays.stream(lower).mapToDouble(v -> v).toArray();
        double[] high = Arrays.stream(upper)
                .mapToDouble(v -> v >= Grid.NONE ? Double.POSITIVE_INFINITY : v)
                .toArray();
        if (split.method() == SplitMethod.LEAST_SQUARES) {
            double[] start = new double[seed.length];
            double[] weight = new double[seed.length];
            for (int cell = 0; cell < seed.length; cell++) {
                SplitCell.Workings workings =
                        alone.get(cell % width).cells().get(cell / width).workings();
                start[cell] = grid.inSteps(workings.start());
                weight[cell] = upper[cell] == lower[cell] ? 0 : workings.slope();
            }
            return TableLeastSquares.fit(start, weight, rowSums, columnSums, low, high);
        }
        Biproportional.Fitted fitted = Biproportional.fit(seed, rowSums, columnSums, low, high, TOLERANCE);
        notes.add(SplitNote.of("ras-rounds", fitted.rounds()));
        return fitted.cells();
    }

    /** What is left of each region's total beside fixed cells. */
    private Optional<long[]> rowSteps() {
        long all = LongSums.of(columnSteps);
        long[] heldInRow = new long[rows];
        for (int i = 0; i < rows; i++) {
            heldInRow[i] = LongSums.of(Arrays.copyOfRange(held, i * width, (i + 1) * width));
        }
        if (rowTotals.isPresent()) {
            return stated(rowTotals.get(), heldInRow, all);
        }
        double[] sums = new double[rows];
        long[] least = rowLeast;
        long[] most = rowMost;
        double[] low = new double[rows];
        double[] high = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                sums[i] += seed[i * width + j];
            }
            int part = i;
            Optional<BigDecimal> hold = rowBound(split.hold(), i);
            long beside = Math.floorDiv(heldInRow[i], grid.step());
            least[i] = Math.max(
                    0,
                    hold.or(() -> rowBound(split.minimum(), part))
                                    .map(grid::stepsUp)
                                    .orElse(beside)
                            - beside);
            most[i] = hold.or(() -> rowBound(split.maximum(), part))
                    .map(v -> grid.stepsDown(v) - beside)
                    .orElse(Grid.NONE);
            low[i] = least[i];
            high[i] = most[i] >= Grid.NONE ? Double.POSITIVE_INFINITY : most[i];
        }
        Optional<Conflict> conflict = rowConflict(least, most, all);
        if (conflict.isPresent()) {
            conflicts.add(conflict.get());
            return Optional.empty();
        }
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        double[] exact = new BoundedLines(new double[rows], sums, low, high, ones).at((double) all);
        notes.add(SplitNote.of("row-sums-bounded"));
        return Optional.of(LargestRemainder.round(exact, least, most, all));
    }

    private Optional<BigDecimal> rowBound(Map<SplitKey, BigDecimal> bounds, int i) {
        return Optional.ofNullable(bounds.get(SplitKey.of(regions.get(i))));
    }

    private Optional<Conflict> rowConflict(long[] least, long[] most, long all) {
        List<String> named =
                new ArrayList<>(List.of("total:" + split.totalRegion() + "=" + grid.text(all * grid.step())));
        boolean crossed = false;
        for (int i = 0; i < rows; i++) {
            crossed |= least[i] > most[i];
        }
        boolean tooMuch = LongSums.of(least) > all;
        long top = LongSums.ofBounds(most);
        if (!tooMuch && !crossed && (top >= Grid.NONE || top >= all)) {
            return Optional.empty();
        }
        for (int i = 0; i < rows; i++) {
            if (!crossed || least[i] > most[i]) {
                String region = regions.get(i).value();
                rowBound(split.hold(), i).ifPresent(v -> named.add("hold:" + region + "=" + v.toPlainString()));
                rowBound(split.minimum(), i).ifPresent(v -> named.add("minimum:" + region + "=" + v.toPlainString()));
                rowBound(split.maximum(), i).ifPresent(v -> named.add("maximum:" + region + "=" + v.toPlainString()));
            }
        }
        return Optional.of(new Conflict(
                crossed ? "minimum-above-maximum" : tooMuch ? "minimums-exceed-total" : "maximums-below-total", named));
    }

    private Optional<long[]> stated(BigDecimal[] totals, long[] heldInRow, long all) {
        long[] steps = new long[rows];
        for (int i = 0; i < rows; i++) {
            steps[i] = Math.floorDiv(grid.units(totals[i].multiply(pressed())) - heldInRow[i], grid.step());
        }
        if (LongSums.of(steps) != all) {
            BigDecimal sum = Arrays.stream(totals).reduce(BigDecimal.ZERO, BigDecimal::add);
            conflicts.add(Conflict.of(
                    "margins-differ",
                    "rows:" + split.indicator() + "=" + sum.stripTrailingZeros().toPlainString(),
                    "columns:" + split.totalRegion() + "="
                            + grid.text(LongSums.of(columnSteps) * grid.step() + LongSums.of(heldInRow))));
            return Optional.empty();
        }
        notes.add(SplitNote.of("row-targets"));
        return Optional.of(steps);
    }

    private Outcome outcome(int j, double[] fitted, long[] cells) {
        Outcome before = alone.get(j);
        List<SplitCell> fittedCells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int at = i * width + j;
            SplitCell old = before.cells().get(i);
            double value = old.held() ? old.value().orElseThrow() : grid.ofSteps(cells[at]);
            double exact = old.held() ? value : fitted[at] * grid.step() / Math.pow(10, grid.decimals());
            SplitCell.Workings w = old.workings();
            fittedCells.add(new SplitCell(
                    old.region(),
                    old.indicator(),
                    old.period(),
                    OptionalDouble.of(value),
                    old.base(),
                    columns.get(j).rate(i, columns.get(j).levelOf(i, value)),
                    old.held(),
                    new SplitCell.Workings(
                            w.start(),
                            w.slope(),
                            w.coefficient(),
                            OptionalDouble.of(exact),
                            w.minimum(),
                            w.maximum())));
        }
        return new Outcome(before.total(), fittedCells, List.of(), List.of(), grid.decimals());
    }

    private static double[] toDouble(long[] values) {
        return Arrays.stream(values).mapToDouble(v -> v).toArray();
    }
}
