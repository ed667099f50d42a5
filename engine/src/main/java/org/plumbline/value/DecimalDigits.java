package org.plumbline.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounding as people do it on paper: half away from zero, on the decimal digits that the number is written with. */
public final class DecimalDigits {
    /** Significant digits kept when floating-point noise is cleaned off computed values. */
    private static final MathContext CLEAN = new MathContext(12, RoundingMode.HALF_UP);

    private DecimalDigits() {}

    /** The value at so many decimals; an infinite one stays. */
    public static double round(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return value;
        }
        return decimal(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    /** The value without floating-point noise: 12 significant digits; an infinite one stays. */
    public static double clean(double value) {
        return Double.isFinite(value) ? decimal(value).doubleValue() : value;
    }

    /** True where two values are equal once rounded. */
    public static boolean sameAt(double a, double b, int decimals) {
        return round(a, decimals) == round(b, decimals);
    }

    /** Half a unit of the last digit: how far the unrounded value may be from the printed one. */
    public static double halfUnit(int decimals) {
        return 0.5 * Math.pow(10, -decimals);
    }

    /** A number as plain text without trailing zeros. */
    public static String plain(double value) {
        BigDecimal cleaned = decimal(value);
        return cleaned.signum() == 0 ? "0" : cleaned.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).round(CLEAN);
    }
}
