package org.plumbline.model;

import java.util.regex.Pattern;

/** A task. */
public record TaskId(String value) implements Comparable<TaskId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    public TaskId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static TaskId of(String value) {
        return new TaskId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
