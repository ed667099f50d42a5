package org.plumbline.load.layout;

/** What a reader of a table took for granted because the table does not say it in so many words. */
public enum Inference {
    /** Months and quarters under a head such as 累计 count from the beginning of the year. */
    TO_DATE,
    /** Months under the word 季 are the ends of quarters. */
    QUARTER,
    /** The title, its period and unit are those of the table it goes on from. */
    CONTINUED,
    /** What the figures are is the name of the sheet. */
    SHEET_NAME,
    /** Growth without a unit is in percent. */
    GROWTH_IN_PERCENT;
}
