package org.plumbline.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.model.Figure;
import org.plumbline.model.ObservationTable;
import org.plumbline.model.Qualifier;

/**
 * A printed number and how exact it is.
 *
 * @param decimals digits after the point as printed
 */
public record PrintedFigure(double value, int decimals, Qualifier qualifier) {
    private static final int DIGITS_LIMIT = 15;
    private static final double BINARY_NOISE = 1e-9;

    public static PrintedFigure of(Figure figure) {
        return new PrintedFigure(figure.value(), figure.decimals(), Qualifier.EXACT);
    }

    public static PrintedFigure ofRow(ObservationTable table, int row) {
        return new PrintedFigure(table.value(row), table.decimals(row), table.qualifier(row));
    }

    /**
     * How far the true value may lie from the printed one: half a unit of the last digit, of the last digit that is not
     * 0 where the figure calls itself rounded, or the tolerance where it says "about".
     *
     * @param approxTolerance fraction of the value that "about" leaves open
     */
    public double halfWidth(double approxTolerance) {
        double halfUnit = 0.5 * Math.pow(10, -decimals);
        return switch (qualifier) {
            case ABOUT -> Math.max(halfUnit, approxTolerance * Math.abs(value));
            case ROUNDED -> Math.max(halfUnit, 0.5 * lastUnit());
            default -> halfUnit;
        };
    }

    private double lastUnit() {
        if (value == 0 || decimals > 0) {
            return Math.pow(10, -decimals);
        }
        return Math.pow(
                10,
                -BigDecimal.valueOf(value)
                        .setScale(0, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .scale());
    }

    /** True where both may be prints of one true value: equal once the finer is rounded, or cut off, like the coarser. */
    public boolean agreesWith(PrintedFigure other, double approxTolerance) {
        double tolerance = Math.max(halfWidth(approxTolerance), other.halfWidth(approxTolerance));
        if (qualifier.isBound() || other.qualifier.isBound()) {
            return mayBeAbove(other, tolerance) && other.mayBeAbove(this, tolerance);
        }
        return isWithin(value - other.value, tolerance, value)
                || (decimals < other.decimals && isCutOff(other))
                || (other.decimals < decimals && other.isCutOff(this));
    }

    private boolean isCutOff(PrintedFigure finer) {
        return BigDecimal.valueOf(finer.value)
                        .setScale(decimals, RoundingMode.DOWN)
                        .compareTo(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    /** True unless this one is surely below the least the other can be. */
    private boolean mayBeAbove(PrintedFigure other, double tolerance) {
        boolean openAbove = qualifier.isLowerBound();
        boolean otherOpenBelow = other.qualifier.isBound() && !other.qualifier.isLowerBound();
        return openAbove || otherOpenBelow || value >= other.value - tolerance;
    }

    /** True where a difference is no larger than a tolerance, allowing for binary fractions of numbers of that size. */
    public static boolean isWithin(double difference, double tolerance, double size) {
        return Math.abs(difference) <= tolerance + BINARY_NOISE * Math.max(1, Math.abs(size));
    }

    public String text() {
        return text(value, decimals);
    }

    public static String text(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(Math.min(decimals, DIGITS_LIMIT), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
