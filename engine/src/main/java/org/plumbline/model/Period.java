package org.plumbline.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A time period of whole months: a year, half-year, quarter, month, the year to date, or an interval of years. Two
 * texts for the same months are the same period ({@code 2016-01/2016-03} is {@code 2016-Q1}).
 *
 * @param firstMonth months since January of year 0
 * @param months length, at least 1
 */
public record Period(int firstMonth, int months) implements Comparable<Period> {
    private static final int LENGTH_LIMIT = 2048;
    private static final int FIRST_LIMIT = 10_000 * 12;

    public Period {
        if (months < 1 || months >= LENGTH_LIMIT || firstMonth < 0 || firstMonth >= FIRST_LIMIT) {
            throw new IllegalArgumentException("Period out of range: month " + firstMonth + ", length " + months);
        }
    }

    public static Period ofYear(int year) {
        return new Period(year * 12, 12);
    }

    public static Period ofYears(int firstYear, int lastYear) {
        return new Period(firstYear * 12, (lastYear - firstYear + 1) * 12);
    }

    public static Period ofHalf(int year, int half) {
        return new Period(year * 12 + (half - 1) * 6, 6);
    }

    public static Period ofQuarter(int year, int quarter) {
        return new Period(year * 12 + (quarter - 1) * 3, 3);
    }

    public static Period ofMonth(int year, int month) {
        return new Period(year * 12 + month - 1, 1);
    }

    /** From the first month of {@code from} to the last of {@code to}. */
    public static Period between(Period from, Period to) {
        return new Period(from.firstMonth, to.lastMonth() - from.firstMonth + 1);
    }

    /** A period packed into one int, for columns; the inverse of {@link #code()}. */
    public static Period ofCode(int code) {
        return new Period(code / LENGTH_LIMIT, code % LENGTH_LIMIT);
    }

    /** Last month of the period packed into a code. */
    static int lastMonthOf(int code) {
        return code / LENGTH_LIMIT + code % LENGTH_LIMIT - 1;
    }

    public int code() {
        return firstMonth * LENGTH_LIMIT + months;
    }

    public int lastMonth() {
        return firstMonth + months - 1;
    }

    public int firstYear() {
        return firstMonth / 12;
    }

    public int lastYear() {
        return lastMonth() / 12;
    }

    public LocalDate start() {
        return LocalDate.of(firstYear(), firstMonth % 12 + 1, 1);
    }

    public LocalDate end() {
        return YearMonth.of(lastYear(), lastMonth() % 12 + 1).atEndOfMonth();
    }

    /** End of the period in years, for distances in time: the end of 2012 is 2013.0, the end of June 2012 is 2012.5. */
    public double endInYears() {
        return (lastMonth() + 1) / 12.0;
    }

    /** Years from the end of this period to the end of the other; negative where the other ends earlier. */
    public double yearsTo(Period later) {
        return (later.lastMonth() - lastMonth()) / 12.0;
    }

    public boolean contains(Period other) {
        return other.firstMonth >= firstMonth && other.lastMonth() <= lastMonth();
    }

    public boolean endsWith(Period other) {
        return lastMonth() == other.lastMonth();
    }

    public Frequency frequency() {
        boolean fromJanuary = firstMonth % 12 == 0;
        if (months % 12 == 0 && fromJanuary) {
            return months == 12 ? Frequency.YEAR : Frequency.YEARS;
        }
        if (months == 6 && firstMonth % 6 == 0) {
            return Frequency.HALF_YEAR;
        }
        if (months == 3 && firstMonth % 3 == 0) {
            return Frequency.QUARTER;
        }
        if (months == 1) {
            return Frequency.MONTH;
        }
        return fromJanuary && months < 12 ? Frequency.YEAR_TO_DATE : Frequency.MONTHS;
    }

    /** True where the period starts in January and ends within the same year before its end. */
    public boolean isPartOfYearFromJanuary() {
        return firstMonth % 12 == 0 && months < 12;
    }

    /** The calendar year that holds the last month. */
    public Period lastCalendarYear() {
        return ofYear(lastYear());
    }

    /** The period of the same length that ends just before this one starts. */
    public Period previous() {
        return new Period(firstMonth - months, months);
    }

    /** The text form of the contract: {@code 2012}, {@code 2012-S1}, {@code 2012-Q3}, {@code 2012-06}, {@code 2016-01/2016-09}. */
    @Override
    public String toString() {
        return switch (frequency()) {
            case YEAR -> Integer.toString(firstYear());
            case YEARS -> firstYear() + "/" + lastYear();
            case HALF_YEAR -> firstYear() + "-S" + (firstMonth % 12 / 6 + 1);
            case QUARTER -> firstYear() + "-Q" + (firstMonth % 12 / 3 + 1);
            case MONTH -> month(firstMonth);
            case YEAR_TO_DATE, MONTHS -> month(firstMonth) + "/" + month(lastMonth());
        };
    }

    private static String month(int monthIndex) {
        int month = monthIndex % 12 + 1;
        return monthIndex / 12 + (month < 10 ? "-0" : "-") + month;
    }

    /** By end, then shorter periods first. */
    @Override
    public int compareTo(Period other) {
        int byEnd = Integer.compare(lastMonth(), other.lastMonth());
        return byEnd != 0 ? byEnd : Integer.compare(months, other.months);
    }
}
