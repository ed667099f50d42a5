package org.plumbline.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.SourceLocation;

/**
 * A change of regional boundaries.
 *
 * @param from region that loses ground
 * @param to region that gains it
 * @param share part of {@code from}'s value before the date that belongs to {@code to} since, 0 to 1; empty: unknown, so
 *     that nothing bridges the change
 * @param indicator the one indicator the share holds for; empty: all
 */
public record RegionChange(
        LocalDate date,
        RegionId from,
        RegionId to,
        OptionalDouble share,
        Optional<IndicatorId> indicator,
        String note,
        SourceLocation location) {}
