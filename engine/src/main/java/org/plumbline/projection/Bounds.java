package org.plumbline.projection;

/** What a quantity cannot leave, in its own unit: 0 and 100 for a share in percent. */
public record Bounds(double lower, double upper) {
    public static final Bounds PERCENT = new Bounds(0, 100);

    public Bounds {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower >= upper) {
            throw new IllegalArgumentException("Not bounds: " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
