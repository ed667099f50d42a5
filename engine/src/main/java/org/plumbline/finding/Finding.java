package org.plumbline.finding;

import java.util.List;

/**
 * One problem or remark, as facts; its text is made by {@link FindingMessages} when somebody reads it.
 *
 * @param code which kind
 * @param severity at most as grave as the code's own
 * @param location where in the plan's files
 * @param subject the id of what is concerned (a target, an indicator and region …), or empty; waivers name it
 * @param offending the offending text as it stands in the file, or empty
 * @param arguments facts for the message, in the order the bundle numbers them from {2}; {0} is the offending text,
 *     {1} the subject
 * @param waived true where a waiver of the plan accepts this finding
 */
public record Finding(
        FindingCode code,
        Severity severity,
        SourceLocation location,
        String subject,
        String offending,
        List<String> arguments,
        boolean waived) {

    private static final String FURTHER = "@further";

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(
            FindingCode code, SourceLocation location, String subject, String offending, String... arguments) {
        return new Finding(code, code.severity(), location, subject, offending, List.of(arguments), false);
    }

    /** Says that there are more of a kind than are listed. */
    static Finding further(FindingCode code, Severity severity, long more, long limit) {
        return of(code, SourceLocation.NONE, "", "", FURTHER, Long.toString(more), Long.toString(limit))
                .withSeverity(severity);
    }

    /** True where it stands for others of its kind that are counted and not listed. */
    public boolean isFurther() {
        return !arguments.isEmpty() && arguments.get(0).equals(FURTHER);
    }

    public Finding withSeverity(Severity other) {
        return new Finding(code, other, location, subject, offending, arguments, waived);
    }

    public Finding asWaived() {
        return new Finding(code, severity, location, subject, offending, arguments, true);
    }

    /** True for an error that nobody waived. */
    public boolean stops() {
        return severity == Severity.ERROR && !waived;
    }
}
