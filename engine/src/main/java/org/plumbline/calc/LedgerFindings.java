package org.plumbline.calc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.ledger.Standing;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Figure;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;

/** Says which targets are for the same thing: in conflict, or duplicates. */
final class LedgerFindings {
    private final TargetLedger ledger;

    LedgerFindings(TargetLedger ledger) {
        this.ledger = ledger;
    }

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        Set<TargetId> visited = new HashSet<>();
        for (Target target : ledger.known()) {
            Standing standing = ledger.get(target);
            standing.rivals().stream()
                    .filter(rival -> !standing.inForce() || ledger.get(rival).inForce())
                    .filter(rival -> told.add(pair(target, rival)))
                    .forEach(rival -> findings.add(conflict(target, rival)));
            standing.duplicates().stream()
                    .filter(other -> visited.contains(other.id()))
                    .findFirst()
                    .ifPresent(other -> findings.add(Finding.of(
                            FindingCode.TARGET_DUPLICATE,
                            target.location(),
                            target.id().value(),
                            text(target),
                            other.id().value())));
            visited.add(target.id());
        }
        return findings;
    }

    private Finding conflict(Target target, Target rival) {
        boolean targetStands = ledger.get(target).inForce();
        boolean rivalStands = ledger.get(rival).inForce();
        Target standing = targetStands ? target : rival;
        Target other = targetStands ? rival : target;
        String inForce = standing.id().value();
        if (targetStands && rivalStands) {
            inForce = target.id() + ", " + rival.id();
        }
        return Finding.of(
                FindingCode.TARGET_CONFLICT,
                other.location(),
                other.id().value(),
                text(other),
                standing.id().value(),
                text(other),
                text(standing),
                inForce);
    }

    private static Set<String> pair(Target a, Target b) {
        return Set.of(a.id().value(), b.id().value());
    }

    /** The demand in brief, in signs that need no language. */
    private static String text(Target target) {
        String number = target.value().map(Figure::text).orElse("–");
        return switch (target.kind()) {
            case REACH, QUALITATIVE, TREND -> number;
            case AT_LEAST -> "≥ " + number;
            case AT_MOST -> "≤ " + number;
            case EXACT -> "= " + number;
            case APPROX -> "≈ " + number;
            case RANGE ->
                target.low().map(Figure::text).orElse("–")
                        + "–"
                        + target.high().map(Figure::text).orElse("–");
            case GROWTH -> "↑ " + number + " %";
            case REDUCTION -> "↓ " + number + " %";
            case MULTIPLE -> "× " + number;
            case CHANGE -> "Δ " + number;
            case SHARE_OF ->
                number + " % / " + target.of().map(Object::toString).orElse("–");
        };
    }
}
