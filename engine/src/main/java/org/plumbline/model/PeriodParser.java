package org.plumbline.model;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads period texts.
 *
 * <p>Accepted: {@code 2012}, {@code 2012-S1}, {@code 2012-H1}, {@code 2012-Q3}, {@code 2012-06}, {@code 2012-M06}, {@code
 * 201206}, {@code 2016-01/2016-09}, {@code 2012/2013}, {@code 2011-2013}; {@code 2012年}, {@code 2012年三季度}, {@code
 * 2012年第3季度}, {@code 2012年6月}, {@code 2012年1-6月}, {@code 2012年上半年}, {@code 2012年下半年}, {@code 2012年前三季度}, {@code
 * 2012年底} (December), {@code 2011—2013年}. Full-width digits and dashes are read like the plain ones.
 */
public final class PeriodParser {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0)?年?(?:度|全年)?");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-?[SH]([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-.]?M?(\\d{2})|(\\d{4})[-.]M?(\\d)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})年?[-~/至到](\\d{4})年?(?:间|期间)?");
    private static final Pattern ZH_HALF = Pattern.compile("(\\d{4})年([上下])半年");
    private static final Pattern ZH_QUARTER = Pattern.compile("(\\d{4})年第?([一二三四1-4])季度?");
    private static final Pattern ZH_QUARTERS = Pattern.compile("(\\d{4})年(?:前|1[-~至])([二三四两2-4])个?季度");
    private static final Pattern ZH_MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月份?");
    private static final Pattern ZH_MONTHS = Pattern.compile("(\\d{4})年(\\d{1,2})[-~至到](\\d{1,2})月份?");
    private static final Pattern ZH_YEAR_END = Pattern.compile("(\\d{4})年(?:年?[底末])");
    private static final int EARLIEST = 1000;

    private PeriodParser() {}

    /** The period a text names, or empty where it names none. */
    public static Optional<Period> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[—–―－‒−～]", "-")
                .replaceAll("-+", "-")
                .toUpperCase(java.util.Locale.ROOT);
        if (plain.isEmpty() || plain.length() > 40) {
            return Optional.empty();
        }
        Optional<Period> single = single(plain);
        return single.isPresent() ? single : interval(plain);
    }

    private static Optional<Period> single(String text) {
        Matcher m = YEAR.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), 1, 12);
        }
        m = HALF.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), number(m.group(2)) * 6 - 5, 6);
        }
        m = QUARTER.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), number(m.group(2)) * 3 - 2, 3);
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            boolean twoDigits = m.group(1) != null;
            return inRange(number(m.group(twoDigits ? 1 : 3)), number(m.group(twoDigits ? 2 : 4)), 1);
        }
        return chinese(text);
    }

    private static Optional<Period> chinese(String text) {
        Matcher m = ZH_HALF.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), m.group(2).equals("上") ? 1 : 7, 6);
        }
        m = ZH_QUARTERS.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), 1, digit(m.group(2)) * 3);
        }
        m = ZH_QUARTER.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), digit(m.group(2)) * 3 - 2, 3);
        }
        m = ZH_MONTH.matcher(text);
        if (m.matches()) {
            return inRange(number(m.group(1)), number(m.group(2)), 1);
        }
        m = ZH_MONTHS.matcher(text);
        if (m.matches()) {
            int from = number(m.group(2));
            int to = number(m.group(3));
            return to < from ? Optional.empty() : inRange(number(m.group(1)), from, to - from + 1);
        }
        m = ZH_YEAR_END.matcher(text);
        return m.matches() ? inRange(number(m.group(1)), 12, 1) : Optional.empty();
    }

    private static Optional<Period> interval(String text) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int from = number(years.group(1));
            int to = number(years.group(2));
            return to < from || to - from > 150 ? Optional.empty() : inRange(from, 1, (to - from + 1) * 12);
        }
        int slash = text.indexOf('/');
        if (slash < 0 || slash != text.lastIndexOf('/')) {
            return Optional.empty();
        }
        Optional<Period> from = single(text.substring(0, slash));
        Optional<Period> to = single(text.substring(slash + 1));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int length = to.get().lastMonth() - from.get().firstMonth() + 1;
        return length < 1 || length > 1800 ? Optional.empty() : Optional.of(Period.between(from.get(), to.get()));
    }

    private static Optional<Period> inRange(int year, int month, int months) {
        if (year < EARLIEST || month < 1 || month > 12 || (month + months > 13 && months < 12)) {
            return Optional.empty();
        }
        return Optional.of(new Period(year * 12 + month - 1, months));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int digit(String text) {
        return switch (text) {
            case "一", "1" -> 1;
            case "二", "两", "2" -> 2;
            case "三", "3" -> 3;
            default -> 4;
        };
    }
}
