package org.plumbline.load.table;

import java.io.IOException;

/** Bytes that are there and cannot be read, with a phrase of the findings bundle that says why and a fact for it. */
public final class ContentUnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String phrase;
    private final String detail;

    public ContentUnreadableException(String phrase, String detail) {
        super(phrase + " " + detail);
        this.phrase = phrase;
        this.detail = detail;
    }

    public String phrase() {
        return phrase;
    }

    /** May be empty. */
    public String detail() {
        return detail;
    }
}
