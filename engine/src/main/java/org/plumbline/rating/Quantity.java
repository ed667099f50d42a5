package org.plumbline.rating;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A finite number, or the reason why there is none: exactly one of the two is present. */
public record Quantity(OptionalDouble value, Optional<Undefined> reason) {
    public Quantity {
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("Either a value or a reason");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("Not a number: " + value.getAsDouble());
        }
    }

    /** The number; one too large to be written is undefined. */
    public static Quantity of(double value) {
        if (!Double.isFinite(value)) {
            return undefined(Undefined.OVERFLOW);
        }
        return new Quantity(OptionalDouble.of(value), Optional.empty());
    }

    public static Quantity undefined(Undefined reason) {
        return new Quantity(OptionalDouble.empty(), Optional.of(reason));
    }

    public boolean isDefined() {
        return value.isPresent();
    }

    Quantity map(DoubleUnaryOperator function) {
        return value.isPresent() ? of(function.applyAsDouble(value.getAsDouble())) : this;
    }
}
