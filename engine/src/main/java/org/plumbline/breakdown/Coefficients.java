package org.plumbline.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.Derivation;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.SplitMethod;
import org.plumbline.model.SplitQuantity;

/**
 * How much each part counts in a total that is a weighted mean: growth by base size, a ratio by its denominator in the period,
 * a reduction by base size; growth and reductions of a ratio by base ratio times the denominator in the period.
 *
 * @param sized indicator whose size counts
 * @param sizes of the parts before the period, by which catching up may go
 * @param weights of the parts
 * @param mass what the total's factor is multiplied with
 * @param missing parts without a weight
 */
record Coefficients(
        IndicatorId sized, double[] sizes, double[] weights, double mass, List<String> missing, List<SplitNote> notes) {

    /** The weighted sum that a factor of the total means. */
    double total(double factor) {
        return factor * mass;
    }

    double factor(double weightedSum) {
        return weightedSum / mass;
    }

    static Coefficients of(PartsTask task, TotalFinder totals) {
        Optional<IndicatorId> size = sizeIndicator(task);
        List<SplitNote> notes = new ArrayList<>();
        if (size.isEmpty()) {
            return failed(task, List.of("weights"), notes);
        }
        IndicatorId sized = size.get();
        notes.add(SplitNote.of("weighted-by", sized));
        double[] before = task.pattern().of(sized);
        boolean ofRatio = !sized.equals(task.indicator().id())
                && (task.quantity() == SplitQuantity.REDUCTION
                        || (task.quantity() == SplitQuantity.GROWTH
                                && task.indicator().growthOf().isEmpty()
                                && task.indicator().nature() != Nature.GROWTH));
        boolean byPath = task.quantity() == SplitQuantity.RATIO || ofRatio;
        double[] sizes = byPath && task.split().weightsPeriod().isEmpty()
                ? task.pattern().expected(sized)
                : before;
        List<String> missing = new ArrayList<>();
        double[] base = task.base();
        for (int i = 0; i < sizes.length; i++) {
            if (!(sizes[i] > 0) || (ofRatio && !(base[i] > 0))) {
                missing.add("base:" + task.regions().get(i) + "/"
                        + (sizes[i] > 0 ? task.indicator().id() : sized));
            }
        }
        if (!missing.isEmpty()) {
            return failed(task, missing, notes);
        }
        double all = Arrays.stream(sizes).sum();
        double[] weights = Arrays.stream(sizes).map(size1 -> size1 / all).toArray();
        if (!ofRatio) {
            return new Coefficients(sized, before, weights, 1, List.of(), notes);
        }
        double whole = cityRatio(task, totals, base, before);
        double[] relative = new double[weights.length];
        Arrays.setAll(relative, i -> weights[i] * base[i] / whole);
        return new Coefficients(sized, base, relative, 1, List.of(), notes);
    }

    /** The total's own base ratio, else the mean of the parts' weighted by their size then. */
    private static double cityRatio(PartsTask task, TotalFinder totals, double[] base, double[] before) {
        var own = totals.base(task.indicator());
        if (own.isPresent()) {
            return own.get().value();
        }
        double sum = 0;
        for (int i = 0; i < base.length; i++) {
            sum += base[i] * before[i];
        }
        return sum / Arrays.stream(before).sum();
    }

    private static Coefficients failed(PartsTask task, List<String> missing, List<SplitNote> notes) {
        return new Coefficients(task.indicator().id(), new double[0], new double[0], 1, missing, notes);
    }

    private static Optional<IndicatorId> sizeIndicator(PartsTask task) {
        Indicator indicator = task.indicator();
        Optional<IndicatorId> denominator = indicator
                .derivation()
                .filter(Derivation.Ratio.class::isInstance)
                .map(Derivation.Ratio.class::cast)
                .map(Derivation.Ratio::denominator);
        Optional<IndicatorId> stated = indicator.weightBy().or(() -> denominator);
        return switch (task.quantity()) {
            case GROWTH ->
                indicator
                        .growthOf()
                        .or(() -> stated)
                        .or(() -> isLevel(indicator) ? Optional.of(indicator.id()) : factor(task));
            case REDUCTION -> stated.or(() -> isLevel(indicator) ? Optional.of(indicator.id()) : factor(task));
            default -> stated.or(() -> factor(task));
        };
    }

    private static boolean isLevel(Indicator indicator) {
        return !indicator.nature().isRelative();
    }

    /** The one indicator named as weights, where the method does not use it itself. */
    private static Optional<IndicatorId> factor(PartsTask task) {
        SplitMethod method = task.split().method();
        boolean used = method == SplitMethod.WEIGHTED || method == SplitMethod.CATCH_UP;
        return used
                ? Optional.empty()
                : task.split().factors().keySet().stream().findFirst();
    }
}
