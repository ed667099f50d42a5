package org.plumbline.calc;

import java.util.OptionalDouble;

/** The interval that satisfies a target, in the indicator's unit and the terms of the target's basis; an empty end is open. */
public record RequiredInterval(OptionalDouble low, OptionalDouble high) {

    public static RequiredInterval atLeast(double low) {
        return new RequiredInterval(OptionalDouble.of(low), OptionalDouble.empty());
    }

    public static RequiredInterval atMost(double high) {
        return new RequiredInterval(OptionalDouble.empty(), OptionalDouble.of(high));
    }

    public static RequiredInterval between(double low, double high) {
        return new RequiredInterval(OptionalDouble.of(low), OptionalDouble.of(high));
    }
}
