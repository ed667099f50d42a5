package org.plumbline.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.finding.SourceLocation;
import org.plumbline.model.Figure;
import org.plumbline.model.IndicatorId;
import org.plumbline.model.Nature;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Period;
import org.plumbline.model.Plan;
import org.plumbline.model.Qualifier;
import org.plumbline.model.RegionId;
import org.plumbline.model.SourceId;
import org.plumbline.model.Target;
import org.plumbline.model.TargetId;
import org.plumbline.model.TargetKind;
import org.plumbline.value.Actual;
import org.plumbline.value.PrintedFigure;
import org.plumbline.value.PrintedRounding;

/**
 * One figure of a check, in its indicator's unit.
 *
 * @param target the target that states it; empty for an observed or computed value
 * @param value the number; empty for a range
 * @param low least value it may stand for; empty: no limit
 * @param high greatest value it may stand for; empty: no limit
 * @param decimals digits after the point as printed
 * @param factor how many times it counts
 * @param about true where it calls itself approximate
 * @param stage code of the stage of an observation, else empty
 * @param text as printed
 */
public record Amount(
        IndicatorId indicator,
        RegionId region,
        Period period,
        Optional<TargetId> target,
        Optional<SourceId> source,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        int decimals,
        double factor,
        boolean about,
        String stage,
        String text,
        SourceLocation location) {

    /** A row of the observation table. */
    static Amount ofRow(Plan plan, int row) {
        ObservationTable table = plan.observations();
        PrintedFigure printed = PrintedFigure.ofRow(table, row);
        double half = printed.halfWidth(plan.settings().approxTolerance());
        int source = table.source(row);
        return new Amount(
                plan.indicators().at(table.indicator(row)).id(),
                plan.regions().at(table.region(row)).id(),
                table.period(row),
                Optional.empty(),
                source == ObservationTable.NO_SOURCE
                        ? Optional.empty()
                        : Optional.of(plan.sources().at(source).id()),
                OptionalDouble.of(printed.value()),
                OptionalDouble.of(printed.value() - half),
                OptionalDouble.of(printed.value() + half),
                printed.decimals(),
                1,
                printed.qualifier() == Qualifier.ABOUT,
                table.stage(row).code(),
                table.text(row),
                table.location(row));
    }

    /** A value that counts, made from others or not; what its inputs leave open adds up. */
    static Amount ofActual(Plan plan, PrintedRounding rounding, Actual actual) {
        if (actual.row().isPresent()) {
            return ofRow(plan, actual.row().getAsInt());
        }
        double half = rounding.of(actual);
        return new Amount(
                actual.indicator(),
                actual.region(),
                actual.period(),
                Optional.empty(),
                actual.source(),
                OptionalDouble.of(actual.value()),
                OptionalDouble.of(actual.value() - half),
                OptionalDouble.of(actual.value() + half),
                actual.decimals(),
                1,
                actual.qualifier() == Qualifier.ABOUT,
                actual.stage().code(),
                PrintedFigure.text(actual.value(), actual.decimals()),
                SourceLocation.NONE);
    }

    /**
     * A target's number. Targets are set and not measured: only decimals are taken for roundings, and only "about" leaves
     * room.
     *
     * @param boundsOpen true: a floor is open above and a ceiling below; false: the number stands for itself
     */
    static Optional<Amount> ofTarget(Plan plan, Target target, boolean boundsOpen) {
        if (target.kind() == TargetKind.RANGE) {
            return target.low().isPresent() && target.high().isPresent()
                    ? Optional.of(ofTarget(
                            target,
                            OptionalDouble.empty(),
                            new Interval(
                                    target.low().get().value(),
                                    target.high().get().value())))
                    : Optional.empty();
        }
        return target.value().map(figure -> {
            Interval room = Interval.around(figure.value(), tolerance(target, figure, plan));
            Interval interval =
                    switch (target.kind()) {
                        case AT_LEAST -> boundsOpen ? new Interval(figure.value(), Double.POSITIVE_INFINITY) : room;
                        case AT_MOST -> boundsOpen ? new Interval(Double.NEGATIVE_INFINITY, figure.value()) : room;
                        default -> room;
                    };
            boolean number = !boundsOpen || Double.isFinite(interval.high() - interval.low());
            return ofTarget(target, number ? OptionalDouble.of(figure.value()) : OptionalDouble.empty(), interval);
        });
    }

    private static Amount ofTarget(Target target, OptionalDouble value, Interval interval) {
        return new Amount(
                target.indicator(),
                target.region(),
                target.period(),
                Optional.of(target.id()),
                target.source(),
                value,
                interval.findLow(),
                interval.findHigh(),
                List.of(target.value(), target.low(), target.high()).stream()
                        .flatMap(Optional::stream)
                        .mapToInt(Figure::decimals)
                        .max()
                        .orElse(0),
                1,
                target.kind() == TargetKind.APPROX,
                "",
                target.value().map(Figure::text).orElse(""),
                target.location().inColumn("value"));
    }

    private static double tolerance(Target target, Figure figure, Plan plan) {
        if (target.kind() == TargetKind.APPROX) {
            Nature nature = plan.indicatorOf(target).nature();
            double standard = nature.isRelative() ? 0 : plan.settings().approxTolerance() * Math.abs(figure.value());
            return target.tolerance().map(Figure::value).orElse(standard);
        }
        return figure.decimals() > 0 ? PrintedFigure.of(figure).halfWidth(0) : 0;
    }

    /** The same, counted so many times. */
    Amount times(double times) {
        return new Amount(
                indicator,
                region,
                period,
                target,
                source,
                value,
                low,
                high,
                decimals,
                factor * times,
                about,
                stage,
                text,
                location);
    }

    /** What it adds to a sum. */
    Interval interval() {
        return new Interval(low.orElse(Double.NEGATIVE_INFINITY), high.orElse(Double.POSITIVE_INFINITY)).times(factor);
    }

    /** The number it adds to a sum, if it is one. */
    OptionalDouble counted() {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : OptionalDouble.empty();
    }

    boolean mayBeNegative() {
        return interval().low() < 0 && counted().orElse(-1) < 0;
    }
}
