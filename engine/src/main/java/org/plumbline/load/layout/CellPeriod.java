package org.plumbline.load.layout;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedPeriod;
import org.plumbline.model.Period;

/**
 * The period of a cell, put together of its labels, heads, section and title.
 *
 * @param toDate true where it was widened to the beginning of the year
 * @param quarter true where a month was taken for the end of its quarter
 */
record CellPeriod(Optional<Period> period, boolean toDate, boolean quarter) {
    /** Figures that add up from the beginning of the year: 累计值, 累计增长, GDP_累计; not 累计装机容量, 历年累计. */
    private static final Pattern TO_DATE = Pattern.compile(
            "^(?!.*(?:历年|历史|有史|截[至止]|[末底]累计)).*(?:累计值|累计数|累计额|本年累计|(?:自?年初|1-本月)累计|累计(?:实际|名义)?(?:增长|增速|同比|比)[^-]*"
                    + "|累计[(（][^()（）]*[)）]|[_·\\-]累计(?:同比[^-]*)?|值累计|累计)(?:-[^-]*)?$");

    private static final Pattern QUARTERLY = Pattern.compile("季度?|quarterly|Q", Pattern.CASE_INSENSITIVE);

    /** The period, empty where nothing names one, and what was taken for granted. */
    static CellPeriod of(
            HeadColumn label, HeadColumn head, HeadColumn section, Optional<PrintedPeriod> present, String indicator) {
        Optional<PrintedPeriod> printed = head.period();
        if (label.period().isPresent()) {
            printed = Optional.of(printed.map(p -> p.with(label.period().get()))
                    .orElse(label.period().get()));
        }
        if (section.period().isPresent()) {
            printed = Optional.of(printed.map(p -> p.with(section.period().get()))
                    .orElse(section.period().get()));
        }
        boolean quarterly = label.keys().stream().anyMatch(QUARTERLY.asMatchPredicate())
                || head.keys().stream().anyMatch(QUARTERLY.asMatchPredicate());
        Optional<PrintedPeriod> whole = printed.map(p ->
                        present.filter(t -> p.year().isEmpty()).map(p::with).orElse(p))
                .or(() -> present);
        Optional<PrintedPeriod> span = whole.map(p -> quarterly ? quarter(p) : p);
        boolean toDate = span.filter(p -> isToDate(p, indicator)).isPresent();
        Optional<PrintedPeriod> period = toDate ? span.map(CellPeriod::toDate) : span;
        return new CellPeriod(period.flatMap(PrintedPeriod::period), toDate, !span.equals(whole));
    }

    /** True for a period within a year under an indicator that counts from the beginning of the year. */
    static boolean isToDate(PrintedPeriod period, String indicator) {
        boolean part = period.months() == 1 || period.months() == 3;
        return part && period.firstMonth() > 1 && TO_DATE.matcher(indicator).matches();
    }

    private static PrintedPeriod toDate(PrintedPeriod period) {
        int last = period.firstMonth() + period.months() - 1;
        return new PrintedPeriod(period.year(), 1, last, period.status());
    }

    /** A quarter that is called by its last month. */
    private static PrintedPeriod quarter(PrintedPeriod period) {
        boolean last = period.months() == 1 && period.firstMonth() % 3 == 0;
        OptionalInt year = period.year();
        return last ? new PrintedPeriod(year, period.firstMonth() - 2, 3, period.status()) : period;
    }
}
