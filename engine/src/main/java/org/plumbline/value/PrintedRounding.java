package org.plumbline.value;

import java.util.List;
import java.util.OptionalDouble;
import org.plumbline.model.Target;

/**
 * How far a figure may be from the unrounded one behind it, in its own unit. Of a printed figure that is {@link
 * PrintedFigure#halfWidth its half width}; of a derived one what the rounding of all its inputs, each moved as far as it goes, does to it (first
 * order: the effects of the inputs are added).
 */
public final class PrintedRounding {
    private final DerivedValues derived;
    private final double approxTolerance;

    PrintedRounding(DerivedValues derived, double approxTolerance) {
        this.derived = derived;
        this.approxTolerance = approxTolerance;
    }

    /** The greatest distance; 0 or more. */
    public double of(Actual figure) {
        List<Actual> inputs = figure.inputs();
        return switch (figure.derivation()) {
            case Actual.STORED -> printed(figure);
            case "ratio", "formula" -> recomputed(figure);
            case "mean" -> ofSum(inputs) / inputs.size();
            case "linked" -> scaled(figure, inputs.get(0));
            default -> ofSum(inputs);
        };
    }

    /** Of the sum of figures; 0 or more. */
    public double ofSum(List<Actual> figures) {
        return figures.stream().mapToDouble(this::of).sum();
    }

    /** Half a unit of a target's last printed digit; 0 where it has no number of its own. */
    public static double ofTarget(Target target) {
        return target.value()
                .map(figure -> DecimalDigits.halfUnit(figure.decimals()))
                .orElse(0.0);
    }

    private double printed(Actual figure) {
        return new PrintedFigure(figure.value(), figure.decimals(), figure.qualifier()).halfWidth(approxTolerance);
    }

    private double scaled(Actual figure, Actual input) {
        return input.value() == 0 ? 0 : of(input) * Math.abs(figure.value() / input.value());
    }

    private double recomputed(Actual figure) {
        double[] values = figure.inputs().stream().mapToDouble(Actual::value).toArray();
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double half = of(figure.inputs().get(i));
            total += Math.max(moved(figure, values, i, value + half), moved(figure, values, i, value - half));
            values[i] = value;
        }
        return total;
    }

    private double moved(Actual figure, double[] values, int index, double other) {
        values[index] = other;
        OptionalDouble result = derived.recomputed(figure, values);
        return result.isPresent() ? Math.abs(result.getAsDouble() - figure.value()) : 0;
    }
}
