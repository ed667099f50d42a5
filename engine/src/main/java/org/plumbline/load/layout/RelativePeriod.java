package org.plumbline.load.layout;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.plumbline.load.parse.PrintedPeriod;

/** Heads such as 本月, 累计, 上年同期 that name a period only beside the table's own. */
final class RelativePeriod {
    private static final Pattern PRESENT = Pattern.compile("(?:本期|本月|当月|本季|本季度|当期|本年|今年|本年度)(?:实际|实绩|完成|数|值)?");
    private static final Pattern TO_DATE =
            Pattern.compile("(?:1[-—–~至])?本月(?:止)?累计|(?:自?年初(?:至今|以来)?|本年|当年)?累计(?:数|值|完成)?|1[-—–~至]本月");
    private static final Pattern YEAR_BEFORE = Pattern.compile("(?:上年|去年)(?:同期|同月|本期)?(?:实际|实绩|完成|数|值|累计)?");

    private RelativePeriod() {}

    /** The period a head means in a table of a period; empty for any other head. */
    static Optional<PrintedPeriod> resolve(String head, PrintedPeriod present) {
        if (present.year().isEmpty()) {
            return Optional.empty();
        }
        if (PRESENT.matcher(head).matches()) {
            return Optional.of(present);
        }
        int last = present.firstMonth() + present.months() - 1;
        if (TO_DATE.matcher(head).matches()) {
            return Optional.of(new PrintedPeriod(present.year(), 1, last, present.status()));
        }
        if (YEAR_BEFORE.matcher(head).matches()) {
            OptionalInt before = OptionalInt.of(present.year().getAsInt() - 1);
            boolean toDate = head.endsWith("累计");
            return Optional.of(
                    new PrintedPeriod(before, toDate ? 1 : present.firstMonth(), toDate ? last : present.months(), ""));
        }
        return Optional.empty();
    }
}
