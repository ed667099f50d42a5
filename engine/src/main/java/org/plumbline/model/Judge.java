package org.plumbline.model;

/** Which of several targets for the same thing is judged. */
public enum Judge implements Coded {
    IN_FORCE("in-force"),
    ORIGINAL("original"),
    LATEST("latest"),
    ALL("all");

    private final String code;

    Judge(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
