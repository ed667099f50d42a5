package org.plumbline.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.RateKind;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/**
 * Growth as published: the rates of the indicators that publish another one's growth, as fractions. An index of those
 * (previous year = 100) counts as the rate it says.
 */
final class PublishedGrowth {
    private static final int YEAR = 12;

    private PublishedGrowth() {}

    /** A rate and what it may have been before it was rounded to the digits it is printed with. */
    record Printed(double rate, double low, double high) {
        /** True where levels that grew by a rate grew as published. */
        boolean holds(double levels) {
            return levels >= low && levels <= high;
        }
    }

    /** From one period to the same of a later year, rates of the years between chained; empty where one is missing. */
    static OptionalDouble between(View view, Indicator level, Region region, Period from, Period to) {
        return rate(printedBetween(view, level, region, from, to));
    }

    /** The same with what rounding leaves open. */
    static Optional<Printed> printedBetween(View view, Indicator level, Region region, Period from, Period to) {
        int months = to.lastMonth() - from.lastMonth();
        if (from.months() != to.months() || months <= 0 || months % YEAR != 0) {
            return Optional.empty();
        }
        double factor = 1;
        double low = 1;
        double high = 1;
        for (int last = from.firstMonth() + YEAR; last <= to.firstMonth(); last += YEAR) {
            Optional<Printed> year = printedYearOnYear(view, level, region, new Period(last, to.months()));
            if (year.isEmpty()) {
                return year;
            }
            factor *= 1 + year.get().rate();
            low *= 1 + year.get().low();
            high *= 1 + year.get().high();
        }
        return Optional.of(new Printed(factor - 1, low - 1, high - 1));
    }

    /** Against the same period of the year before. */
    static OptionalDouble yearOnYear(View view, Indicator level, Region region, Period period) {
        return rate(printedYearOnYear(view, level, region, period));
    }

    private static Optional<Printed> printedYearOnYear(View view, Indicator level, Region region, Period period) {
        boolean fromJanuary = period.firstMonth() % YEAR == 0 && period.months() <= YEAR;
        List<RateKind> kinds = fromJanuary ? List.of(RateKind.YOY, RateKind.YTD_YOY) : List.of(RateKind.YOY);
        return printed(view, level, region, period, kinds);
    }

    /** Against the period just before. */
    static OptionalDouble onPrevious(View view, Indicator level, Region region, Period period) {
        return rate(printed(view, level, region, period, List.of(RateKind.CHAIN)));
    }

    private static OptionalDouble rate(Optional<Printed> printed) {
        return printed.map(found -> OptionalDouble.of(found.rate())).orElse(OptionalDouble.empty());
    }

    private static Optional<Printed> printed(
            View view, Indicator level, Region region, Period period, List<RateKind> kinds) {
        for (RateKind kind : kinds) {
            Optional<Indicator> published = view.plan().indicators().findGrowthOf(level.id(), kind);
            Optional<Actual> rate = published
                    .flatMap(growth -> view.values().at(growth, region, period))
                    .filter(a -> !a.qualifier().isBound());
            if (rate.isPresent()) {
                double value = rate.get().value();
                boolean index = published.get().nature() == Nature.INDEX;
                double percent = index ? value - 100 : value;
                double half = DecimalDigits.halfUnit(rate.get().decimals());
                return Optional.of(new Printed(percent / 100, (percent - half) / 100, (percent + half) / 100));
            }
        }
        return Optional.empty();
    }
}
