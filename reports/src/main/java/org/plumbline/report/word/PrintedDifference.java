package org.plumbline.report.word;

import java.math.BigDecimal;
import org.plumbline.report.content.ValueFormat;

/** Whether a difference, as printed, is what a reader gets who subtracts the figures as printed. */
final class PrintedDifference {
    private PrintedDifference() {}

    static boolean agrees(double first, int firstDecimals, double second, int secondDecimals, int decimals) {
        BigDecimal printed = printed(first - second, decimals);
        BigDecimal subtracted = printed(first, firstDecimals).subtract(printed(second, secondDecimals));
        return printed.compareTo(subtracted) == 0;
    }

    /** −1, 0 or 1: the sign a number has once printed. */
    static int sign(double value, int decimals) {
        return printed(value, decimals).signum();
    }

    private static BigDecimal printed(double value, int decimals) {
        return new BigDecimal(ValueFormat.number(value, decimals).replace(",", ""));
    }
}
