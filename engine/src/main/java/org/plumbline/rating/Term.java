package org.plumbline.rating;

import java.util.Locale;

/** What a number in a {@link Working} is. */
public enum Term {
    BASELINE_YEAR,
    BASELINE_VALUE,
    LATEST_YEAR,
    LATEST_VALUE,
    PREVIOUS_VALUE,
    TARGET_YEAR,
    TARGET_VALUE,
    DIRECTION,
    VALUE_SIGN,
    NATURAL_LIMIT,
    LIMIT_COEFFICIENT,
    OBSERVED_RATE,
    REQUIRED_RATE,
    OBSERVED_CHANGE,
    REQUIRED_CHANGE,
    MEAN_CHANGE,
    LAST_CHANGE,
    PROJECTED_VALUE,
    SHARE_OF_WAY,
    LOG_SHARE,
    LEVEL_RATIO,
    ELAPSED,
    YEAR_TASK,
    DEVIATION,
    PEER_DEVIATION,
    PEER_COUNT,
    POINT_COUNT;

    /** The stable code written in traces, such as {@code baseline-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
