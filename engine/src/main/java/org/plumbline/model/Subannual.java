package org.plumbline.model;

/** How figures of parts of a year are printed: for the part alone or from January on. */
public enum Subannual implements Coded {
    DISCRETE("discrete"),
    YTD("ytd");

    private final String code;

    Subannual(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
