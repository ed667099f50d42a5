package org.plumbline.load.convert;

/** Nothing in a file can be read. */
public final class FileUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, as far as a user can do something about it. */
    public enum Reason {
        EMPTY,
        /** It cannot be opened. */
        CLOSED,
        /** It has a password. */
        LOCKED,
        DAMAGED,
        /** Text in no known encoding. */
        ENCODING,
        /** A format that is not read. */
        FORMAT,
        /** More than may be held in memory. */
        LARGE,
        /** It can be read, but holds no table. */
        NO_TABLE
    }

    private final Reason reason;
    private final String detail;

    FileUnreadableException(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** A fact for the message, such as the limit; may be empty. */
    public String detail() {
        return detail;
    }
}
