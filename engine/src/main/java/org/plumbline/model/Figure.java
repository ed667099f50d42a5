package org.plumbline.model;

/**
 * A printed number.
 *
 * @param value in the indicator's unit; finite
 * @param decimals digits after the point that the print has once converted to the indicator's unit, at least 0
 * @param stored the number as stored, in its own unit
 * @param storedUnit code of the unit it was stored in, empty where that is the indicator's own
 * @param text as it stands in the file
 */
public record Figure(double value, int decimals, double stored, String storedUnit, String text) {
    public Figure {
        if (!Double.isFinite(value) || !Double.isFinite(stored)) {
            throw new IllegalArgumentException("Not a finite number: " + text);
        }
    }

    /** A figure in the indicator's own unit. */
    public static Figure of(double value, int decimals, String text) {
        return new Figure(value, decimals, value, "", text);
    }
}
