package org.plumbline.model;

import java.util.regex.Pattern;

/** A reference area of the plan. */
public record RegionId(String value) implements Comparable<RegionId> {
    private static final int SPREAD = 0x9E3779B1;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    public RegionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an id of the form " + FORM + ": " + value);
        }
    }

    public static RegionId of(String value) {
        return new RegionId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** Spread out: ids that differ in their last digits only would meet in sums of several hashes. */
    @Override
    public int hashCode() {
        return value.hashCode() * SPREAD;
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
