package org.plumbline.rating;

import java.util.OptionalDouble;

/**
 * The base period of a target.
 *
 * @param year the year configured, whether or not it has an observation
 * @param value the value stated for it; empty: the series' value of that year, or what the method says where it has none
 */
public record Baseline(double year, OptionalDouble value) {
    public static Baseline at(double year) {
        return new Baseline(year, OptionalDouble.empty());
    }

    public static Baseline of(double year, double value) {
        return new Baseline(year, OptionalDouble.of(value));
    }
}
