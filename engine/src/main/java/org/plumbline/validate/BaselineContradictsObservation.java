package org.plumbline.validate;

import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Finding;
import org.plumbline.finding.FindingCode;
import org.plumbline.finding.Findings;
import org.plumbline.known.KnownPlan;
import org.plumbline.model.Figure;
import org.plumbline.model.Period;
import org.plumbline.model.Target;
import org.plumbline.value.PrintedFigure;

/** A baseline value printed with a target that is not the value observed for that period. */
final class BaselineContradictsObservation implements Rule {
    @Override
    public String name() {
        return "baseline-contradicts-observation";
    }

    @Override
    public Set<InputTable> needs() {
        return Set.of(InputTable.TARGETS, InputTable.OBSERVATIONS);
    }

    @Override
    public void check(KnownPlan known, Findings found) {
        for (Target target : known.targets()) {
            if (target.convertible()
                    && target.baselinePeriod().isPresent()
                    && target.baselineValue().isPresent()) {
                check(
                                known,
                                target,
                                target.baselinePeriod().get(),
                                target.baselineValue().get())
                        .ifPresent(found::add);
            }
        }
    }

    private static Optional<Finding> check(KnownPlan known, Target target, Period period, Figure stated) {
        double approx = known.plan().settings().approxTolerance();
        return known.countingFor(target, period)
                .map(row -> PrintedFigure.ofRow(known.observations(), row))
                .filter(observed -> !PrintedFigure.of(stated).agreesWith(observed, approx))
                .map(observed -> Finding.of(
                        FindingCode.BASELINE_CONTRADICTS_OBSERVATION,
                        target.location().inColumn("baseline_value"),
                        target.id().value(),
                        stated.text(),
                        PrintedFigure.of(stated).text(),
                        observed.text(),
                        period.toString()));
    }
}
