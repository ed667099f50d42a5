package org.plumbline.load.format;

/** What a file is by its content. */
public enum FileFormat {
    EMPTY,
    /** A zip with Office parts, {@code .xlsx}. */
    WORKBOOK,
    /** A compound file, binary {@code .xls}, also one with a password. */
    OLD_WORKBOOK,
    /** A web page, often called {@code .xls}. */
    HTML,
    XML,
    /** Text with or without delimiters. */
    TEXT,
    PDF,
    PARQUET,
    /** Bytes that are none of these. */
    OTHER
}
