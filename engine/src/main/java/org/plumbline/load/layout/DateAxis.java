package org.plumbline.load.layout;

import java.util.List;
import java.util.regex.Pattern;

/** Years that workbooks hold as dates: all on 31 December, or all on 1 January. */
final class DateAxis {
    private static final Pattern LAST_DAY = Pattern.compile("\\d{4}-12-31");
    private static final Pattern FIRST_DAY = Pattern.compile("\\d{4}-01-01");

    private DateAxis() {}

    static boolean areYears(List<String> texts) {
        List<String> dates = texts.stream()
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .distinct()
                .toList();
        return dates.size() > 1
                && (dates.stream().allMatch(LAST_DAY.asMatchPredicate())
                        || dates.stream().allMatch(FIRST_DAY.asMatchPredicate()));
    }

    static String year(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? text.substring(0, 4) : text;
    }
}
