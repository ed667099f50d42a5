package org.plumbline.load.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.model.Period;
import org.plumbline.model.PeriodParser;

/**
 * A period as tables print it, which may lack its year because that stands in another head or in the title.
 *
 * @param year empty where the text names none
 * @param firstMonth of the period within its year, from 1
 * @param months its length
 * @param status the SDMX status its words mean (初步 P, 预计 F), else empty
 */
public record PrintedPeriod(OptionalInt year, int firstMonth, int months, String status) {
    private static final Pattern STATUS = Pattern.compile(
            "[(]?(初步核算数?|初步核实数?|初步数?|快报数?|预计数?|预测数?|预计|PRELIMINARY|[PEF])[)]?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUFFIX = Pattern.compile("(累计数?|合计|实绩|实际数?|实现数?|完成数?|目标值?|计划数?|数据)$");
    private static final Pattern YEAR = Pattern.compile("\\d{4}(\\.0)?年?度?|\\d{4}全年");
    private static final Pattern WITH_YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:T.*)?");
    private static final Pattern ZH_DAY = Pattern.compile("((?:19|20)\\d{2})年(\\d{1,2})月(\\d{1,2})[日号]");
    private static final Pattern RANGE = Pattern.compile("(?:(\\d{4})[年.])?(?:前)?(\\d{1,2})(?:月份?)?-(\\d{1,2})月份?");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:(\\d{4})年?)?第?([一二三四1-4ⅠⅡⅢⅣ])季度?|(?:(\\d{4})-?)?Q([1-4])|Q([1-4])-?(\\d{4})|([1-4])Q(\\d{4})");
    private static final Pattern QUARTERS = Pattern.compile("(?:(\\d{4})年?)?(?:前|1-|一至|一-)([二三四两2-4])个?季度?");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?");
    private static final Pattern HALF = Pattern.compile("(?:(\\d{4})年?)?([上下])半年");
    private static final Pattern YEAR_END = Pattern.compile("(?:(\\d{4})年?)?(?:年?[底末]|期末)");
    private static final Pattern FIRST_MONTHS = Pattern.compile("(?:(\\d{4})年?)?前(\\d{1,2}|[二三四五六七八九十])个月");
    private static final Pattern YEAR_RANGE = Pattern.compile("((?:19|20)\\d{2})年?-((?:19|20)\\d{2})年?");
    private static final Pattern SHORT_RANGE = Pattern.compile("((?:19|20)\\d{2})-(\\d{2})年?");
    private static final Pattern ENGLISH =
            Pattern.compile("([A-Z]{3,9})\\.?-?((?:19|20)\\d{2})?|([A-Z]{3})[-'’](\\d{2})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> MONTH_NAMES = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");
    private static final Pattern MARKS = Pattern.compile(PrintedLabel.MARK + "++$");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern DASHES = Pattern.compile("[-—–―－‒−～~至到]+");
    private static final Pattern YEAR_IN_BRACKETS = Pattern.compile("[(]年[)]$");
    private static final Pattern HAN_YEAR = Pattern.compile("^([二一][〇○O0零一二三四五六七八九]{3})年");
    private static final Pattern NO_PERIOD =
            Pattern.compile("\\d{5,}|\\d{1,3}|[+-].*|\\d+\\.\\d{3,}|\\d{1,3}\\.\\d*|\\d{5,}\\.\\d*");
    private static final String ZH_DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST = 40;

    private static PrintedPeriod of(Period period, String status) {
        return new PrintedPeriod(
                OptionalInt.of(period.firstYear()), period.firstMonth() % 12 + 1, period.months(), status);
    }

    /** Reads a period; empty for any other text. Bare numbers are years from 1900 to 2100 only. */
    public static Optional<PrintedPeriod> parse(String text) {
        if (text.length() > 3 * LONGEST || NO_PERIOD.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = plain(text);
        if (plain.isEmpty()
                || plain.length() > LONGEST
                || NO_PERIOD.matcher(plain).matches()) {
            return Optional.empty();
        }
        Optional<PrintedPeriod> whole = bare(plain, "");
        if (whole.isPresent()) {
            return whole;
        }
        Matcher status = STATUS.matcher(plain);
        if (status.find() && status.start() > 0) {
            return bare(plain.substring(0, status.start()), code(status.group(1)));
        }
        Matcher suffix = SUFFIX.matcher(plain);
        return suffix.find() && suffix.start() > 0 ? bare(plain.substring(0, suffix.start()), "") : Optional.empty();
    }

    private static String code(String word) {
        String first = word.substring(0, Math.min(2, word.length()));
        return switch (first) {
            case "预计", "预测", "F" -> "F";
            case "E" -> "E";
            default -> "P";
        };
    }

    private static String plain(String text) {
        String plain = MARKS.matcher(text).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
        plain = BLANKS.matcher(plain).replaceAll("");
        plain = DASHES.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT);
        plain = YEAR_IN_BRACKETS.matcher(plain).replaceFirst("年");
        Matcher han = HAN_YEAR.matcher(plain);
        if (!han.find()) {
            return plain;
        }
        StringBuilder year = new StringBuilder();
        for (char c : han.group(1).toCharArray()) {
            int digit = ZH_DIGITS.indexOf(c);
            year.append(Math.max(0, digit));
        }
        return year + plain.substring(4);
    }

    private static Optional<PrintedPeriod> bare(String text, String status) {
        if (YEAR.matcher(text).matches()) {
            int year = Integer.parseInt(text.substring(0, 4));
            return year < 1900 || year > 2100 ? Optional.empty() : Optional.of(of(Period.ofYear(year), status));
        }
        Optional<PrintedPeriod> partial = partial(text, status);
        if (partial.isPresent()) {
            return partial;
        }
        Matcher day = DAY.matcher(text);
        Matcher zhDay = ZH_DAY.matcher(text);
        Matcher either = day.matches() ? day : zhDay;
        if (day.matches() || zhDay.matches()) {
            int month = Integer.parseInt(either.group(2));
            return month < 1 || month > 12
                    ? Optional.empty()
                    : Optional.of(of(Period.ofMonth(Integer.parseInt(either.group(1)), month), status));
        }
        Matcher years = YEAR_RANGE.matcher(text);
        Matcher shortened = SHORT_RANGE.matcher(text);
        if (years.matches()) {
            return years(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)), status);
        }
        if (shortened.matches() && Integer.parseInt(shortened.group(2)) > 12) {
            int first = Integer.parseInt(shortened.group(1));
            return years(first, first / 100 * 100 + Integer.parseInt(shortened.group(2)), status);
        }
        if (!WITH_YEAR.matcher(text).find()) {
            return Optional.empty();
        }
        return PeriodParser.parse(text).map(period -> of(period, status));
    }

    private static Optional<PrintedPeriod> years(int first, int last, String status) {
        return last < first || last - first > 150
                ? Optional.empty()
                : Optional.of(of(Period.ofYears(first, last), status));
    }

    private static Optional<PrintedPeriod> partial(String text, String status) {
        Matcher m = RANGE.matcher(text);
        if (m.matches()) {
            int from = Integer.parseInt(m.group(2));
            return within(m.group(1), from, Integer.parseInt(m.group(3)) - from + 1, status);
        }
        m = QUARTERS.matcher(text);
        if (m.matches()) {
            return within(m.group(1), 1, 3 * digit(m.group(2)), status);
        }
        m = QUARTER.matcher(text);
        if (m.matches()) {
            String year = first(m.group(1), m.group(3), m.group(6), m.group(8));
            return within(year, 3 * digit(first(m.group(2), m.group(4), m.group(5), m.group(7))) - 2, 3, status);
        }
        m = HALF.matcher(text);
        if (m.matches()) {
            return within(m.group(1), m.group(2).equals("上") ? 1 : 7, 6, status);
        }
        m = FIRST_MONTHS.matcher(text);
        if (m.matches()) {
            return within(m.group(1), 1, digit(m.group(2)), status);
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return within(m.group(1), digit(m.group(2)), 1, status);
        }
        m = YEAR_END.matcher(text);
        if (m.matches()) {
            return within(m.group(1), 12, 1, status);
        }
        if (text.equals("全年")) {
            return within(null, 1, 12, status);
        }
        m = ENGLISH.matcher(text);
        if (m.matches()) {
            String name = first(m.group(1), m.group(3));
            int month = Math.max(MONTHS.indexOf(name), MONTH_NAMES.indexOf(name));
            String year = m.group(4) == null ? m.group(2) : century(m.group(4));
            return month < 0 ? Optional.empty() : within(year, month + 1, 1, status);
        }
        return Optional.empty();
    }

    private static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return "";
    }

    /** The year of two digits as spreadsheets read it: 15 is 2015, 78 is 1978. */
    private static String century(String digits) {
        return (Integer.parseInt(digits) < 30 ? "20" : "19") + digits;
    }

    private static int digit(String text) {
        if (text.matches("\\d+")) {
            return Integer.parseInt(text);
        }
        if (text.startsWith("十")) {
            return text.length() == 1 ? 10 : 10 + ZH_DIGITS.indexOf(text.charAt(1));
        }
        if (text.equals("两")) {
            return 2;
        }
        // NFKC has made I, II, III, IV of the Roman digits where it met them.
        return ZH_DIGITS.indexOf(text.charAt(0));
    }

    private static Optional<PrintedPeriod> within(@Nullable String year, int firstMonth, int months, String status) {
        boolean real = firstMonth >= 1 && months >= 1 && firstMonth + months <= 13;
        if (!real) {
            return Optional.empty();
        }
        OptionalInt known =
                year == null || year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
        return known.isPresent() && (known.getAsInt() < 1900 || known.getAsInt() > 2100)
                ? Optional.empty()
                : Optional.of(new PrintedPeriod(known, firstMonth, months, status));
    }

    /** True for a whole year. */
    public boolean isYear() {
        return year.isPresent() && months == 12 && firstMonth == 1;
    }

    /** This period with the year of another where it has none; of a year and a part of it, the part. */
    public PrintedPeriod with(PrintedPeriod other) {
        String status = this.status.isEmpty() ? other.status : this.status;
        if (year.isEmpty()) {
            return new PrintedPeriod(other.year, firstMonth, months, status);
        }
        boolean otherIsPart = other.year.isEmpty() || (isYear() && other.year.equals(year) && !other.isYear());
        return otherIsPart
                ? new PrintedPeriod(year, other.firstMonth, other.months, status)
                : new PrintedPeriod(year, firstMonth, months, status);
    }

    /** The period, empty without a year. */
    public Optional<Period> period() {
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(year.getAsInt() * 12 + firstMonth - 1, months));
    }
}
