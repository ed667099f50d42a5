package org.plumbline.model;

import java.util.regex.Pattern;

/** An indicator of the plan; may stand in formulas, hence the narrow alphabet. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    public IndicatorId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
