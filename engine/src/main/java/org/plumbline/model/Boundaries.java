package org.plumbline.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which regional boundaries values of different periods are set beside each other: as each was reported, or all on
 * those of one day.
 *
 * @param text as written: {@code as-reported}, {@code current}, or a year, month or day (a year or month is its last day)
 * @param day the day whose boundaries are meant; empty for the other two
 */
public record Boundaries(String text, Optional<LocalDate> day) {
    private static final String CURRENT_TEXT = "current";

    public static final Boundaries AS_REPORTED = new Boundaries("as-reported", Optional.empty());
    public static final Boundaries CURRENT = new Boundaries(CURRENT_TEXT, Optional.empty());

    /** What a text means, or empty. */
    public static Optional<Boundaries> parse(String text) {
        String word = text.strip();
        if (word.equals(AS_REPORTED.text())) {
            return Optional.of(AS_REPORTED);
        }
        if (word.equals(CURRENT_TEXT)) {
            return Optional.of(CURRENT);
        }
        return day(word).map(day -> new Boundaries(word, Optional.of(day)));
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeException notADay) {
            return PeriodParser.parse(word).map(Period::end);
        }
    }

    /** The day whose boundaries are meant as looked from a date; empty: as reported. */
    public Optional<LocalDate> on(LocalDate knownAt) {
        return equals(CURRENT) ? Optional.of(knownAt) : day;
    }
}
