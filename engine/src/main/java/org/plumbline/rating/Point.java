package org.plumbline.rating;

/**
 * One value of a series.
 *
 * @param year the year such as 2012; a fraction of a year where the series runs within years. Only differences count.
 * @param value in the indicator's unit
 */
public record Point(double year, double value) {
    public Point {
        if (!Double.isFinite(year) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a finite point: " + year + ", " + value);
        }
    }
}
