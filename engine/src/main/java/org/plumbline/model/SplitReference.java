package org.plumbline.model;

import java.util.Map;

/** What a split takes as a pattern. */
public sealed interface SplitReference {
    /** None is named. */
    record None() implements SplitReference {}

    /** The parts' targets, else observations, of another indicator. */
    record OfIndicator(IndicatorId indicator) implements SplitReference {}

    /** The parts' targets, else observations, of another period. */
    record OfPeriod(Period period) implements SplitReference {}

    /** The parts' targets of a source. */
    record OfSource(SourceId source) implements SplitReference {}

    /** Values named one by one. */
    record Values(Map<SplitKey, Double> values) implements SplitReference {
        public Values {
            values = Map.copyOf(values);
        }
    }
}
