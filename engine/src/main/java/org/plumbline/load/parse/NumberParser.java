package org.plumbline.load.parse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads printed numbers: {@code 1234.5}, {@code 1,234.5}, {@code 1 234.5}, {@code 97.3%}, {@code 12‰}, {@code 1/3}, {@code
 * 1.2E+5}, with a sign in front, full-width digits like plain ones. Refused: groups of other than three digits, other
 * scripts' digits, not-a-number, and what a double cannot hold.
 */
public final class NumberParser {
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d+)?(?:\\.(\\d+))?(?:[eE]([+-]?\\d{1,3}))?\\s*([%‰]?)");
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,15})\\s*[/\u2044]\\s*(\\d{1,15})");
    private static final int LONGEST = 40;
    /** A fraction has no printed digits; it counts as exact. */
    private static final int FRACTION_DECIMALS = 15;
    /** Digits that a long holds whatever they are. */
    private static final int SHORT = 18;

    private NumberParser() {}

    /** The number a text is, or empty where it is none. */
    public static Optional<ParsedNumber> parse(String text) {
        Optional<ParsedNumber> simple = simple(text);
        if (simple.isPresent()) {
            return simple;
        }
        String plain = PlainText.of(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(plain);
        if (number.matches() && (number.group(2) != null || number.group(3) != null)) {
            return number(number);
        }
        Matcher fraction = FRACTION.matcher(plain);
        return fraction.matches() ? fraction(fraction) : Optional.empty();
    }

    /** The common case without patterns: ASCII digits with at most one point and a minus. */
    private static Optional<ParsedNumber> simple(String text) {
        int length = text.length();
        if (length == 0 || length > SHORT) {
            return Optional.empty();
        }
        boolean negative = text.charAt(0) == '-';
        int first = negative ? 1 : 0;
        long unscaled = 0;
        int point = -1;
        for (int i = first; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > first && i < length - 1) {
                point = i;
            } else {
                return Optional.empty();
            }
        }
        if (first == length) {
            return Optional.empty();
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        BigDecimal value = BigDecimal.valueOf(negative ? -unscaled : unscaled, decimals);
        return Optional.of(new ParsedNumber(value, decimals, ParsedNumber.Sign.NONE));
    }

    private static Optional<ParsedNumber> number(Matcher m) {
        String whole = m.group(2) == null ? "0" : m.group(2).replace(",", "").replace(" ", "");
        String digits = m.group(3) == null ? "" : m.group(3);
        int exponent = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        BigDecimal value =
                new BigDecimal(m.group(1) + whole + (digits.isEmpty() ? "" : "." + digits)).scaleByPowerOfTen(exponent);
        double asDouble = value.doubleValue();
        if (!Double.isFinite(asDouble) || (asDouble == 0 && value.signum() != 0)) {
            return Optional.empty();
        }
        ParsedNumber.Sign sign =
                switch (m.group(5)) {
                    case "%" -> ParsedNumber.Sign.PERCENT;
                    case "‰" -> ParsedNumber.Sign.PERMILLE;
                    default -> ParsedNumber.Sign.NONE;
                };
        return Optional.of(new ParsedNumber(value, Math.max(0, digits.length() - exponent), sign));
    }

    private static Optional<ParsedNumber> fraction(Matcher m) {
        BigDecimal below = new BigDecimal(m.group(2));
        if (below.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(m.group(1)).divide(below, MathContext.DECIMAL128);
        return Optional.of(new ParsedNumber(value, FRACTION_DECIMALS, ParsedNumber.Sign.NONE));
    }
}
