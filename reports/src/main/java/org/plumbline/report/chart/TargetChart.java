package org.plumbline.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plumbline.calc.Outcome;
import org.plumbline.model.Indicator;
import org.plumbline.model.Period;
import org.plumbline.model.Region;
import org.plumbline.model.TargetId;
import org.plumbline.value.Actual;

/**
 * Actual against target for one indicator and region. Values are in the indicator's unit and the terms of one basis.
 *
 * @param unit as printed above the value axis
 * @param bars true where the points are drawn as bars from zero
 * @param points by period
 * @param paths required paths from a baseline through the targets in force, each at least two stations
 * @param marks targets, by period
 * @param fan the past trend carried on, where there is a projection
 */
public record TargetChart(
        String name,
        Indicator indicator,
        Region region,
        ChartTitle title,
        String unit,
        int decimals,
        boolean bars,
        List<Point> points,
        List<List<Station>> paths,
        List<Mark> marks,
        Optional<Fan> fan,
        List<String> notes,
        String alternativeText)
        implements Chart {

    /** How firm a point is. */
    public enum Firmness {
        FIRM,
        /** A flash or preliminary figure. */
        PRELIMINARY,
        /** A year's first months, where the rest of the series is of whole years. */
        PART_OF_YEAR,
        /** Expected or forecast, and so never an actual. */
        EXPECTED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An observation.
     *
     * @param label the figure as printed, with the mark of its qualifier
     * @param bound above zero where the value is known to be no less, below zero where no more, else zero
     * @param afterBreak true where it is not comparable with the point before
     * @param actual where the figure comes from; empty for the zero that a sum or rise is counted from
     */
    public record Point(
            Period period,
            double value,
            String label,
            Firmness firmness,
            int bound,
            boolean afterBreak,
            Optional<Actual> actual) {}

    /** A place on a required path. */
    public record Station(Period period, double value) {}

    /**
     * A target.
     *
     * @param from first period it holds for where it holds for several, else its period
     * @param low empty where only a ceiling is set
     * @param high empty where only a floor is set
     * @param label the requirement as printed
     * @param inForce false where another target replaced it
     * @param outcome empty where none is to be marked
     */
    public record Mark(
            TargetId target,
            Period from,
            Period period,
            OptionalDouble low,
            OptionalDouble high,
            String label,
            boolean inForce,
            Optional<Outcome> outcome) {

        /** The end that decides: the floor where there is one. */
        public double value() {
            return low.orElseGet(high::getAsDouble);
        }

        public boolean isInterval() {
            return low.isPresent() && high.isPresent() && low.getAsDouble() < high.getAsDouble();
        }
    }

    /**
     * A projection with its interval, widening from the last actual. An extrapolation, not an actual.
     *
     * @param start the last actual
     * @param stations by period, all by one method
     * @param level probability inside the interval, between 0 and 1; empty where there is no interval
     * @param label the last projected value as printed
     */
    public record Fan(Station start, List<Spread> stations, String method, OptionalDouble level, String label) {
        public Fan {
            stations = List.copyOf(stations);
        }

        Spread last() {
            return stations.get(stations.size() - 1);
        }

        double lowest() {
            return stations.stream()
                    .mapToDouble(s -> s.low().orElse(s.value()))
                    .min()
                    .orElse(start.value());
        }

        double highest() {
            return stations.stream()
                    .mapToDouble(s -> s.high().orElse(s.value()))
                    .max()
                    .orElse(start.value());
        }
    }

    /** A projected value with its interval, which is empty where there are too few points for one. */
    public record Spread(Period period, double value, OptionalDouble low, OptionalDouble high) {}

    public TargetChart {
        points = List.copyOf(points);
        paths = paths.stream().map(List::copyOf).toList();
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /** The same for where the unit is said outside. */
    TargetChart withoutUnit() {
        return new TargetChart(
                name, indicator, region, title, "", decimals, bars, points, paths, marks, fan, notes, alternativeText);
    }

    /** True where there is an actual to compare. */
    public boolean hasActuals() {
        return points.stream().anyMatch(p -> p.firmness() != Firmness.EXPECTED);
    }
}
