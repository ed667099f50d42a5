package org.plumbline.load.parse;

import java.math.BigDecimal;

/**
 * A number as printed.
 *
 * @param value exact, except for fractions
 * @param decimals digits printed after the point
 * @param sign the sign behind it
 */
public record ParsedNumber(BigDecimal value, int decimals, Sign sign) {
    /** What stands behind a number. */
    public enum Sign {
        NONE(""),
        PERCENT("percent"),
        PERMILLE("permille");

        private final String unit;

        Sign(String unit) {
            this.unit = unit;
        }

        /** The unit code the sign means, empty for none. */
        public String unit() {
            return unit;
        }
    }

    public double doubleValue() {
        return value.doubleValue();
    }
}
