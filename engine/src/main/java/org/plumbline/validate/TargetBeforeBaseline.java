package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Period;
import org.plumbline.model.Target;

/** A target that does not end after the period it starts from. */
final class TargetBeforeBaseline implements Rule {
    @Override
    public String name() {
        return "target-before-baseline";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .flatMap(t -> t
                        .baselinePeriod()
                        .filter(baseline -> !isBefore(baseline, t))
                        .map(baseline -> finding(t, baseline))
                        .stream())
                .forEach(found::add);
    }

    static boolean isBefore(Period baseline, Target target) {
        return baseline.lastMonth() < target.period().lastMonth();
    }

    private static Finding finding(Target target, Period baseline) {
        return Finding.of(
                FindingCode.TARGET_BEFORE_BASELINE,
                target.location().inColumn("baseline_period"),
                target.id().value(),
                baseline.toString(),
                target.period().toString(),
                baseline.toString());
    }
}
