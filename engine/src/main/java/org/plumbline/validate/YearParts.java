package org.plumbline.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.finding.Finding;
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
    public List<Finding> check(KnownPlan known) {
        Map<SourceLocation, Finding> found = new LinkedHashMap<>();
        PeriodSums.forEach(known, check -> PartsFinding.of(check, check.subject() + " " + check.period())
                .ifPresent(finding -> found.putIfAbsent(finding.location(), finding)));
        return List.copyOf(found.values());
    }
}
