package org.plumbline.cli.option;

/** What was typed cannot be done; the message, already in the user's language, says what can. Exit code 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
