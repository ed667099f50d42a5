package org.plumbline.reconciliation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;

/**
 * A total set against its parts.
 *
 * @param identity id of the declared identity it follows from; empty where it follows from regions, periods or definitions
 * @param sum of the parts, or what they make otherwise; empty where a part is a range
 * @param difference sum − total; empty where one of them is a range
 * @param tolerance what the digits of all figures together leave open; empty where there is no limit
 * @param missing what would belong to the parts and has no figure: regions, periods or indicators
 * @param acrossSources true for a second check of parts against a total of another source
 * @param assigned what the total's source itself assigns to regions that have set their own targets; none where it does not
 */
public record Check(
        CheckKind kind,
        FigureKind figures,
        String identity,
        IndicatorId indicator,
        RegionId region,
        Period period,
        Amount total,
        List<Amount> parts,
        OptionalDouble sum,
        OptionalDouble sumLow,
        OptionalDouble sumHigh,
        OptionalDouble difference,
        OptionalDouble tolerance,
        Verdict verdict,
        Cause cause,
        List<String> missing,
        boolean acrossSources,
        Map<RegionId, Double> assigned) {

    public Check {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        assigned = Collections.unmodifiableMap(new LinkedHashMap<>(assigned));
    }

    Check(
            CheckKind kind,
            FigureKind figures,
            String identity,
            IndicatorId indicator,
            RegionId region,
            Period period,
            Amount total,
            List<Amount> parts,
            OptionalDouble sum,
            OptionalDouble sumLow,
            OptionalDouble sumHigh,
            OptionalDouble difference,
            OptionalDouble tolerance,
            Verdict verdict,
            Cause cause,
            List<String> missing,
            boolean acrossSources) {
        this(
                kind,
                figures,
                identity,
                indicator,
                region,
                period,
                total,
                parts,
                sum,
                sumLow,
                sumHigh,
                difference,
                tolerance,
                verdict,
                cause,
                missing,
                acrossSources,
                Map.of());
    }

    /** Indicator and region, as findings name them. */
    public String subject() {
        return indicator + " " + region;
    }

    /** Most digits after the point any of the figures is printed with. */
    public int decimals() {
        return Math.max(
                total.decimals(),
                parts.stream().mapToInt(Amount::decimals).max().orElse(0));
    }

    /** True for what somebody should look at: neither holding nor explained. */
    public boolean failed() {
        return verdict == Verdict.ERROR;
    }

    /** The share of the total that a part asks for; empty where that is no number. */
    public OptionalDouble share(Amount part) {
        OptionalDouble counted = part.counted();
        OptionalDouble whole = total.counted();
        boolean parted = kind == CheckKind.REGIONS || kind == CheckKind.PERIODS || kind == CheckKind.INDICATORS;
        return parted && counted.isPresent() && whole.isPresent() && whole.getAsDouble() > 0
                ? OptionalDouble.of(counted.getAsDouble() / whole.getAsDouble())
                : OptionalDouble.empty();
    }

    /** What the total's source assigns to the region of a part. */
    public OptionalDouble assigned(Amount part) {
        Double value = assigned.get(part.region());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    Check withAssigned(Map<RegionId, Double> values) {
        return copy(verdict, cause, values);
    }

    Check with(Verdict other, Cause why) {
        return copy(other, why, assigned);
    }

    private Check copy(Verdict other, Cause why, Map<RegionId, Double> values) {
        return new Check(
                kind,
                figures,
                identity,
                indicator,
                region,
                period,
                total,
                parts,
                sum,
                sumLow,
                sumHigh,
                difference,
                tolerance,
                other,
                why,
                missing,
                acrossSources,
                values);
    }
}
