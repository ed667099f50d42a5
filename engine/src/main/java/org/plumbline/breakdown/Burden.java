package org.plumbline.breakdown;

import java.util.Arrays;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;

/**
 * How unequal the growth is that parts need.
 *
 * @param spread highest minus lowest rate, a fraction
 * @param ratio highest over lowest; only of rates above zero
 * @param variation coefficient of variation: standard deviation (of the whole, not of a sample) over mean; only of a mean
 *     above zero
 * @param gini Gini coefficient: mean absolute difference over twice the mean; only of rates not below zero
 */
public record Burden(Cell spread, Cell ratio, Cell variation, Cell gini) {

    /** The measures of some rates, fractions. */
    public static Burden of(double... rates) {
        if (rates.length < 2) {
            Cell few = Cell.unavailable(UnavailableReason.TOO_FEW_POINTS);
            return new Burden(few, few, few, few);
        }
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double least = sorted[0];
        double most = sorted[n - 1];
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = 0;
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            squares += (sorted[i] - mean) * (sorted[i] - mean);
            ranked += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        Cell senseless = Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        return new Burden(
                Cell.of(most - least),
                least > 0 ? Cell.of(most / least) : senseless,
                mean > 0 ? Cell.of(Math.sqrt(squares / n) / mean) : senseless,
                least >= 0 && mean > 0 ? Cell.of(ranked / (n * n * mean)) : senseless);
    }
}
