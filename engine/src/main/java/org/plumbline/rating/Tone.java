package org.plumbline.rating;

/** How a category reads, so that verdicts of different methods can be set side by side. */
public enum Tone {
    GOOD,
    FAIR,
    POOR,
    /** No verdict. */
    NONE
}
