package org.plumbline.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.AverageRate;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.Split;
import org.plumbline.model.SplitKey;
import org.plumbline.model.SplitQuantity;
import org.plumbline.value.Actual;

/**
 * One total and the parts it is split to, in one period.
 *
 * @param when the period that is split
 * @param before what the base lies before: the first period of a path
 * @param bases the parts' latest observations
 */
record PartsTask(
        PlanFigures figures,
        Split split,
        Indicator indicator,
        SplitQuantity quantity,
        List<RegionId> regions,
        Period when,
        Period before,
        List<Optional<Actual>> bases) {

    static PartsTask of(
            PlanFigures figures,
            Split split,
            Indicator indicator,
            SplitQuantity quantity,
            List<RegionId> regions,
            Period when,
            Period before) {
        List<Optional<Actual>> bases = regions.stream()
                .map(region -> figures.before(indicator.id(), region, before, when.months()))
                .toList();
        return new PartsTask(figures, split, indicator, quantity, regions, when, before, bases);
    }

    int size() {
        return regions.size();
    }

    Pattern pattern() {
        return new Pattern(figures, split, regions, when, before);
    }

    /** Base values, of the period of the weights where the plan names one; not a number where there is none. */
    double[] base() {
        if (split.weightsPeriod().isPresent()) {
            return pattern().of(indicator.id());
        }
        return bases.stream()
                .mapToDouble(b -> b.map(Actual::value).orElse(Double.NaN))
                .toArray();
    }

    Optional<BigDecimal> bound(Map<SplitKey, BigDecimal> bounds, int part) {
        return Optional.ofNullable(bounds.get(SplitKey.of(regions.get(part))));
    }

    OptionalDouble number(Map<SplitKey, BigDecimal> bounds, int part) {
        Optional<BigDecimal> bound = bound(bounds, part);
        return bound.isPresent() ? OptionalDouble.of(bound.get().doubleValue()) : OptionalDouble.empty();
    }

    /** Years from a part's base to the period, 0 where it has none. */
    double years(int part) {
        return bases.get(part).map(base -> base.period().yearsTo(when)).orElse(0.0);
    }

    /** {@code minimum:d1=5}. */
    String constraint(String kind, int part, BigDecimal value) {
        return kind + ":" + regions.get(part) + "=" + value.toPlainString();
    }

    /** The level a part's value means: of a change the base with it. */
    double levelOf(int part, double value) {
        return quantity == SplitQuantity.CHANGE
                ? bases.get(part).map(base -> base.value() + value).orElse(value)
                : value;
    }

    /** The yearly growth that leads from a part's base to a level. */
    Cell rate(int part, double level) {
        Optional<Actual> base = bases.get(part);
        if (base.isEmpty()) {
            return Cell.unavailable(UnavailableReason.NO_OBSERVATION);
        }
        return AverageRate.between(base.get().value(), level, years(part), UnavailableReason.ZERO_TARGET);
    }

    /** The cells of a split that cannot be made. */
    List<SplitCell> withoutValues() {
        List<SplitCell> cells = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            cells.add(new SplitCell(
                    regions.get(i),
                    indicator.id(),
                    when,
                    OptionalDouble.empty(),
                    bases.get(i),
                    Cell.unavailable(UnavailableReason.NOT_APPLICABLE),
                    bound(split.hold(), i).isPresent(),
                    new SplitCell.Workings(
                            0, 0, 1, OptionalDouble.empty(), number(split.minimum(), i), number(split.maximum(), i))));
        }
        return cells;
    }
}
