package org.plumbline.report.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.plumbline.model.Period;

/** Periods and days as printed: 2012年, 2012年1—9月, 2012年三季度; 2012, Jan–Sep 2012, 2012 Q3. */
public final class PeriodText {
    private final ReportTexts texts;

    public PeriodText(ReportTexts texts) {
        this.texts = texts;
    }

    public String of(Period period) {
        String year = Integer.toString(period.firstYear());
        int first = period.firstMonth() % 12 + 1;
        int last = period.lastMonth() % 12 + 1;
        return switch (period.frequency()) {
            case YEAR -> texts.text("period.year", year);
            case YEARS -> texts.text("period.years", year, period.lastYear());
            case HALF_YEAR -> texts.text("period.half-" + (first / 6 + 1), year);
            case QUARTER -> texts.text("period.quarter-" + (first / 3 + 1), year);
            case MONTH -> texts.text("period.month", year, month(first));
            case YEAR_TO_DATE -> texts.text("period.months", year, month(first), month(last));
            case MONTHS ->
                period.firstYear() == period.lastYear()
                        ? texts.text("period.months", year, month(first), month(last))
                        : texts.text("period.months-across", year, month(first), period.lastYear(), month(last));
        };
    }

    String of(LocalDate day) {
        return texts.text("date", day.getYear(), month(day.getMonthValue()), day.getDayOfMonth());
    }

    /** 2012-06-30. */
    static String iso(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    private String month(int number) {
        return texts.text("month." + number);
    }
}
