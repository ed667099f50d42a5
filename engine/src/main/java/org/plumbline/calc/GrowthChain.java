package org.plumbline.calc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.RateKind;
import org.plumbline.model.Region;
import org.plumbline.value.Actual;
import org.plumbline.value.Combined;
import org.plumbline.value.DecimalDigits;
import org.plumbline.value.ValueResolver;

/**
 * Real growth from published yearly rates: the baseline's value carried forward by the chained rates, b·Π(1 + gₖ/100).
 * Used where levels hide growth because they are in current prices or of a changing panel.
 */
final class GrowthChain {
    private final Plan plan;
    private final ValueResolver values;

    GrowthChain(Plan plan, ValueResolver values) {
        this.plan = plan;
        this.values = values;
    }

    /** The indicator that publishes yearly growth, if it has any value for the region; the year to date of a year is the year. */
    Optional<Indicator> published(Indicator level, Region region) {
        return Stream.of(RateKind.YOY, RateKind.YTD_YOY)
                .flatMap(kind -> plan.indicators().findGrowthOf(level.id(), kind).stream())
                .filter(growth -> values.hasAny(growth, region))
                .findFirst();
    }

    /** Reading of a target on the level, in constant prices of the baseline period. */
    Reading read(Indicator level, Indicator growth, Region region, Period baseline, double value, Period target) {
        List<Actual> rates = new ArrayList<>();
        double chained = value;
        Optional<Actual> latest = Optional.empty();
        Optional<Actual> own = Optional.empty();
        List<Actual> chain = new ArrayList<>();
        for (int year = baseline.lastYear() + 1; year <= target.lastYear(); year++) {
            Optional<Actual> rate = values.at(growth, region, Period.ofYear(year));
            if (rate.isEmpty() || rate.get().qualifier().isBound()) {
                break;
            }
            rates.add(rate.get());
            chained *= 1 + rate.get().value() / 100;
            int decimals = level.decimals().orElse(rate.get().decimals());
            Actual here = Combined.of(
                    level,
                    region,
                    Period.ofYear(year),
                    DecimalDigits.clean(chained),
                    decimals,
                    "chained-growth",
                    rates);
            latest = Optional.of(here);
            chain.add(here);
            if (year == target.lastYear()) {
                own = latest;
            }
        }
        return Reading.of(own, latest).withKnown(chain);
    }
}
