package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.plumbline.calc.Cell;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitQuantity;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.LargestRemainder;

/**
 * Splits what does not add up: growth, reductions, ratios. Computes with factors ({@code 1 + g} over the years, {@code 1 - r},
 * the ratio itself) whose weighted sum is the total's, and says what total the rounded parts imply.
 */
final class WeightedSplit {
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private final PartsTask task;
    private final TotalFinder.Found found;
    private final Coefficients coefficients;
    private final double years;
    private final int decimals;
    private final int n;
    private final List<SplitNote> notes;

    WeightedSplit(PartsTask task, TotalFinder.Found found, Coefficients coefficients, double years, int decimals) {
        this.task = task;
        this.found = found;
        this.coefficients = coefficients;
        this.years = years;
        this.decimals = decimals;
        this.n = task.size();
        this.notes = new ArrayList<>(coefficients.notes());
    }

    Outcome run() {
        if (!coefficients.missing().isEmpty()) {
            return infeasible(new Conflict("weights-missing", coefficients.missing()));
        }
        double[] weights = coefficients.weights();
        double total = coefficients.total(factor(allotted()));
        if (task.split().residualRegion().isPresent()) {
            notes.add(SplitNote.of(
                    "residual-as-total", task.split().residualRegion().get()));
        }
        double[] lower = bounds(task.split().minimum(), task.split().maximum(), 0);
        double[] upper = bounds(task.split().maximum(), task.split().minimum(), Double.POSITIVE_INFINITY);
        Optional<Conflict> contradiction = contradiction(lower, upper);
        if (contradiction.isPresent()) {
            return infeasible(contradiction.get());
        }
        MethodLines.Lines lines = MethodLines.of(task.split().method(), methodTask(weights, total, lower, upper));
        if (lines.failure().isPresent()) {
            return infeasible(lines.failure().get());
        }
        closeFlat(lines, lower, upper);
        Optional<Conflict> conflict = conflict(weights, total, lower, upper, lines);
        if (conflict.isPresent()) {
            return infeasible(conflict.get());
        }
        double[] factors = new BoundedLines(lines.start(), lines.slope(), lower, upper, weights).at(total);
        return outcome(lines, factors, rounded(factors, weights, total, lower, upper), weights);
    }

    private Optional<Conflict> contradiction(double[] lower, double[] upper) {
        for (int i = 0; i < n; i++) {
            if (lower[i] > upper[i] * (1 + RELATIVE_TOLERANCE)) {
                return Optional.of(new Conflict("minimum-above-maximum", boundTexts(i)));
            }
            Optional<BigDecimal> hold = task.bound(task.split().hold(), i);
            Optional<BigDecimal> minimum = task.bound(task.split().minimum(), i);
            Optional<BigDecimal> maximum = task.bound(task.split().maximum(), i);
            List<String> broken = new ArrayList<>();
            if (hold.isPresent() && minimum.isPresent() && hold.get().compareTo(minimum.get()) < 0) {
                broken.add(task.constraint("minimum", i, minimum.get()));
            }
            if (hold.isPresent() && maximum.isPresent() && hold.get().compareTo(maximum.get()) > 0) {
                broken.add(task.constraint("maximum", i, maximum.get()));
            }
            if (!broken.isEmpty()) {
                broken.addAll(0, boundTexts(i));
                return Optional.of(new Conflict("hold-outside-bounds", broken));
            }
        }
        return Optional.empty();
    }

    private double allotted() {
        return found.value() * (1 + task.split().pressure());
    }

    /** A printed value as a factor. */
    private double factor(double value) {
        return switch (task.quantity()) {
            case GROWTH -> Math.pow(Math.max(0, 1 + value / 100), years);
            case REDUCTION -> 1 - value / 100;
            default -> value;
        };
    }

    /** A factor as printed. */
    private double value(double factor) {
        return switch (task.quantity()) {
            case GROWTH -> 100 * (Math.pow(factor, 1 / years) - 1);
            case REDUCTION -> 100 * (1 - factor);
            default -> factor;
        };
    }

    /** Bounds as factors: the least reduction is the greatest factor. */
    private double[] bounds(Map<SplitKey, BigDecimal> usual, Map<SplitKey, BigDecimal> reversed, double none) {
        Map<SplitKey, BigDecimal> stated = task.quantity() == SplitQuantity.REDUCTION ? reversed : usual;
        double[] bounds = new double[n];
        for (int i = 0; i < n; i++) {
            OptionalDouble held = task.number(task.split().hold(), i);
            OptionalDouble bound = held.isPresent() ? held : task.number(stated, i);
            bounds[i] = bound.isPresent() ? factor(bound.getAsDouble()) : none;
        }
        return bounds;
    }

    private MethodLines.Task methodTask(double[] weights, double total, double[] lower, double[] upper) {
        boolean ratio = task.quantity() == SplitQuantity.RATIO;
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        boolean[] held = new boolean[n];
        double left = total;
        for (int i = 0; i < n; i++) {
            held[i] = task.bound(task.split().hold(), i).isPresent();
            left -= held[i] ? weights[i] * lower[i] : 0;
        }
        return new MethodLines.Task(
                task.pattern(),
                ratio || task.quantity() == SplitQuantity.REDUCTION
                        ? task.indicator().id()
                        : coefficients.sized(),
                task.regions(),
                ratio ? task.base() : coefficients.sizes(),
                weights,
                ratio ? 0 : 1,
                ratio ? task.base() : ones,
                false,
                false,
                left,
                held,
                lower,
                upper,
                this::factor,
                notes);
    }

    private static void closeFlat(MethodLines.Lines lines, double[] lower, double[] upper) {
        for (int i = 0; i < lower.length; i++) {
            if (lines.slope()[i] == 0) {
                double fixed = Math.min(upper[i], Math.max(lower[i], lines.start()[i]));
                lower[i] = fixed;
                upper[i] = fixed;
            }
        }
    }

    private Optional<Conflict> conflict(
            double[] weights, double total, double[] lower, double[] upper, MethodLines.Lines lines) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            least += weights[i] * lower[i];
            most += weights[i] * upper[i];
        }
        double slack = RELATIVE_TOLERANCE * Math.abs(total);
        if (least > total + slack) {
            return Optional.of(new Conflict("bounds-exceed-total", demands(weights, lower, total)));
        }
        if (most < total - slack) {
            List<String> named = new ArrayList<>(List.of(totalText()));
            for (int i = 0; i < n; i++) {
                named.addAll(
                        lines.slope()[i] == 0
                                ? List.of("weight:" + task.regions().get(i) + "=0")
                                : boundTexts(i));
            }
            return Optional.of(new Conflict("bounds-below-total", named));
        }
        return Optional.empty();
    }

    /** Largest demands first until they exceed the total. */
    private List<String> demands(double[] weights, double[] lower, double total) {
        List<String> named = new ArrayList<>(List.of(totalText()));
        double sum = 0;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> weights[i] * lower[i])
                        .reversed())
                .toList();
        for (int i : order) {
            if (sum > total) {
                break;
            }
            sum += weights[i] * lower[i];
            named.addAll(boundTexts(i));
        }
        return named;
    }

    private String totalText() {
        return "total:" + task.split().totalRegion() + "="
                + Grid.exact(allotted()).stripTrailingZeros().toPlainString();
    }

    private List<String> boundTexts(int part) {
        List<String> named = new ArrayList<>();
        task.bound(task.split().hold(), part).ifPresent(v -> named.add(task.constraint("hold", part, v)));
        if (named.isEmpty()) {
            task.bound(task.split().minimum(), part).ifPresent(v -> named.add(task.constraint("minimum", part, v)));
            task.bound(task.split().maximum(), part).ifPresent(v -> named.add(task.constraint("maximum", part, v)));
        }
        return named;
    }

    /** Printed values at the decimals: cut, then raised in the order of the remainders while the total comes nearer. */
    private double[] rounded(double[] factors, double[] weights, double total, double[] lower, double[] upper) {
        BigDecimal unit = task.split().roundTo().orElse(BigDecimal.ONE.movePointLeft(decimals));
        double[] values = new double[n];
        double[] remainders = new double[n];
        double reached = 0;
        for (int i = 0; i < n; i++) {
            OptionalDouble held = task.number(task.split().hold(), i);
            double exact = value(factors[i]) / unit.doubleValue();
            long cut = LargestRemainder.floor(exact);
            values[i] = held.isPresent() ? held.getAsDouble() : times(unit, cut);
            if (held.isEmpty() && !isWithin(values[i], lower[i], upper[i])) {
                values[i] = times(unit, ++cut);
            }
            remainders[i] = held.isPresent() ? -1 : exact - cut;
            reached += weights[i] * factor(values[i]);
        }
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .filter(i -> remainders[i] > RELATIVE_TOLERANCE)
                .sorted(Comparator.comparingDouble((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int i : order) {
            double raised = Grid.exact(values[i]).add(unit).doubleValue();
            double then = reached + weights[i] * (factor(raised) - factor(values[i]));
            if (isWithin(raised, lower[i], upper[i]) && Math.abs(then - total) < Math.abs(reached - total)) {
                values[i] = raised;
                reached = then;
            }
        }
        return values;
    }

    private boolean isWithin(double value, double lower, double upper) {
        return factor(value) <= upper * (1 + RELATIVE_TOLERANCE) && factor(value) >= lower * (1 - RELATIVE_TOLERANCE);
    }

    private static double times(BigDecimal unit, long count) {
        return unit.multiply(BigDecimal.valueOf(count)).doubleValue();
    }

    private Outcome outcome(MethodLines.Lines lines, double[] factors, double[] values, double[] weights) {
        double reached = 0;
        List<SplitCell> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            reached += weights[i] * factor(values[i]);
            cells.add(new SplitCell(
                    task.regions().get(i),
                    task.indicator().id(),
                    task.when(),
                    OptionalDouble.of(values[i]),
                    task.bases().get(i),
                    rate(i, values[i]),
                    task.bound(task.split().hold(), i).isPresent(),
                    new SplitCell.Workings(
                            lines.start()[i],
                            lines.slope()[i],
                            weights[i],
                            OptionalDouble.of(value(factors[i])),
                            task.number(task.split().minimum(), i),
                            task.number(task.split().maximum(), i))));
        }
        double implied = DecimalDigits.clean(value(coefficients.factor(reached)));
        double residual = DecimalDigits.round(allotted() - implied, 10);
        return new Outcome(
                total(OptionalDouble.of(implied), OptionalDouble.of(residual)), cells, List.of(), notes, decimals);
    }

    private Cell rate(int i, double value) {
        return switch (task.quantity()) {
            case GROWTH -> Cell.of(value / 100);
            case REDUCTION ->
                task.years(i) > 0
                        ? Cell.of(Math.pow(Math.max(0, 1 - value / 100), 1 / task.years(i)) - 1)
                        : task.rate(i, value);
            default -> task.rate(i, value);
        };
    }

    private Outcome infeasible(Conflict conflict) {
        return new Outcome(
                total(OptionalDouble.empty(), OptionalDouble.empty()),
                task.withoutValues(),
                List.of(conflict),
                notes,
                decimals);
    }

    private SplitTotal total(OptionalDouble implied, OptionalDouble residual) {
        return new SplitTotal(
                task.split().totalRegion(),
                task.indicator().id(),
                task.when(),
                OptionalDouble.of(found.value()),
                found.target(),
                OptionalDouble.of(allotted()),
                implied,
                residual);
    }
}
