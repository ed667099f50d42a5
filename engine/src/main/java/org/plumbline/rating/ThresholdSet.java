package org.plumbline.rating;

import java.util.List;

/**
 * Boundaries of a method for one kind of target, in its own order.
 *
 * @param descending true where larger numbers are better
 */
public record ThresholdSet(List<Double> values, boolean descending) {
    public ThresholdSet {
        values = List.copyOf(values);
    }

    static ThresholdSet descending(double... values) {
        return new ThresholdSet(java.util.Arrays.stream(values).boxed().toList(), true);
    }

    static ThresholdSet ascending(double... values) {
        return new ThresholdSet(java.util.Arrays.stream(values).boxed().toList(), false);
    }

    /** True where other boundaries could stand in for these: as many, in the same order; a single one, a tolerance, not below 0. */
    public boolean fits(List<Double> others) {
        if (others.size() != values.size() || (others.size() == 1 && others.get(0) < 0)) {
            return false;
        }
        for (int i = 1; i < others.size(); i++) {
            double step = others.get(i) - others.get(i - 1);
            if (descending ? step >= 0 : step <= 0) {
                return false;
            }
        }
        return true;
    }
}
