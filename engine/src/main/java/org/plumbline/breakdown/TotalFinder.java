package org.plumbline.breakdown;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Assessment;
import org.plumbline.model.Figure;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.RegionId;
import org.plumbline.model.SplitQuantity;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** The total that is to be split: the target in force, in the terms of the quantity. */
final class TotalFinder {
    /**
     * @param decimals it is printed with
     * @param target it is taken from; empty for a year between two targets
     */
    record Found(double value, int decimals, Optional<TargetId> target) {
        Found at(int digits) {
            return new Found(DecimalDigits.round(value, digits), decimals, target);
        }
    }

    private final PlanFigures figures;
    private final RegionId region;
    private final Period before;
    private final Period last;

    /**
     * @param before the first period of a path: the base lies before it
     * @param last the period whose target the path leads to
     */
    TotalFinder(PlanFigures figures, RegionId region, Period before, Period last) {
        this.figures = figures;
        this.region = region;
        this.before = before;
        this.last = last;
    }

    Optional<Actual> base(Indicator indicator) {
        return figures.before(indicator.id(), region, before, last.months());
    }

    /** The target of a period; of a year without one the point on the way to the last year's. */
    Optional<Found> find(Indicator indicator, SplitQuantity quantity, Period when) {
        Optional<Found> own = ofTarget(indicator, quantity, when);
        if (own.isPresent() || when.equals(last)) {
            return own;
        }
        Optional<Found> end = ofTarget(indicator, quantity, last);
        Optional<Actual> base = base(indicator);
        if (end.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Actual from = base.get();
        double share = from.period().yearsTo(when) / from.period().yearsTo(last);
        double value =
                switch (quantity) {
                    case GROWTH -> end.get().value();
                    case REDUCTION -> 100 * (1 - Math.pow(1 - end.get().value() / 100, share));
                    case CHANGE -> share * end.get().value();
                    case LEVEL, RATIO -> from.value() + share * (end.get().value() - from.value());
                };
        return Optional.of(new Found(value, end.get().decimals(), Optional.empty()));
    }

    private Optional<Found> ofTarget(Indicator indicator, SplitQuantity quantity, Period when) {
        Optional<Assessment> assessment = figures.target(indicator.id(), region, when);
        if (assessment.isEmpty()) {
            return Optional.empty();
        }
        Target target = assessment.get().target();
        Optional<Figure> printed = target.value();
        boolean stated = printed.isPresent()
                && ((quantity == SplitQuantity.GROWTH && target.kind() == TargetKind.GROWTH)
                        || (quantity == SplitQuantity.REDUCTION && target.kind() == TargetKind.REDUCTION)
                        || (quantity == SplitQuantity.CHANGE && target.kind() == TargetKind.CHANGE));
        if (stated) {
            Figure figure = printed.orElseThrow();
            return Optional.of(new Found(figure.value(), figure.decimals(), Optional.of(target.id())));
        }
        Optional<PlanFigures.Demand> demand = figures.demand(indicator.id(), region, when);
        if (demand.isEmpty()) {
            return Optional.empty();
        }
        double level = demand.get().value();
        boolean levels = quantity == SplitQuantity.LEVEL
                || quantity == SplitQuantity.RATIO
                || (quantity == SplitQuantity.GROWTH && indicator.nature() == Nature.GROWTH);
        OptionalDouble value = levels ? OptionalDouble.of(level) : fromBase(indicator, quantity, level, when);
        return value.isPresent()
                ? Optional.of(new Found(value.getAsDouble(), demand.get().decimals(), Optional.of(target.id())))
                : Optional.empty();
    }

    private OptionalDouble fromBase(Indicator indicator, SplitQuantity quantity, double level, Period when) {
        Optional<Actual> base = base(indicator);
        if (base.isEmpty() || (quantity != SplitQuantity.CHANGE && base.get().value() <= 0)) {
            return OptionalDouble.empty();
        }
        double from = base.get().value();
        return OptionalDouble.of(
                switch (quantity) {
                    case GROWTH ->
                        100 * (Math.pow(level / from, 1 / base.get().period().yearsTo(when)) - 1);
                    case REDUCTION -> 100 * (1 - level / from);
                    default -> level - from;
                });
    }
}
