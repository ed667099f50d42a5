package org.plumbline.load.convert;

import java.util.Optional;
import org.plumbline.load.grid.LimitExceededException;

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
        /** A message that declares a document type, whose entities could be anything. */
        DECLARES,
        /** XML that is no SDMX data message. */
        XML,
        /** A format that is read by an add-on, which is not there. */
        ADD_ON,
        /** Columns without which its figures mean nothing are missing. */
        COLUMNS,
        /** A head, and no rows beneath it. */
        NO_ROWS,
        /** A format that is not read. */
        FORMAT,
        /** More than may be held in memory. */
        LARGE,
        /** It can be read, but holds no table. */
        NO_TABLE
    }

    private final Reason reason;
    private final String detail;
    private final transient Optional<LimitExceededException> excess;

    FileUnreadableException(LimitExceededException excess) {
        super(excess.getMessage(), excess);
        this.reason = Reason.LARGE;
        this.detail = excess.phrase()[0];
        this.excess = Optional.of(excess);
    }

    FileUnreadableException(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
        this.excess = Optional.empty();
    }

    public Reason reason() {
        return reason;
    }

    /** The limit, where it holds too much. */
    public Optional<LimitExceededException> excess() {
        return excess;
    }

    /** A fact for the message, such as the limit; may be empty. */
    public String detail() {
        return detail;
    }
}
