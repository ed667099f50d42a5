package org.plumbline.model;

import java.util.regex.Pattern;

/** A target. */
public record TargetId(String value) implements Comparable<TargetId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    public TargetId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static TargetId of(String value) {
        return new TargetId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(TargetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
