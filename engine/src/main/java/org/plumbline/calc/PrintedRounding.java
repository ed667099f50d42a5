package org.plumbline.calc;

import java.util.List;
import org.plumbline.model.Qualifier;
import org.plumbline.model.Target;
import org.plumbline.value.Actual;
import org.plumbline.value.DecimalDigits;

/** How far a value may be from the true one because figures are printed with so many digits. */
final class PrintedRounding {
    private PrintedRounding() {}

    /** Of a printed value half a unit of its last digit that means something; of a computed one what its inputs explain. */
    static double of(Actual value) {
        if (value.inputs().isEmpty()) {
            return ofPrinted(value);
        }
        return switch (value.derivation()) {
            case "sum-of-parts", "sum-of-regions" -> ofSum(value.inputs());
            default -> ofInputs(value);
        };
    }

    /** Half a unit of a target's last printed digit; 0 where it has no number of its own. */
    static double ofTarget(Target target) {
        return target.value()
                .map(figure -> DecimalDigits.halfUnit(figure.decimals()))
                .orElse(0.0);
    }

    static double ofSum(List<Actual> parts) {
        return parts.stream().mapToDouble(PrintedRounding::of).sum();
    }

    /** Half a unit of the last digit that means something: of a rounded 158000 that is the thousand. */
    static double ofPrinted(Actual stored) {
        if (stored.qualifier() == Qualifier.EXACT || stored.decimals() > 0 || stored.value() == 0) {
            return DecimalDigits.halfUnit(stored.decimals());
        }
        double unit = 1;
        while (stored.value() % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit / 2;
    }

    /** How far the rounding of printed inputs can move a derived value. */
    static double ofInputs(Actual derived) {
        double relative = 0;
        for (Actual input : derived.inputs()) {
            double half = input.derivation().equals(Actual.STORED) ? ofPrinted(input) : ofInputs(input);
            if (input.value() != 0) {
                relative += half / Math.abs(input.value());
            }
        }
        return relative * Math.abs(derived.value());
    }
}
