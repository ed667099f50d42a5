package org.plumbline.calc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A measure: a finite number, or the reason why there is none. */
public sealed interface Cell {

    record Measured(double number) implements Cell {
        public Measured {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("Not finite: " + number);
            }
        }
    }

    record Unavailable(UnavailableReason why) implements Cell {
        private static final List<Unavailable> OF_REASON =
                Stream.of(UnavailableReason.values()).map(Unavailable::new).toList();
    }

    /** The number; one too large to be written is unavailable. */
    static Cell of(double number) {
        return Double.isFinite(number) ? new Measured(number) : unavailable(UnavailableReason.OVERFLOW);
    }

    static Cell unavailable(UnavailableReason why) {
        return Unavailable.OF_REASON.get(why.ordinal());
    }

    default OptionalDouble value() {
        return this instanceof Measured n ? OptionalDouble.of(n.number()) : OptionalDouble.empty();
    }

    default Optional<UnavailableReason> reason() {
        return this instanceof Unavailable u ? Optional.of(u.why()) : Optional.empty();
    }
}
