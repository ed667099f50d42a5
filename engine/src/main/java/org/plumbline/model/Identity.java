package org.plumbline.model;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/**
 * A relation between figures that a plan declares (勾稽关系).
 *
 * @param regions where it holds for terms that name no region; empty: wherever the total has a figure
 * @param observations whether observed values are checked
 * @param targets whether targets are checked
 */
public record Identity(
        String id,
        Relation relation,
        Term total,
        List<Term> parts,
        List<RegionId> regions,
        boolean observations,
        boolean targets,
        String note,
        SourceLocation location) {

    /** How parts lie to the total. */
    public enum Relation implements Coded {
        /** They add up to it. */
        SUM("sum"),
        /** They are some of those that add up to it. */
        PARTIAL("partial"),
        /** Each is no more than it. */
        SUBSET("subset");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What figures a relation reads.
     *
     * @param factor how many times it counts, above 0
     * @param region empty: the region of the total
     * @param period empty: the period of the total
     * @param target one target, instead of whatever is known of the indicator
     */
    public record Term(
            double factor,
            IndicatorId indicator,
            Optional<RegionId> region,
            Optional<Period> period,
            Optional<TargetId> target) {

        /** What is known of an indicator, once. */
        public static Term of(IndicatorId indicator) {
            return new Term(1, indicator, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public Identity {
        parts = List.copyOf(parts);
        regions = List.copyOf(regions);
    }
}
