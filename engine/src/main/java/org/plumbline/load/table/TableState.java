package org.plumbline.load.table;

/** What became of a table. */
public enum TableState {
    /** The plan names no file for it. */
    ABSENT,
    /** All files were read, rows with errors apart. */
    READ,
    /** At least one file, or part of one, could not be read, so that anything may be missing. */
    LOST
}
