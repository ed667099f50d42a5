package org.plumbline.load.workbook;

/** The bytes are no workbook that can be read. */
public final class WorkbookUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, as far as a user can do something about it. */
    public enum Reason {
        /** The file has a password. */
        ENCRYPTED,
        DAMAGED
    }

    private final Reason reason;

    WorkbookUnreadableException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
