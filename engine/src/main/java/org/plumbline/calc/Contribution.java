package org.plumbline.calc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.UnitOfMeasure;

/**
 * A change or a gap taken apart into parts that add up to it, with nothing left over.
 *
 * @param method name of the rule by which it is split, such as {@code lmdi}
 * @param from period the change is counted from; empty for a gap
 * @param to period of the values
 * @param total the change or gap, or why it cannot be taken apart
 * @param unit unit of the total; of percentages the parts are percentage points
 * @param parts empty where the total has no number
 */
public record Contribution(
        Kind kind, String method, Optional<Period> from, Period to, Cell total, UnitOfMeasure unit, List<Share> parts) {
    /** What is taken apart, and into what. */
    public enum Kind {
        /** The change of a ratio into the effects of its numerator and its denominator. */
        RATIO_CHANGE,
        /** The change of a region's sum into the changes of its parts. */
        REGIONS_CHANGE,
        /** The change of a region's ratio into what changed within its parts and their changed weights. */
        REGIONS_RATIO_CHANGE,
        /** What a region lacks to its target into what its parts lack to theirs; target less actual. */
        REGIONS_SHORTFALL,
        /** The change of a sum of industries into total growth, industry mix and competitive part. */
        SHIFT_SHARE;

        /** The stable code, such as {@code ratio-change}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A part.
     *
     * @param role what the part is: {@code numerator}, {@code denominator}, {@code change}, {@code within}, {@code mix},
     *     {@code shortfall}, {@code total-growth}, {@code competitive}
     * @param value in the unit of the total
     */
    public record Share(String role, Optional<RegionId> region, Optional<IndicatorId> indicator, double value) {}

    public Contribution {
        parts = List.copyOf(parts);
    }
}
