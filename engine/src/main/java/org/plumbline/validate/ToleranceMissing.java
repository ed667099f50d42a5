package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

/** "About 30 percent" without a tolerance: a fraction of the value means nothing for rates, so it counts as 0. */
final class ToleranceMissing implements Rule {
    @Override
    public String name() {
        return "tolerance-missing";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .filter(t -> t.kind() == TargetKind.APPROX && !t.isBlank())
                .filter(t -> t.tolerance().isEmpty()
                        && known.plan().indicatorOf(t).nature().isRelative())
                .map(ToleranceMissing::finding)
                .forEach(found::add);
    }

    private static Finding finding(Target target) {
        return Finding.of(
                FindingCode.TOLERANCE_MISSING,
                target.location().inColumn("tolerance"),
                target.id().value(),
                "");
    }
}
