package org.plumbline.ledger;

import java.util.Optional;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Target;
import org.plumbline.model.TargetKind;

/**
 * What a target demands, so that two wordings of the same demand are equal: a bare figure of a higher-is-better
 * indicator is a floor.
 */
record RequirementKey(
        String form,
        Optional<Double> value,
        Optional<Double> low,
        Optional<Double> high,
        boolean strict,
        Optional<Double> tolerance,
        Optional<Period> baseline) {

    static RequirementKey of(Target target, Indicator indicator) {
        boolean relative = target.kind().needsBaseline();
        return new RequirementKey(
                form(target, indicator),
                number(target.value()),
                number(target.low()),
                number(target.high()),
                target.strict(),
                number(target.tolerance()),
                relative ? target.baselinePeriod() : Optional.empty());
    }

    private static String form(Target target, Indicator indicator) {
        if (target.kind() != TargetKind.REACH) {
            return target.kind().code();
        }
        return switch (indicator.direction()) {
            case HIGHER -> TargetKind.AT_LEAST.code();
            case LOWER -> TargetKind.AT_MOST.code();
            case NONE -> TargetKind.EXACT.code();
        };
    }

    private static Optional<Double> number(Optional<Figure> figure) {
        return figure.map(Figure::value);
    }
}
