package org.plumbline.breakdown;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.calc.Cell;
import org.plumbline.calc.Evaluation;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationStatus;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.value.Actual;

/**
 * The average yearly growth of the parts of a split as observed: {@code (last / first)^(1/years) - 1} over at most the five
 * years to the base. A break of the series or a change of the region's boundaries is not crossed.
 */
public final class PastGrowth {
    private static final int MOST_YEARS = 5;

    private PastGrowth() {}

    /** By part, in the order of the cells of the split's own indicator. */
    public static Map<RegionId, Cell> of(Evaluation evaluation, SplitResult result) {
        PlanFigures figures = new PlanFigures(evaluation);
        Period first = result.periods().get(0);
        Map<RegionId, Cell> growth = new LinkedHashMap<>();
        for (SplitCell cell : result.cells()) {
            if (cell.indicator().equals(result.indicator().id())) {
                growth.computeIfAbsent(cell.region(), region -> {
                    List<Actual> history = figures.history(
                            result.indicator().id(),
                            region,
                            first,
                            result.total().period().months());
                    return result.indicator().nature() == Nature.GROWTH
                            ? Cell.unavailable(UnavailableReason.NOT_APPLICABLE)
                            : growth(figures, history);
                });
            }
        }
        return growth;
    }

    private static Cell growth(PlanFigures figures, List<Actual> history) {
        if (history.size() < 2) {
            return Cell.unavailable(UnavailableReason.TOO_FEW_POINTS);
        }
        Actual last = history.get(history.size() - 1);
        Actual start = last;
        for (int i = history.size() - 2; i >= 0 && start.status() != ObservationStatus.BREAK; i--) {
            Actual earlier = history.get(i);
            if (earlier.period().yearsTo(last.period()) > MOST_YEARS || isChanged(figures, earlier, start)) {
                break;
            }
            start = earlier;
        }
        if (start.equals(last)) {
            return Cell.unavailable(UnavailableReason.TOO_FEW_POINTS);
        }
        if (start.value() <= 0 || last.value() <= 0) {
            return Cell.unavailable(start.value() == 0 ? UnavailableReason.ZERO_BASE : UnavailableReason.SIGN_CHANGE);
        }
        double years = start.period().yearsTo(last.period());
        return Cell.of(Math.pow(last.value() / start.value(), 1 / years) - 1);
    }

    private static boolean isChanged(PlanFigures figures, Actual earlier, Actual later) {
        LocalDate from = earlier.period().end();
        LocalDate to = later.period().end();
        return figures.plan().regionChanges().stream()
                .anyMatch(change -> (change.from().equals(later.region())
                                || change.to().equals(later.region()))
                        && change.date()
                                .isAfter(from.minusMonths(earlier.period().months()))
                        && !change.date().isAfter(to));
    }
}
