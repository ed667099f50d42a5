package org.plumbline.calc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Basis;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;
import org.plumbline.trajectory.Anchor;

/** Targets in force for the same thing between a target's baseline and its period: the path runs through them. */
final class InterimTargets {
    private final Plan plan;
    private final TargetLedger ledger;

    InterimTargets(Plan plan, TargetLedger ledger) {
        this.plan = plan;
        this.ledger = ledger;
    }

    /** Points in time order, one a date. */
    List<Anchor> between(TargetFacts.Facts facts) {
        if (facts.baseline().isEmpty() || facts.basis() != Basis.LEVEL) {
            return List.of();
        }
        Target target = facts.target();
        Period start = facts.baseline().get().period();
        List<Anchor> points = new ArrayList<>();
        ledger.known().stream()
                .filter(other -> isBefore(other, target, start))
                .sorted(Comparator.comparing(Target::period))
                .forEach(other -> {
                    double time = other.period().endInYears();
                    if (points.isEmpty() || points.get(points.size() - 1).time() < time) {
                        points.add(new Anchor(time, bound(other)));
                    }
                });
        return points;
    }

    private boolean isBefore(Target other, Target target, Period start) {
        return other.indicator().equals(target.indicator())
                && other.region().equals(target.region())
                && other.basis() == Basis.LEVEL
                && other.definition().equals(target.definition())
                && other.targetClass().isCommitment() == target.targetClass().isCommitment()
                && other.period().lastMonth() > start.lastMonth()
                && other.period().lastMonth() < target.period().lastMonth()
                && other.convertible()
                && !other.isBlank()
                && isPlain(other.kind())
                && ledger.get(other).inForce();
    }

    private static boolean isPlain(TargetKind kind) {
        return kind == TargetKind.REACH
                || kind == TargetKind.AT_LEAST
                || kind == TargetKind.AT_MOST
                || kind == TargetKind.RANGE;
    }

    private double bound(Target other) {
        Indicator indicator = plan.indicatorOf(other);
        if (other.kind() == TargetKind.RANGE) {
            boolean ceiling = Requirement.signOf(indicator.direction()) < 0;
            return (ceiling ? other.high() : other.low()).orElseThrow().value();
        }
        return other.value().orElseThrow().value();
    }
}
