package org.plumbline.trajectory;

/**
 * A point a path goes through.
 *
 * @param time in years
 */
public record Anchor(double time, double value) {
    public Anchor {
        if (!Double.isFinite(time) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite point: " + time + ", " + value);
        }
    }
}
