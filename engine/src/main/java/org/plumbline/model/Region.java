package org.plumbline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.finding.SourceLocation;

/**
 * A reference area.
 *
 * @param overlaps true where it is never summed with its siblings (zones, parks)
 * @param validFrom first day it exists, empty: always
 * @param validTo last day it exists, empty: still
 */
public record Region(
        RegionId id,
        LocalizedText name,
        String type,
        Optional<RegionId> parent,
        boolean overlaps,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        OptionalInt order,
        List<String> aliases,
        String note,
        Map<String, String> extra,
        SourceLocation location) {

    public Region {
        aliases = List.copyOf(aliases);
        extra = Map.copyOf(extra);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean aliveThroughout(Period period) {
        return validFrom.map(from -> !from.isAfter(period.start())).orElse(true)
                && validTo.map(to -> !to.isBefore(period.end())).orElse(true);
    }

    public boolean aliveOn(LocalDate day) {
        return validFrom.map(from -> !from.isAfter(day)).orElse(true)
                && validTo.map(to -> !to.isBefore(day)).orElse(true);
    }

    /** True where at least one day of the period falls into its life. */
    public boolean aliveDuring(Period period) {
        return validFrom.map(from -> !from.isAfter(period.end())).orElse(true)
                && validTo.map(to -> !to.isBefore(period.start())).orElse(true);
    }
}
