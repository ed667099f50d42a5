package org.plumbline.rating;

import java.util.List;
import java.util.Locale;

/**
 * Something a reader should know beside the category.
 *
 * @param arguments years and numbers as plain text; for {@link Kind#YEAR_TASK} the category's code
 */
public record RatingNote(Kind kind, List<String> arguments) {
    /** What is said; texts are in the bundle under {@code note.<code>}. */
    public enum Kind {
        /** The base year had no value and moved: configured year, year used. */
        BASE_YEAR_MOVED,
        /** Boundaries set by the plan were used. */
        THRESHOLDS_SET,
        /** Boundaries set by the plan do not fit the method's rule for this target and were not used. */
        THRESHOLDS_NOT_FITTING,
        /** The latest observation is later than the target's period: year. */
        LATEST_AFTER_TARGET,
        /** The assessment period is shorter than the method's own: years. */
        PERIOD_SHORT,
        /** The edition's fixed horizon in years. */
        FIXED_HORIZON,
        /** A value at the end of its scale: the latest was carried forward. */
        CARRIED_FORWARD,
        /** Within one point of 0 or 100 percent, which the method counts as met. */
        NEARLY_AT_BOUND,
        /** The target is met today but would not be at its date if the trend went on. */
        MET_BUT_FALLING,
        /** The number is actual over target. */
        BY_LEVEL,
        /** The number is the share of the way from baseline to target. */
        BY_INCREMENT,
        /** The verdict on the last year's task alone: its category. */
        YEAR_TASK,
        /** The score is at the limit that the base value has already reached. */
        BASE_AT_LIMIT,
        /** The base value lies beyond the natural limit. */
        BASE_BEYOND_LIMIT;

        /** The stable code, such as {@code base-year-moved}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public RatingNote {
        arguments = List.copyOf(arguments);
    }
}
