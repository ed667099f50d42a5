package org.plumbline.model;

import java.util.regex.Pattern;

/** A document or publication that targets and observations come from. */
public record SourceId(String value) implements Comparable<SourceId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    public SourceId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static SourceId of(String value) {
        return new SourceId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
