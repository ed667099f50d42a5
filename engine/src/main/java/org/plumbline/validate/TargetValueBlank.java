package org.plumbline.validate;

import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

/** A target whose kind wants a number and that has none. */
final class TargetValueBlank implements Rule {
    @Override
    public String name() {
        return "target-value-blank";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .filter(Target::isBlank)
                .map(t -> Finding.of(
                        FindingCode.TARGET_VALUE_BLANK, t.location().inColumn(blankColumn(t)), t.id().value(), ""))
                .forEach(found::add);
    }

    private static String blankColumn(Target target) {
        if (target.kind() != TargetKind.RANGE) {
            return "value";
        }
        return target.low().isEmpty() ? "low" : "high";
    }
}
