package org.plumbline.load.database;

import java.io.IOException;

/** A Parquet file that cannot be read, with a phrase that says why and what DuckDB said. */
public final class ParquetUnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String phrase;
    private final String detail;

    ParquetUnreadableException(String phrase, String detail) {
        super(phrase + " " + detail);
        this.phrase = phrase;
        this.detail = detail;
    }

    public String phrase() {
        return phrase;
    }

    public String detail() {
        return detail;
    }
}
