package org.plumbline.model;

import java.util.List;
import java.util.Optional;

/** How an indicator's value follows from others. */
public sealed interface Derivation {

    /** Indicators the derivation reads. */
    List<IndicatorId> inputs();

    /**
     * Numerator over denominator times multiplier, each term in its own unit.
     *
     * @param denominatorRegion region of the denominator; empty: the same region
     */
    record Ratio(
            IndicatorId numerator,
            IndicatorId denominator,
            Optional<RegionId> denominatorRegion,
            double multiplier,
            DenominatorTiming timing)
            implements Derivation {
        @Override
        public List<IndicatorId> inputs() {
            return List.of(numerator, denominator);
        }
    }

    /** An arithmetic expression over indicator ids. */
    record Formula(String expression, List<IndicatorId> inputs) implements Derivation {
        public Formula {
            inputs = List.copyOf(inputs);
        }
    }
}
