package org.plumbline.cli;

/** Exit codes of every command. */
final class ExitCode {
    static final int DONE = 0;
    /** The input has errors; nothing was computed or written. */
    static final int INPUT_HAS_ERRORS = 1;

    static final int WRONG_USAGE = 2;
    /** Done, and errors were left out or a {@code --fail-on} condition holds. */
    static final int DONE_WITH_RESERVATIONS = 3;

    static final int OUTPUT_NOT_WRITTEN = 4;
    static final int PROGRAM_ERROR = 70;

    private ExitCode() {}
}
