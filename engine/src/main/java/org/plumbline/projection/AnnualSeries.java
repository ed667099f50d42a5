package org.plumbline.projection;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A short series of one definition: times in years, strictly increasing, and finite values in the indicator's unit. Years
 * may be missing. Natural bounds, such as 0 and 100 of a percentage, are optional.
 */
public final class AnnualSeries {
    private static final double STEP_TOLERANCE = 1e-9;

    private final double[] times;
    private final double[] values;
    private final Optional<Bounds> bounds;

    private AnnualSeries(double[] times, double[] values, Optional<Bounds> bounds) {
        this.times = times;
        this.values = values;
        this.bounds = bounds;
    }

    /**
     * A series without natural bounds; it may be empty.
     *
     * @throws IllegalArgumentException where the lengths differ, a number is not finite or the times do not increase
     */
    public static AnnualSeries of(double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(times.length + " times but " + values.length + " values");
        }
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(times[i]) || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException("Not finite: value " + values[i] + " at time " + times[i]);
            }
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new IllegalArgumentException("Time " + times[i] + " does not follow " + times[i - 1]);
            }
        }
        return new AnnualSeries(times.clone(), values.clone(), Optional.empty());
    }

    /** The same points, known to be a quantity that cannot leave the bounds. */
    public AnnualSeries within(Bounds natural) {
        return new AnnualSeries(times, values, Optional.of(natural));
    }

    public int size() {
        return times.length;
    }

    public double time(int i) {
        return times[i];
    }

    public double value(int i) {
        return values[i];
    }

    public double[] times() {
        return times.clone();
    }

    public double[] values() {
        return values.clone();
    }

    public Optional<Bounds> bounds() {
        return bounds;
    }

    /** The time of the last point; the series must not be empty. */
    public double lastTime() {
        return times[times.length - 1];
    }

    /** The value of the last point; the series must not be empty. */
    public double lastValue() {
        return values[values.length - 1];
    }

    /** The first points only, as many as said. */
    public AnnualSeries first(int count) {
        return new AnnualSeries(Arrays.copyOf(times, count), Arrays.copyOf(values, count), bounds);
    }

    /** The step between neighbouring points in years, where it is the same throughout. */
    public OptionalDouble evenStep() {
        OptionalDouble shortest = shortestStep();
        if (shortest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double step = shortest.getAsDouble();
        for (int i = 1; i < times.length; i++) {
            if (Math.abs(times[i] - times[i - 1] - step) > STEP_TOLERANCE * step) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(step);
    }

    /** The step of a grid on which all points lie, some of its places perhaps empty: the shortest step, if it will do. */
    OptionalDouble gridStep() {
        OptionalDouble shortest = shortestStep();
        if (shortest.isEmpty()) {
            return OptionalDouble.empty();
        }
        double step = shortest.getAsDouble();
        for (int i = 1; i < times.length; i++) {
            double steps = (times[i] - times[i - 1]) / step;
            if (Math.abs(steps - Math.rint(steps)) > STEP_TOLERANCE * steps) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(step);
    }

    /** The largest absolute value, the yardstick for what is rounding noise. */
    double magnitude() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private OptionalDouble shortestStep() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < times.length; i++) {
            shortest = Math.min(shortest, times[i] - times[i - 1]);
        }
        return Double.isFinite(shortest) ? OptionalDouble.of(shortest) : OptionalDouble.empty();
    }
}
