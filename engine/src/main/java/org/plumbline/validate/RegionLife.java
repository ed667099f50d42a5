package org.plumbline.validate;

import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Region;

/** Whether a region existed when it is said to have had a value. */
final class RegionLife {
    private RegionLife() {}

    /** A stock needs the region at the end of the period, everything else on some day of it. */
    static boolean covers(Region region, Period period, Nature nature) {
        return nature == Nature.STOCK ? region.aliveOn(period.end()) : region.aliveDuring(period);
    }

    static Finding outside(Region region, SourceLocation location, String subject, String periods) {
        return Finding.of(
                FindingCode.PERIOD_OUTSIDE_REGION_LIFE,
                location,
                subject,
                periods,
                region.id().value(),
                day(region.validFrom()) + "/" + day(region.validTo()));
    }

    /** An open end as ISO 8601-2 writes it. */
    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("..");
    }
}
