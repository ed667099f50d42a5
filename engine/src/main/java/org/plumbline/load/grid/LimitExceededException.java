package org.plumbline.load.grid;

/** A file holds more than is read of one. */
public final class LimitExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReadLimit limit;
    private final long allowed;

    public LimitExceededException(ReadLimit limit) {
        super(limit.key() + " " + limit.value());
        this.limit = limit;
        this.allowed = limit.value();
    }

    public ReadLimit limit() {
        return limit;
    }

    /** The phrase of the findings bundle that tells of it, and the fact in it. */
    public String[] phrase() {
        return new String[] {"@limit." + limit.key(), Long.toString(allowed)};
    }

    /** Throws the excess again that a library has wrapped in its own failure; does nothing where there is none. */
    public static void rethrow(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++) {
            if (each instanceof LimitExceededException excess) {
                throw excess;
            }
            each = each.getCause();
        }
    }
}
