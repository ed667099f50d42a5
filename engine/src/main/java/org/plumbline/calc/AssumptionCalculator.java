package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import org.plumbline.model.Basis;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Qualifier;
import org.plumbline.model.TargetKind;
import org.plumbline.projection.ProjectionMethods;
import org.plumbline.value.DecimalDigits;

/** What if an indicator went on at an assumed yearly rate: value at the target's period y·(1 + r)^h and what follows. */
final class AssumptionCalculator {
    private final List<Assumption> assumptions;
    private final double level;

    AssumptionCalculator(List<Assumption> assumptions, double level) {
        this.assumptions = assumptions;
        this.level = level;
    }

    /**
     * Empty where nothing is assumed for the target's indicator and region.
     *
     * @param entries the series that is projected, of yearly values for a target over a window
     */
    Optional<Assumed> of(
            TargetFacts.Facts facts, Optional<UnavailableReason> obstacle, List<ComparableSeries.Entry> entries) {
        return assumptions.stream()
                .filter(a -> a.indicator().equals(facts.indicator().id())
                        && a.region().equals(facts.region().id()))
                .findFirst()
                .map(a -> assumed(facts, obstacle, entries, a.rate()));
    }

    private Assumed assumed(
            TargetFacts.Facts facts,
            Optional<UnavailableReason> obstacle,
            List<ComparableSeries.Entry> entries,
            double rate) {
        Nature nature = facts.indicator().nature();
        if (obstacle.isPresent()) {
            return Assumed.unavailable(rate, obstacle.get());
        }
        if (facts.reading().own().isPresent()) {
            return Assumed.unavailable(rate, UnavailableReason.PERIOD_CLOSED);
        }
        if (nature == Nature.GROWTH || nature == Nature.RANK) {
            return Assumed.unavailable(rate, UnavailableReason.NOT_APPLICABLE);
        }
        if (entries.isEmpty()) {
            return Assumed.unavailable(rate, UnavailableReason.NO_OBSERVATION);
        }
        ComparableSeries.Entry last = entries.get(entries.size() - 1);
        if (last.period().lastMonth() >= facts.target().period().lastMonth()) {
            return Assumed.unavailable(rate, UnavailableReason.PERIOD_CLOSED);
        }
        double base = facts.basis() == Basis.INCREMENT ? last.source().value() - last.value() : 0;
        double start = last.value() + base;
        boolean window = facts.basis() != Basis.LEVEL && facts.basis() != Basis.INCREMENT;
        Cell value = window
                ? new WindowProjection(facts, entries, ProjectionMethods.atRate(rate), level)
                        .project()
                        .value()
                : Cell.of(start * Math.pow(1 + rate, years(last, facts)) - base);
        Optional<Requirement> requirement =
                facts.required().requirement().filter(r -> facts.target().kind() != TargetKind.SHARE_OF);
        if (requirement.isEmpty() || value.value().isEmpty()) {
            Cell none = Cell.unavailable(value.reason().orElse(UnavailableReason.NOT_APPLICABLE));
            return new Assumed(
                    rate, Optional.of(last.period()), Cell.of(start), value, none, Optional.empty(), none, none);
        }
        double reached = DecimalDigits.clean(value.value().getAsDouble());
        boolean met = Comparison.compare(requirement.get(), reached, Qualifier.EXACT, facts.indicator())
                        .outcome()
                != Outcome.MISSED;
        Cell none = Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        boolean plain = !window && !requirement.get().twoSided();
        double bound = requirement.get().bound() + base;
        return new Assumed(
                rate,
                Optional.of(last.period()),
                Cell.of(start),
                value,
                Measures.gap(requirement.get(), reached, nature).value(),
                Optional.of(met),
                plain
                        ? PathCalculator.remaining(start, bound, years(last, facts), nature)
                                .rate()
                        : none,
                plain ? yearsAhead(requirement.get().sign(), start, bound, rate, years(last, facts)) : none);
    }

    private static double years(ComparableSeries.Entry last, TargetFacts.Facts facts) {
        Period end = facts.target().period();
        return last.period().yearsTo(end);
    }

    /** Years left minus ln(T/A)/ln(1 + r), the years that the rate takes. */
    private static Cell yearsAhead(int sign, double start, double bound, double rate, double years) {
        if (sign * (start - bound) >= 0) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        if (start == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        if (bound == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_TARGET);
        }
        if (bound / start < 0) {
            return Cell.unavailable(UnavailableReason.SIGN_CHANGE);
        }
        double needed = Math.log(bound / start) / Math.log1p(rate);
        return needed > 0 && Double.isFinite(needed)
                ? Cell.of(DecimalDigits.clean(years - needed))
                : Cell.unavailable(UnavailableReason.NOT_REACHED);
    }
}
