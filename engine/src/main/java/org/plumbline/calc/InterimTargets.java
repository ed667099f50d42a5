package org.plumbline.calc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.ledger.TargetLedger;
import org.plumbline.model.Basis;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;
import org.plumbline.trajectory.Anchor;

/** Targets in force for the same thing between a target's baseline and its period: the path runs through them. */
final class InterimTargets {
    private static final Comparator<Target> BY_SERIES =
            Comparator.comparing(Target::indicator).thenComparing(Target::region);

    private final Plan plan;
    private final RequirementBuilder requirements;
    /** By indicator and region, then in time order. */
    private final List<Target> candidates;

    InterimTargets(Plan plan, TargetLedger ledger, RequirementBuilder requirements) {
        this.plan = plan;
        this.requirements = requirements;
        this.candidates = ledger.known().stream()
                .filter(target -> isMilestone(target) && ledger.get(target).inForce())
                .sorted(BY_SERIES.thenComparing(Target::period))
                .toList();
    }

    private List<Target> ofSeries(Target target) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_SERIES.compare(candidates.get(middle), target) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < candidates.size() && BY_SERIES.compare(candidates.get(end), target) == 0) {
            end++;
        }
        return candidates.subList(low, end);
    }

    /** Points in time order, one a date; a ceiling is no milestone on the way to a floor, nor a level that the baseline had left behind. */
    List<Anchor> between(TargetFacts.Facts facts) {
        if (facts.baseline().isEmpty()
                || facts.basis() != Basis.LEVEL
                || facts.required().requirement().isEmpty()) {
            return List.of();
        }
        int sign = facts.required().requirement().get().sign();
        OptionalDouble baseline = facts.comparableBaseline();
        Target target = facts.target();
        Period start = facts.baseline().get().period();
        List<Anchor> points = new ArrayList<>();
        ofSeries(target).stream()
                .filter(other -> isBefore(other, target, start))
                .forEach(other -> {
                    double time = other.period().endInYears();
                    Requirement milestone = requirement(other);
                    boolean later =
                            points.isEmpty() || points.get(points.size() - 1).time() < time;
                    boolean ahead = baseline.isEmpty() || sign * (milestone.bound() - baseline.getAsDouble()) >= 0;
                    if (later && ahead && milestone.sign() == sign) {
                        points.add(new Anchor(time, milestone.bound()));
                    }
                });
        return points;
    }

    private static boolean isBefore(Target other, Target target, Period start) {
        return other.definition().equals(target.definition())
                && other.targetClass().isCommitment() == target.targetClass().isCommitment()
                && other.period().lastMonth() > start.lastMonth()
                && other.period().lastMonth() < target.period().lastMonth();
    }

    /** A plain level: what is computed from a baseline or allows a tolerance marks no point of a path. */
    private static boolean isMilestone(Target target) {
        return target.basis() == Basis.LEVEL
                && target.convertible()
                && !target.isBlank()
                && switch (target.kind()) {
                    case REACH, AT_LEAST, AT_MOST, RANGE -> true;
                    default -> false;
                };
    }

    private Requirement requirement(Target other) {
        return requirements
                .build(other, plan.indicatorOf(other), OptionalDouble.empty(), other.period())
                .requirement()
                .orElseThrow();
    }
}
