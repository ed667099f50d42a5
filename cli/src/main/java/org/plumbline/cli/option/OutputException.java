package org.plumbline.cli.option;

/** An output could not be written; the message names the file and why. What was there before is still there. */
public final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
