package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Findings;
import org.plumbline.finding.Severity;
import org.plumbline.known.KnownPlan;
import org.plumbline.reconciliation.TargetSums;

/**
 * The targets of a region's parts against the target of the region: first the total of the same source, then, as a
 * remark, the total in force where another source has set a different one.
 */
final class TargetParts implements Rule {
    @Override
    public String name() {
        return "target-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS, InputTable.REGIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        TargetSums.forEach(known, check -> PartsFinding.of(
                        check, check.total().target().orElseThrow().value())
                .map(finding -> check.acrossSources() ? finding.withSeverity(Severity.INFO) : finding)
                .ifPresent(found::add));
    }
}
