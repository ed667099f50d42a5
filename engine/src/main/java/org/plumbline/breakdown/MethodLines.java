package org.plumbline.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.RegionId;
import org.plumbline.model.SplitMethod;
import org.plumbline.value.DecimalDigits;

/** What a method says of each part: it begins at a start and takes of the rest by its slope. */
final class MethodLines {
    /**
     * @param start in the terms of what is split
     * @param slope at least 0
     * @param failure why the method cannot be used
     */
    record Lines(double[] start, double[] slope, Optional<Conflict> failure) {
        static Lines failed(Conflict conflict) {
            return new Lines(new double[0], new double[0], Optional.of(conflict));
        }
    }

    /**
     * What is split among whom.
     *
     * @param pattern figures of the parts
     * @param base of each part, not a number where there is none
     * @param zero where parts begin without anything: 0 for amounts, 1 for growth factors
     * @param present where parts are before the split, in the terms of what is split
     * @param fromReference a stated figure in the terms of what is split
     * @param amounts true where parts are added
     * @param increments true where changes are split
     * @param total to be reached by the parts that are not held
     * @param held parts that are fixed: nothing is asked of them
     */
    record Task(
            Pattern pattern,
            IndicatorId indicator,
            List<RegionId> regions,
            double[] base,
            double[] coefficient,
            double zero,
            double[] present,
            boolean amounts,
            boolean increments,
            double total,
            boolean[] held,
            double[] lower,
            double[] upper,
            DoubleUnaryOperator fromReference,
            List<SplitNote> notes) {}

    private final Task task;
    private final int n;

    private MethodLines(Task task) {
        this.task = task;
        this.n = task.regions().size();
    }

    static Lines of(SplitMethod method, Task task) {
        Lines lines = new MethodLines(task).lines(method);
        return lines.failure().isPresent() ? lines : checked(method, lines, task);
    }

    /** Refuses what has gaps, except where parts are fixed. */
    private static Lines checked(SplitMethod method, Lines lines, Task task) {
        List<String> missing = new ArrayList<>();
        List<String> negative = new ArrayList<>();
        String what = "base";
        for (int i = 0; i < task.regions().size(); i++) {
            boolean gap = !Double.isFinite(lines.start()[i]) || !Double.isFinite(lines.slope()[i]);
            if (task.held()[i]) {
                lines.start()[i] = gap ? 0 : lines.start()[i];
                lines.slope()[i] = gap ? 0 : Math.max(0, lines.slope()[i]);
            } else if (gap) {
                what = task.pattern().lacking(method, task.indicator(), i);
                missing.add(what + ":" + task.regions().get(i));
            } else if (lines.slope()[i] < 0) {
                negative.add("weight:" + task.regions().get(i) + "=" + DecimalDigits.plain(lines.slope()[i]));
            }
        }
        if (!missing.isEmpty()) {
            return Lines.failed(new Conflict(what.equals("weight") ? "weights-missing" : what + "-missing", missing));
        }
        return negative.isEmpty() ? lines : Lines.failed(new Conflict("weight-negative", negative));
    }

    private Lines lines(SplitMethod method) {
        return switch (method) {
            case EQUAL -> lines(flat(0), flat(1));
            case PROPORTIONAL, RAS -> proportional();
            case EQUAL_GROWTH ->
                lines(
                        flat(0),
                        task.increments() ? task.base().clone() : task.present().clone());
            case PROJECTED_SHARE -> projected();
            case CATCH_UP -> catchUp();
            case WEIGHTED -> {
                double[] weights = task.pattern().weights();
                yield weights.length == 0 ? lacking("weights") : onTop(weights);
            }
            case REFERENCE -> {
                double[] reference = task.pattern().reference(task.indicator());
                yield reference.length == 0 ? lacking("reference") : lines(flat(0), references(reference));
            }
            case CAPACITY -> capacity();
            case LEAST_SQUARES -> leastSquares();
        };
    }

    private Lines proportional() {
        double[] weights = task.pattern().weights();
        if (weights.length > 0 && task.amounts()) {
            return lines(flat(0), weights);
        }
        return lines(
                flat(0),
                task.increments() ? task.base().clone() : task.present().clone());
    }

    /** Amounts by weight; of growth and ratios what lies above the start. */
    private Lines onTop(double[] weights) {
        return task.amounts() ? lines(flat(0), weights) : lines(flat(task.zero()), weights);
    }

    private Lines projected() {
        List<RegionId> kept = new ArrayList<>();
        double[] projected = task.pattern().projected(task.indicator(), kept::add);
        if (!kept.isEmpty()) {
            task.notes()
                    .add(SplitNote.of(
                            "latest-share-kept",
                            String.join(", ", kept.stream().map(RegionId::value).toList())));
        }
        if (task.zero() == 1) {
            double[] factors = new double[n];
            Arrays.setAll(factors, i -> projected[i] / task.base()[i]);
            return lines(flat(0), factors);
        }
        if (task.increments()) {
            double[] from = new double[n];
            Arrays.setAll(from, i -> -task.base()[i]);
            return lines(from, projected);
        }
        return lines(flat(0), projected);
    }

    /** Of amounts the increase goes by level: base over level; a decrease by base times level. */
    private Lines catchUp() {
        double[] start = task.increments()
                ? flat(0)
                : task.zero() == 1 ? flat(1) : task.present().clone();
        double reached = 0;
        for (int i = 0; i < n; i++) {
            reached += task.held()[i] ? 0 : task.coefficient()[i] * start[i];
        }
        boolean rising = task.total() >= reached;
        double[] level = task.pattern().level(task.base(), task.amounts());
        double[] slope = new double[n];
        for (int i = 0; i < n; i++) {
            double size = task.amounts() ? task.base()[i] : 1;
            if (level[i] == 0) {
                slope[i] = rising && task.amounts() ? 1 : 0;
            } else {
                slope[i] = rising ? size / level[i] : size * level[i];
            }
        }
        return lines(start, slope);
    }

    private Lines capacity() {
        double[] weights = task.pattern().weights();
        double[] start = new double[n];
        double[] slope = new double[n];
        boolean allBounded = true;
        for (int i = 0; i < n; i++) {
            start[i] = Double.isInfinite(task.lower()[i]) ? task.zero() : task.lower()[i];
            allBounded &= !Double.isInfinite(task.upper()[i]);
        }
        for (int i = 0; i < n; i++) {
            slope[i] = weights.length > 0
                    ? weights[i]
                    : allBounded ? task.upper()[i] - start[i] : task.amounts() ? task.base()[i] : 1;
        }
        return lines(start, slope);
    }

    /** The least weighted squares of the distances from the reference, else the base: distances go by the weights. */
    private Lines leastSquares() {
        double[] reference = task.pattern().reference(task.indicator());
        double[] start = reference.length > 0
                ? references(reference)
                : task.increments() ? flat(0) : task.present().clone();
        double[] weights = task.pattern().weights();
        double[] slope = new double[n];
        Arrays.setAll(
                slope,
                i -> weights.length > 0
                        ? weights[i]
                        : task.amounts() ? Math.abs(task.increments() ? task.base()[i] : start[i]) : 1);
        return lines(start, slope);
    }

    private double[] references(double[] reference) {
        return Arrays.stream(reference).map(task.fromReference()).toArray();
    }

    private static Lines lacking(String what) {
        return Lines.failed(Conflict.of(what + "-missing", what));
    }

    private double[] flat(double value) {
        double[] flat = new double[n];
        Arrays.fill(flat, value);
        return flat;
    }

    private static Lines lines(double[] start, double[] slope) {
        return new Lines(start, slope, Optional.empty());
    }
}
