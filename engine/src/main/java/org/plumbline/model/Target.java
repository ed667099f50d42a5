package org.plumbline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/**
 * What an indicator is to be in a region at a period.
 *
 * <p>{@code value}, {@code low}, {@code high}, {@code baselineValue} and {@code tolerance} are in the indicator's unit, except
 * that the value of a kind which {@linkplain TargetKind#ignoresUnit() ignores units} is in percent or times.
 *
 * @param convertible false where the target's unit does not convert into the indicator's: the figures are then as
 *     stored and the target is not comparable
 * @param definition the definition the target means; the indicator's own where the file names none
 * @param path shape of the path to it; empty: as the indicator or the plan says
 * @param issued its own date of issue; empty: its source's
 * @param supersedes ids of targets or sources it replaces
 */
public record Target(
        TargetId id,
        IndicatorId indicator,
        RegionId region,
        Period period,
        TargetKind kind,
        Basis basis,
        Optional<Figure> value,
        Optional<Figure> low,
        Optional<Figure> high,
        boolean strict,
        boolean convertible,
        String unit,
        String definition,
        Optional<LocalDate> windowStart,
        Optional<RegionId> of,
        Optional<Period> baselinePeriod,
        Optional<Figure> baselineValue,
        BaselineVintage baselineVintage,
        Optional<Figure> tolerance,
        String thresholds,
        Optional<PathShape> path,
        Optional<SourceId> source,
        String section,
        Optional<LocalDate> issued,
        List<String> supersedes,
        String set,
        TargetClass targetClass,
        boolean headline,
        List<String> leadUnits,
        List<String> supportUnits,
        String note,
        Map<String, String> extra,
        SourceLocation location) {

    public Target {
        supersedes = List.copyOf(supersedes);
        leadUnits = List.copyOf(leadUnits);
        supportUnits = List.copyOf(supportUnits);
        extra = Map.copyOf(extra);
    }

    /** True where the kind wants a number and the file leaves it blank. */
    public boolean isBlank() {
        if (kind.isWithoutNumber()) {
            return false;
        }
        return kind == TargetKind.RANGE ? low.isEmpty() || high.isEmpty() : value.isEmpty();
    }
}
