package org.plumbline.breakdown;

import java.util.List;

/**
 * Why a split cannot be made: the fewest constraints that contradict each other.
 *
 * @param code what kind of contradiction
 * @param constraints as they stand in the plan, such as {@code minimum:d1=500} or {@code total:gdp=900}
 */
public record Conflict(String code, List<String> constraints) {
    public Conflict {
        constraints = List.copyOf(constraints);
    }

    static Conflict of(String code, String... constraints) {
        return new Conflict(code, List.of(constraints));
    }
}
