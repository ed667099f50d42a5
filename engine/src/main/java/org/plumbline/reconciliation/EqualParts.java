package org.plumbline.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.model.Frequency;
import org.plumbline.model.Period;

/** Calendar years, and years to date, divided into half-years, quarters or months. */
final class EqualParts {
    private static final int[] LENGTHS = {6, 3, 1};

    private EqualParts() {}

    /** True for what can be a total over periods. */
    static boolean isWhole(Period period) {
        return period.frequency() == Frequency.YEAR || (period.isPartOfYearFromJanuary() && period.months() > 1);
    }

    /** All divisions, that into the longest parts first. */
    static List<List<Period>> of(Period whole) {
        List<List<Period>> divisions = new ArrayList<>();
        for (int months : LENGTHS) {
            if (months < whole.months() && whole.months() % months == 0) {
                List<Period> parts = new ArrayList<>();
                for (int month = 0; month < whole.months(); month += months) {
                    parts.add(new Period(whole.firstMonth() + month, months));
                }
                divisions.add(parts);
            }
        }
        return divisions;
    }
}
