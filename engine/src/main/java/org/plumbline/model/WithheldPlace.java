package org.plumbline.model;

import org.plumbline.finding.SourceLocation;

/**
 * A place in the data whose figure exists but was left out of the file because it is confidential.
 *
 * @param indicator position in the plan's indicators
 * @param region position in the plan's regions
 * @param published day as {@link ObservationTable#published}
 * @param confidentiality SDMX confidentiality status, not F
 */
public record WithheldPlace(
        int indicator, int region, Period period, int published, String confidentiality, SourceLocation location) {}
