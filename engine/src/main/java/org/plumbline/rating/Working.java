package org.plumbline.rating;

import java.util.List;

/**
 * How a rating came about, for the trace.
 *
 * @param formula in symbols: y0 baseline, y latest, T target, t0, t, tT their years, d +1 or −1
 * @param source publication or program the rule is from
 * @param thresholds the boundaries used, in the method's order from best to worst
 */
public record Working(String formula, String source, List<Item> items, List<Double> thresholds) {
    /** One number used or computed on the way, unrounded. */
    public record Item(Term term, double value) {}

    public Working {
        items = WorkingItems.copyOf(items);
        thresholds = List.copyOf(thresholds);
    }
}
