package org.plumbline.report.earlier;

/** A file is no report as {@code evaluate --format json} writes it. */
public final class EarlierReportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String found;

    EarlierReportException(int line, String found) {
        super("line " + line + ": " + found);
        this.line = line;
        this.found = found;
    }

    /** Where reading ended; 0 where the whole is meant. */
    public int line() {
        return line;
    }

    /** What stands there, or the name of what is missing. */
    public String found() {
        return found;
    }
}
