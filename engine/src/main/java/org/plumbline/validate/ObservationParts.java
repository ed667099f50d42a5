package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.reconciliation.RegionSums;

/** Observed values of a region's parts against the region's own. */
final class ObservationParts implements Rule {
    @Override
    public String name() {
        return "observation-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS, InputTable.REGIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        RegionSums.forEach(known, check -> PartsFinding.of(check, check.subject() + " " + check.period())
                .ifPresent(found::add));
    }
}
