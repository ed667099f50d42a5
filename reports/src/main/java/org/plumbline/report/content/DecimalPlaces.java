package org.plumbline.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.calc.Assessment;
import org.plumbline.calc.Evaluation;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Plan;
import org.plumbline.model.Target;

/**
 * How many digits after the point an indicator's figures are shown with: its own decimals, else the most that its known
 * observations and targets were printed with.
 */
final class DecimalPlaces {
    private static final int MOST = 8;

    private final Map<IndicatorId, Integer> printed = new HashMap<>();

    DecimalPlaces(Evaluation evaluation) {
        Plan plan = evaluation.plan();
        ObservationTable rows = plan.observations();
        long knownAt = evaluation.request().knownAt().toEpochDay();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.published(row) <= knownAt) {
                raise(
                        plan.indicators().at(rows.indicator(row)).id(),
                        digits(rows.value(row), rows.stored(row), rows.decimals(row)));
            }
        }
        for (Assessment assessment : evaluation.assessments()) {
            raise(assessment.indicator().id(), mostIn(assessment.target()));
        }
        for (Assessment assessment : evaluation.assessments()) {
            IndicatorId id = assessment.indicator().id();
            if (!printed.containsKey(id)) {
                assessment.actual().ifPresent(actual -> raise(id, actual.decimals()));
            }
        }
    }

    int of(Indicator indicator) {
        return indicator.decimals().orElseGet(() -> printed.getOrDefault(indicator.id(), 0));
    }

    /** The indicator's digits, or more where the target was printed with more. */
    int ofTarget(Indicator indicator, Target target) {
        return target.kind().ignoresUnit() ? of(indicator) : Math.max(of(indicator), mostIn(target));
    }

    private void raise(IndicatorId indicator, int decimals) {
        printed.merge(indicator, Math.min(decimals, MOST), Math::max);
    }

    private static int mostIn(Target target) {
        Stream<Optional<Figure>> figures = target.kind().ignoresUnit()
                ? Stream.of(target.baselineValue())
                : Stream.of(target.value(), target.low(), target.high(), target.baselineValue());
        return Math.min(
                MOST,
                figures.flatMap(Optional::stream)
                        .mapToInt(figure -> digits(figure.value(), figure.stored(), figure.decimals()))
                        .max()
                        .orElse(0));
    }

    /** The digits printed; of a figure converted from another unit only those that are not zero at the end. */
    private static int digits(double value, double stored, int decimals) {
        if (value == stored) {
            return decimals;
        }
        BigDecimal shown = BigDecimal.valueOf(value).setScale(Math.min(decimals, MOST), RoundingMode.HALF_UP);
        return Math.max(0, shown.stripTrailingZeros().scale());
    }
}
