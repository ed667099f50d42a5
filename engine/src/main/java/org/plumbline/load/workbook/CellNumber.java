package org.plumbline.load.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.load.workbook.NumberFormats.Meaning;

/** Numbers as files store them, as the text somebody would have typed. */
final class CellNumber {
    /** Spreadsheets keep 15 digits; what files hold beyond is binary noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Day numbers up to here count the 29 February 1900 that never was. */
    private static final int AFTER_FALSE_LEAP_DAY = 61;

    private static final int LAST_DAY = 2_958_465;
    private static final int LONGEST_PLAIN = 30;
    /** Digits that tell any two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private CellNumber() {}

    static String text(String stored, NumberFormats.Format format, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip()).round(DIGITS);
        } catch (NumberFormatException e) {
            return stored;
        }
        return switch (format.meaning()) {
            case NUMBER -> plain(number, format.decimals());
            case PERCENT -> plain(number.movePointRight(2), format.decimals()) + "%";
            case DAY -> isDay(number) ? day(number, from1904).toString() : plain(number, 0);
            case MONTH -> isDay(number) ? day(number, from1904).toString().substring(0, 7) : plain(number, 0);
        };
    }

    /** The stored number without loss, percentages as shown; empty for dates and what is no number. */
    static Optional<String> exact(String stored, NumberFormats.Format format) {
        try {
            double value = Double.parseDouble(stored.strip());
            boolean number = format.meaning() == Meaning.NUMBER || format.meaning() == Meaning.PERCENT;
            if (!number || !Double.isFinite(value)) {
                return Optional.empty();
            }
            BigDecimal shortest = shortest(value);
            return Optional.of(
                    format.meaning() == Meaning.PERCENT
                            ? plain(shortest.movePointRight(2), 0) + "%"
                            : plain(shortest, 0));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal shortest(double value) {
        for (int digits = DIGITS.getPrecision(); digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return BigDecimal.valueOf(value);
    }

    /** Without needless zeros, but with those the format shows. */
    private static String plain(BigDecimal number, int decimals) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (Math.abs(bare.scale()) > LONGEST_PLAIN) {
            return bare.toString();
        }
        return (bare.scale() < decimals ? bare.setScale(decimals) : bare).toPlainString();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    private static LocalDate day(BigDecimal number, boolean from1904) {
        int days = number.intValue();
        if (from1904) {
            return DAY_0_OF_1904.plusDays(days);
        }
        return DAY_0_OF_1900.plusDays(days < AFTER_FALSE_LEAP_DAY ? days + 1L : days);
    }
}
