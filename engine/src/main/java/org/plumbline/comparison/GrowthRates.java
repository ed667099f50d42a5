package org.plumbline.comparison;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Cell;
import org.plumbline.calc.UnavailableReason;
import org.plumbline.calc.YearOnYear;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.Scope;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** Which rate of change may be printed for two figures, and by what name. */
final class GrowthRates {
    private static final int YEAR = 12;

    private final View view;
    private final Indicator indicator;
    private final Region region;
    private final String definition;
    private final Period from;
    private final Actual to;
    private final double base;

    private GrowthRates(
            View view, Indicator indicator, Region region, String definition, Period from, Actual to, double base) {
        this.view = view;
        this.indicator = indicator;
        this.region = region;
        this.definition = definition;
        this.from = from;
        this.to = to;
        this.base = base;
    }

    /** @param base the earlier figure in terms of the later one's definition and region */
    static Growth of(
            View view, Indicator indicator, Region region, String definition, Period from, Actual to, double base) {
        return new GrowthRates(view, indicator, region, definition, from, to, base).growth();
    }

    private Growth growth() {
        if (indicator.nature().isRelative()) {
            return Growth.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        int months = to.period().lastMonth() - from.lastMonth();
        Cell levels = rate(base, to.value());
        if (months == 0) {
            return restated(levels);
        }
        boolean sameSeason = months % YEAR == 0 && from.months() == to.period().months();
        boolean next = months == to.period().months() && months < YEAR && from.months() == months;
        OptionalDouble published = sameSeason
                ? PublishedGrowth.between(view, indicator, region, from, to.period())
                : next ? PublishedGrowth.onPrevious(view, indicator, region, to.period()) : OptionalDouble.empty();
        boolean hidden = YearOnYear.hidesGrowth(indicator);
        Cell nominal = hidden ? levels : Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        Cell real = published.isPresent() ? number(published.getAsDouble()) : lackingReal(levels, hidden);
        return new Growth(
                rate(levels, published, sameSeason, next),
                basis(published.isPresent(), sameSeason, months),
                published.isPresent() && (sameSeason || indicator.seasonallyAdjusted()),
                nominal,
                real,
                deflator(nominal, published),
                twoYears(sameSeason && months == YEAR),
                average(sameSeason, months));
    }

    /** The same period in another vintage: no growth, a mere difference. */
    private static Growth restated(Cell levels) {
        Cell none = Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        return new Growth(
                levels,
                Optional.of(RateBasis.REVISION),
                false,
                none,
                none,
                none,
                none,
                Growth.Average.unavailable(UnavailableReason.NOT_APPLICABLE));
    }

    private Cell rate(Cell levels, OptionalDouble published, boolean sameSeason, boolean next) {
        boolean partOfYear = to.period().months() < YEAR;
        if (!sameSeason && partOfYear && !indicator.seasonallyAdjusted()) {
            return Cell.unavailable(UnavailableReason.NOT_SEASONALLY_ADJUSTED);
        }
        if (!sameSeason && partOfYear && !next) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        return published.isPresent() ? number(published.getAsDouble()) : levels;
    }

    private Optional<RateBasis> basis(boolean published, boolean sameSeason, int months) {
        if (!published && YearOnYear.hidesGrowth(indicator)) {
            return Optional.of(RateBasis.NOMINAL);
        }
        if (sameSeason) {
            return Optional.of(months == YEAR ? RateBasis.YOY : RateBasis.SPAN);
        }
        boolean partOfYear = to.period().months() < YEAR;
        return Optional.of(partOfYear ? RateBasis.SEQUENTIAL : RateBasis.SPAN);
    }

    private static Cell lackingReal(Cell levels, boolean hidden) {
        return hidden ? Cell.unavailable(UnavailableReason.NO_REAL_SERIES) : levels;
    }

    private Cell deflator(Cell nominal, OptionalDouble real) {
        if (indicator.scope() == Scope.PANEL || nominal.value().isEmpty()) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        return real.isPresent()
                ? number((1 + nominal.value().getAsDouble()) / (1 + real.getAsDouble()) - 1)
                : Cell.unavailable(UnavailableReason.NO_REAL_SERIES);
    }

    private Cell twoYears(boolean afterOneYear) {
        if (!afterOneYear || to.period().firstMonth() < 2 * YEAR) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        Period start =
                new Period(to.period().firstMonth() - 2 * YEAR, to.period().months());
        OptionalDouble published = PublishedGrowth.between(view, indicator, region, start, to.period());
        if (published.isPresent()) {
            return number(Math.pow(1 + published.getAsDouble(), 0.5) - 1);
        }
        if (YearOnYear.hidesGrowth(indicator)) {
            return Cell.unavailable(UnavailableReason.NO_REAL_SERIES);
        }
        OptionalDouble first = level(start);
        return first.isPresent()
                ? AverageGrowth.horizontal(first.getAsDouble(), to.value(), 2)
                : Cell.unavailable(UnavailableReason.NO_OBSERVATION);
    }

    private Growth.Average average(boolean sameSeason, int months) {
        int years = months / YEAR;
        if (!sameSeason || years < 2) {
            return Growth.Average.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        OptionalDouble published = PublishedGrowth.between(view, indicator, region, from, to.period());
        RateBasis basis = published.isEmpty() && YearOnYear.hidesGrowth(indicator) ? RateBasis.NOMINAL : RateBasis.SPAN;
        Cell horizontal = published.isPresent()
                ? number(Math.pow(1 + published.getAsDouble(), 1.0 / years) - 1)
                : AverageGrowth.horizontal(base, to.value(), years);
        return new Growth.Average(years, horizontal, cumulative(years, published.isPresent()), basis);
    }

    private Cell cumulative(int years, boolean published) {
        if (indicator.nature() != org.plumbline.model.Nature.FLOW) {
            return Cell.unavailable(UnavailableReason.NOT_APPLICABLE);
        }
        double sum = 0;
        for (int year = 1; year <= years; year++) {
            Period period = new Period(from.firstMonth() + year * YEAR, from.months());
            OptionalDouble level = published ? chained(period) : level(period);
            if (level.isEmpty()) {
                return Cell.unavailable(UnavailableReason.NO_OBSERVATION);
            }
            sum += level.getAsDouble();
        }
        return AverageGrowth.cumulative(published ? 1 : base, sum, years);
    }

    /** In multiples of the first year. */
    private OptionalDouble chained(Period period) {
        OptionalDouble growth = PublishedGrowth.between(view, indicator, region, from, period);
        return growth.isPresent() ? OptionalDouble.of(1 + growth.getAsDouble()) : growth;
    }

    /** A level in terms of the last one's definition and region. */
    private OptionalDouble level(Period period) {
        Optional<Actual> found = view.at(indicator, region, period, definition)
                .filter(a -> !a.qualifier().isBound());
        return found.isEmpty()
                ? OptionalDouble.empty()
                : view.bridges()
                        .carry(
                                indicator,
                                region,
                                definition,
                                found.get().period(),
                                found.get().value(),
                                to.period());
    }

    private static Cell rate(double base, double value) {
        if (base == 0) {
            return Cell.unavailable(UnavailableReason.ZERO_BASE);
        }
        return base < 0 ? Cell.unavailable(UnavailableReason.NEGATIVE_BASE) : number((value - base) / base);
    }

    private static Cell number(double value) {
        return Cell.of(DecimalDigits.clean(value));
    }
}
