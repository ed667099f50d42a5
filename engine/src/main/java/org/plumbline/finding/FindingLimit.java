package org.plumbline.finding;

/** How many findings of one code and severity are kept at most, errors apart. */
public final class FindingLimit {
    /** What is in force where nobody sets another. */
    public static final long STANDARD = 50_000;

    /** The system property that sets it: a whole number above zero. */
    public static final String PROPERTY = "plumbline.limit.findings";

    private FindingLimit() {}

    /** What is in force; the standard where the property is absent or no such number. */
    public static long value() {
        String set = System.getProperty(PROPERTY, "");
        return set.matches("[1-9]\\d{0,17}") ? Long.parseLong(set) : STANDARD;
    }
}
