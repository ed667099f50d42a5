package org.plumbline.model;

/** Standing of a source. */
public enum SourceStatus implements Coded {
    IN_FORCE("in-force"),
    DRAFT("draft"),
    WITHDRAWN("withdrawn");

    private final String code;

    SourceStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** A draft or withdrawn source never outranks one in force. */
    public boolean stands() {
        return this == IN_FORCE;
    }
}
