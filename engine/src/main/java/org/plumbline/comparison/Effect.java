package org.plumbline.comparison;

import java.util.List;
import java.util.Locale;

/** Why a figure differs from an earlier one. In the order in which results list the parts. */
public enum Effect {
    /** Another period: what really happened. */
    PERIOD,
    /** Figures of the same period published anew. */
    REVISION,
    /** The same by a census or another benchmark. */
    BENCHMARK,
    /** Another requirement. Only the gap to a target has this part. */
    TARGET,
    /** Another area under the same name. */
    REGION,
    /** Another statistical definition or panel. */
    DEFINITION,
    /** Prices, where the plan knows the growth in real terms. */
    PRICE,
    /** The denominator of a ratio. */
    DENOMINATOR;

    /** The order in which effects are replaced one after another, each with all earlier ones already replaced. */
    public static List<Effect> order() {
        return List.of(REVISION, BENCHMARK, DEFINITION, REGION, PERIOD, PRICE, DENOMINATOR, TARGET);
    }

    /** The stable code written in results, such as {@code benchmark}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
