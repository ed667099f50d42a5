package org.plumbline.validate;

import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Basis;
import org.plumbline.model.Nature;
import org.plumbline.model.Target;

/** An increment of a flow means its sum, a sum of a stock means its rise; the target is judged so. */
final class BasisReinterpreted implements Rule {
    @Override
    public String name() {
        return "basis-reinterpreted";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        known.targets().stream()
                .flatMap(t ->
                        meant(t.basis(), known.plan().indicatorOf(t).nature()).map(basis -> finding(t, basis)).stream())
                .forEach(found::add);
    }

    private static Optional<Basis> meant(Basis written, Nature nature) {
        if (written == Basis.INCREMENT && nature == Nature.FLOW) {
            return Optional.of(Basis.CUMULATIVE);
        }
        if (written == Basis.CUMULATIVE && nature == Nature.STOCK) {
            return Optional.of(Basis.INCREMENT);
        }
        return Optional.empty();
    }

    private static Finding finding(Target target, Basis meant) {
        return Finding.of(
                FindingCode.BASIS_REINTERPRETED,
                target.location().inColumn("basis"),
                target.id().value(),
                target.basis().code(),
                target.basis().code(),
                meant.code());
    }
}
