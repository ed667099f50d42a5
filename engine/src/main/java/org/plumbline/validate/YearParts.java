package org.plumbline.validate;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.finding.Findings;
import org.plumbline.finding.SourceLocation;
import org.plumbline.known.KnownPlan;
import org.plumbline.reconciliation.PeriodSums;

/** Half-years, quarters or months of a flow against the longer period they make up; one finding per whole. */
final class YearParts implements Rule {
    @Override
    public String name() {
        return "year-parts";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        Set<SourceLocation> wholes = new HashSet<>();
        PeriodSums.forEach(known, check -> PartsFinding.of(check, check.subject() + " " + check.period())
                .filter(finding -> wholes.add(finding.location()))
                .ifPresent(found::add));
    }
}
