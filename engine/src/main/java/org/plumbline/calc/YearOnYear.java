package org.plumbline.calc;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plumbline.model.Indicator;
import org.plumbline.model.Nature;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.PriceBasis;
import org.plumbline.model.Qualifier;
import org.plumbline.model.RateKind;
import org.plumbline.model.Region;
import org.plumbline.model.Scope;
import org.plumbline.value.Actual;
import org.plumbline.value.ValueResolver;

/**
 * What an actual is beside the same period of the year before: the published growth where the plan has it, else the growth
 * of comparable levels, else the simple growth of levels that hide it, else a difference. Nothing crosses a break, a change
 * of definition or a region change.
 *
 * <p>Looked from one evaluation's date and cut-off; not thread-safe.
 */
public final class YearOnYear {

    /** What the number of a {@link Change} is. */
    public enum Kind {
        /** Growth in percent as published (同比). */
        PUBLISHED,
        /** Growth in percent of levels that can be compared (同比). */
        COMPARABLE,
        /** Growth in percent of levels in current or unstated prices, or of a changing panel (现价简单增速); never 同比. */
        NOMINAL,
        /** Difference in the indicator's own unit, percentage points for percentages. */
        DIFFERENCE
    }

    /**
     * A change on the year.
     *
     * @param value percent, or a difference in the indicator's unit
     * @param decimals digits the number was published with; empty where it is computed
     * @param before the value of the year before; empty for published growth
     */
    public record Change(Kind kind, double value, Optional<Integer> decimals, Optional<Actual> before) {}

    private final Plan plan;
    private final ValueResolver values;
    private final Bridges bridges;

    public YearOnYear(Evaluation evaluation) {
        this.plan = evaluation.plan();
        this.values = new ValueResolver(
                plan, evaluation.request().asOf(), evaluation.request().knownAt());
        this.bridges = new Bridges(plan, values);
    }

    /** The change of a single period's exact value; empty where there is nothing to compare it with. */
    public Optional<Change> of(Indicator indicator, Region region, Actual actual) {
        if (actual.period().months() > 12 || !isExact(actual) || isCombinedOverTime(actual)) {
            return Optional.empty();
        }
        return published(indicator, region, actual.period()).or(() -> computed(indicator, region, actual));
    }

    private Optional<Change> published(Indicator indicator, Region region, Period period) {
        boolean fromJanuary = period.isPartOfYearFromJanuary() || period.months() == 12;
        return Stream.of(RateKind.YOY, RateKind.YTD_YOY)
                .filter(kind -> kind == RateKind.YOY || fromJanuary)
                .flatMap(kind -> plan.indicators().findGrowthOf(indicator.id(), kind).stream())
                .flatMap(growth -> values.at(growth, region, period).stream())
                .filter(YearOnYear::isExact)
                .findFirst()
                .map(rate -> new Change(
                        Kind.PUBLISHED, rate.value(), Optional.of(Math.max(1, rate.decimals())), Optional.empty()));
    }

    private Optional<Change> computed(Indicator indicator, Region region, Actual actual) {
        int firstMonth = actual.period().firstMonth() - 12;
        if (firstMonth < 0 || indicator.nature() == Nature.RANK) {
            return Optional.empty();
        }
        Period yearBefore = new Period(firstMonth, actual.period().months());
        return values.at(indicator, region, yearBefore)
                .filter(YearOnYear::isExact)
                .filter(before -> isComparable(indicator, region, before, actual))
                .map(before -> change(indicator, before, actual));
    }

    /** True where nothing happened in between, so that both figures are compared as they were printed. */
    private boolean isComparable(Indicator indicator, Region region, Actual before, Actual actual) {
        OptionalDouble carried = bridges.carry(
                indicator, region, indicator.definition(), before.period(), before.value(), actual.period());
        return carried.isPresent() && carried.getAsDouble() == before.value();
    }

    private static Change change(Indicator indicator, Actual before, Actual actual) {
        if (indicator.nature().isRelative() || before.value() <= 0 || actual.value() < 0) {
            return new Change(Kind.DIFFERENCE, actual.value() - before.value(), Optional.empty(), Optional.of(before));
        }
        double percent = (actual.value() / before.value() - 1) * 100;
        Kind kind = hidesGrowth(indicator) ? Kind.NOMINAL : Kind.COMPARABLE;
        return new Change(kind, percent, Optional.empty(), Optional.of(before));
    }

    /** True where growth of levels is the nominal one: current or, for money, unstated prices, or a changing panel. */
    public static boolean hidesGrowth(Indicator indicator) {
        boolean money = indicator.unit().dimension().startsWith("money:");
        return indicator.scope() == Scope.PANEL
                || indicator.priceBasis() == PriceBasis.CURRENT
                || (money && indicator.priceBasis() != PriceBasis.CONSTANT);
    }

    private static boolean isExact(Actual actual) {
        return actual.qualifier() == Qualifier.EXACT || actual.qualifier() == Qualifier.ROUNDED;
    }

    private static boolean isCombinedOverTime(Actual actual) {
        return switch (actual.derivation()) {
            case "cumulated", "difference", "mean", "worst", "chained-growth", "linked" -> true;
            default -> false;
        };
    }
}
