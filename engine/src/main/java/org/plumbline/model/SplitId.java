package org.plumbline.model;

import java.util.regex.Pattern;

/** A split of a total. */
public record SplitId(String value) implements Comparable<SplitId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    public SplitId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static SplitId of(String value) {
        return new SplitId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(SplitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
