package org.plumbline.finding;

/** How grave a finding is. Only {@link #ERROR} stops a plan. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The name used in files and results: {@code error}, {@code warning}, {@code info}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
