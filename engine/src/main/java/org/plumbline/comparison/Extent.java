package org.plumbline.comparison;

/** How much of a plan one side of a comparison holds. */
public enum Extent {
    /** The plan itself. */
    WHOLE,
    /** Only what a report shows: its targets with their figures. */
    SHOWN
}
