package org.plumbline.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.SourceLocation;

/** A document or publication. */
public record Source(
        SourceId id,
        LocalizedText title,
        String number,
        Optional<LocalDate> issued,
        Authority authority,
        SourceStatus status,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<SourceId> supersedes,
        String note,
        Map<String, String> extra,
        SourceLocation location) {

    public Source {
        supersedes = List.copyOf(supersedes);
        extra = Map.copyOf(extra);
    }
}
