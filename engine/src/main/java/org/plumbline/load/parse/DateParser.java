package org.plumbline.load.parse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;

/**
 * Reads dates: {@code 2011-12-08}, {@code 2011/12/8}, {@code 2011.12.8}, {@code 20111208}, {@code 2011年12月8日}, also with a
 * time behind; or any period, which is its first day as a beginning and its last otherwise.
 */
public final class DateParser {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?|(\\d{4})(\\d{2})(\\d{2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final int LONGEST = 40;

    private DateParser() {}

    /** As the beginning of a span: the first day of a year or month. */
    public static Optional<LocalDate> asBeginning(String text) {
        return day(text).or(() -> period(text).map(Period::start));
    }

    /** As an ending or a single event: the last day of a year or month. */
    public static Optional<LocalDate> asEnd(String text) {
        return day(text).or(() -> period(text).map(Period::end));
    }

    private static Optional<LocalDate> day(String text) {
        String plain = PlainText.of(text).replace(" 00:00:00", "");
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m = DAY.matcher(plain);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(1) != null) {
            return date(m.group(1), m.group(3), m.group(4));
        }
        return m.group(5) != null
                ? date(m.group(5), m.group(6), m.group(7))
                : date(m.group(8), m.group(9), m.group(10));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean real = y >= 1000
                && m >= 1
                && m <= 12
                && d >= 1
                && d <= YearMonth.of(Math.max(1, y), m).lengthOfMonth();
        return real ? Optional.of(LocalDate.of(y, m, d)) : Optional.empty();
    }

    private static Optional<Period> period(String text) {
        Matcher month = MONTH.matcher(PlainText.of(text));
        if (month.matches()) {
            int m = Integer.parseInt(month.group(2));
            int y = Integer.parseInt(month.group(1));
            return m >= 1 && m <= 12 && y >= 1000 ? Optional.of(Period.ofMonth(y, m)) : Optional.empty();
        }
        return PeriodParser.parse(text);
    }
}
