package org.plumbline.reconciliation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a method makes of the figures of sums that it takes together, before rounding.
 *
 * @param values of all totals and parts, in their indicators' units; none where it is not possible
 */
record Solution(
        List<Check> checks, String weights, Map<FigureKey, Double> values, Optional<Adjustment.Problem> problem) {

    Solution {
        checks = List.copyOf(checks);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Solution of(List<Check> checks, String weights, Map<FigureKey, Double> values) {
        return new Solution(checks, weights, values, Optional.empty());
    }

    static Solution impossible(List<Check> checks, Adjustment.Problem problem) {
        return new Solution(checks, "", Map.of(), Optional.of(problem));
    }
}
