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

/**
 * Growth as published: the rates of the indicators that publish another one's growth, as fractions. An index of those
 * (previous year = 100) counts as the rate it says.
 */
final class PublishedGrowth {
    private static final int YEAR = 12;

    private PublishedGrowth() {}

    /** From one period to the same of a later year, rates of the years between chained; empty where one is missing. */
    static OptionalDouble between(View view, Indicator level, Region region, Period from, Period to) {
        int months = to.lastMonth() - from.lastMonth();
        if (from.months() != to.months() || months <= 0 || months % YEAR != 0) {
            return OptionalDouble.empty();
        }
        double factor = 1;
        for (int last = from.firstMonth() + YEAR; last <= to.firstMonth(); last += YEAR) {
            OptionalDouble rate = yearOnYear(view, level, region, new Period(last, to.months()));
            if (rate.isEmpty()) {
                return rate;
            }
            factor *= 1 + rate.getAsDouble();
        }
        return OptionalDouble.of(factor - 1);
    }

    /** Against the same period of the year before. */
    static OptionalDouble yearOnYear(View view, Indicator level, Region region, Period period) {
        boolean fromJanuary = period.firstMonth() % YEAR == 0 && period.months() <= YEAR;
        List<RateKind> kinds = fromJanuary ? List.of(RateKind.YOY, RateKind.YTD_YOY) : List.of(RateKind.YOY);
        return rate(view, level, region, period, kinds);
    }

    /** Against the period just before. */
    static OptionalDouble onPrevious(View view, Indicator level, Region region, Period period) {
        return rate(view, level, region, period, List.of(RateKind.CHAIN));
    }

    private static OptionalDouble rate(View view, Indicator level, Region region, Period period, List<RateKind> kinds) {
        for (RateKind kind : kinds) {
            Optional<Indicator> published = view.plan().indicators().findGrowthOf(level.id(), kind);
            Optional<Actual> rate = published
                    .flatMap(growth -> view.values().at(growth, region, period))
                    .filter(a -> !a.qualifier().isBound());
            if (rate.isPresent()) {
                double value = rate.get().value();
                boolean index = published.get().nature() == Nature.INDEX;
                return OptionalDouble.of((index ? value - 100 : value) / 100);
            }
        }
        return OptionalDouble.empty();
    }
}
