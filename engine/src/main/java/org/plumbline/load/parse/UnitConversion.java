package org.plumbline.load.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.plumbline.model.Figure;
import org.plumbline.model.UnitOfMeasure;

/**
 * Converts printed numbers of one unit into another, in decimal arithmetic: 2.5 万亿元 is exactly 25000 亿元.
 */
public final class UnitConversion {
    /** Digits at which quotients of unit sizes, and what comes of uneven ones, are cut: behind it is binary noise. */
    private static final MathContext RATIO_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final UnitOfMeasure from;
    private final String storedUnit;
    private final BigDecimal ratio;
    private final int digitShift;

    private UnitConversion(UnitOfMeasure from, String storedUnit, BigDecimal ratio) {
        this.from = from;
        this.storedUnit = storedUnit;
        this.ratio = ratio;
        this.digitShift = ratio.precision() - ratio.scale() - 1;
    }

    /** Nothing changes; the figure is stored in the indicator's own unit. */
    public static UnitConversion none(UnitOfMeasure unit) {
        return new UnitConversion(unit, "", BigDecimal.ONE);
    }

    /** The number is kept although its unit is another one. */
    public static UnitConversion keeping(UnitOfMeasure from) {
        return new UnitConversion(from, from.code(), BigDecimal.ONE);
    }

    /** From one unit to another, or empty where they do not convert. */
    public static Optional<UnitConversion> between(UnitOfMeasure from, UnitOfMeasure to) {
        if (from.code().equals(to.code())) {
            return Optional.of(none(to));
        }
        if (from.factorTo(to).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal ratio = BigDecimal.valueOf(from.factor())
                .divide(BigDecimal.valueOf(to.factor()), MathContext.DECIMAL128)
                .round(RATIO_DIGITS)
                .stripTrailingZeros();
        return Optional.of(new UnitConversion(from, from.code(), ratio));
    }

    /** The unit numbers are in before. */
    public UnitOfMeasure from() {
        return from;
    }

    public Figure apply(ParsedNumber number, String text) {
        return apply(number, number.decimals(), text);
    }

    /** Converts a number that has other decimals than printed. */
    public Figure apply(ParsedNumber number, int decimals, String text) {
        double stored = number.doubleValue();
        if (ratio.compareTo(BigDecimal.ONE) == 0) {
            return new Figure(stored, decimals, stored, storedUnit, text);
        }
        BigDecimal converted = number.value().multiply(ratio);
        double value = (ratio.precision() == 1 ? converted : converted.round(RATIO_DIGITS)).doubleValue();
        return new Figure(value, Math.max(0, decimals - digitShift), stored, storedUnit, text);
    }
}
