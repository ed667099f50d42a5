package org.plumbline.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Period;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** Levels of the method {@code ndrc-warning} now and before, and how long they have lasted. */
final class Warnings {
    private static final String METHOD = "ndrc-warning";

    /** Nobody reads further back; the count then says at least. */
    private static final int MOST_PERIODS = 12;

    private final View view;

    private Warnings(View view) {
        this.view = view;
    }

    /** Of the targets in force that have a level on the second side, in the plan's order. */
    static List<Warning> of(View before, Optional<Period> then, View after, Optional<Period> now) {
        View earlier = new View(before.plan(), before.request().by(METHOD).projecting(ProjectionMethods.CHEAPEST));
        View later = new View(after.plan(), after.request().by(METHOD).projecting(ProjectionMethods.CHEAPEST));
        Evaluation last = later.evaluation(now);
        Evaluation first = earlier.evaluation(then);
        Warnings warnings = new Warnings(later);
        List<Warning> found = new ArrayList<>();
        for (Assessment assessment : last.assessments()) {
            if (assessment.inForce() && assessment.actual().isPresent()) {
                level(assessment)
                        .ifPresent(level -> found.add(warnings.of(
                                assessment,
                                level,
                                level(first, assessment.target().id()))));
            }
        }
        return found;
    }

    private Warning of(Assessment now, String level, Optional<String> before) {
        Target target = now.target();
        Period since = now.actual().orElseThrow().period();
        int periods = 1;
        for (Period period : view.values()
                .candidatePeriods(now.indicator(), now.region())
                .headSet(since, false)
                .descendingSet()) {
            Optional<Assessment> earlier = view.evaluation(Optional.of(period)).find(target.id());
            Optional<Period> at = earlier.flatMap(Assessment::actual).map(Actual::period);
            if (at.isEmpty()
                    || at.get().lastMonth() != period.lastMonth()
                    || at.get().equals(since)) {
                continue;
            }
            if (periods == MOST_PERIODS || !level(earlier.get()).equals(Optional.of(level))) {
                break;
            }
            since = at.get();
            periods++;
        }
        Cell gap = now.gap().value();
        Cell remaining = gap.value().isPresent()
                ? Cell.of(DecimalDigits.clean(-gap.value().getAsDouble()))
                : gap;
        return new Warning(now, level, before, periods, since, remaining);
    }

    private static Optional<String> level(Evaluation evaluation, TargetId target) {
        return evaluation.find(target).flatMap(Warnings::level);
    }

    private static Optional<String> level(Assessment assessment) {
        return Optional.ofNullable(assessment.ratings().get(METHOD))
                .map(rating -> rating.category())
                .filter(category -> category.startsWith("level-"));
    }
}
