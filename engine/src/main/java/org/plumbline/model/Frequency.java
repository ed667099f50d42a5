package org.plumbline.model;

/** Shape of a period. */
public enum Frequency {
    YEARS,
    YEAR,
    HALF_YEAR,
    QUARTER,
    MONTH,
    /** From January to a month before December. */
    YEAR_TO_DATE,
    /** Any other run of months. */
    MONTHS
}
