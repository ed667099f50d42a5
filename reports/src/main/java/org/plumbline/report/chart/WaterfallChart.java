package org.plumbline.report.chart;

import java.util.List;

/**
 * How the parts of a region lead from one total to another.
 *
 * @param steps the first and last are totals, those between add up to their difference
 * @param low left end of the scale; 0 unless the parts would be too small to be seen
 */
public record WaterfallChart(ChartHead head, List<Step> steps, double low, double high) implements SceneChart {

    /** What a step is. */
    public enum Kind {
        TARGET_TOTAL,
        PREVIOUS_TOTAL,
        ACTUAL_TOTAL,
        /** The first end of a comparison. */
        EARLIER_TOTAL,
        /** The second end of a comparison. */
        LATER_TOTAL,
        PART,
        /** A part that is neither for the better nor for the worse. */
        CHANGE,
        /** What the parts do not explain. */
        REMAINDER
    }

    /**
     * A total or a part.
     *
     * @param from where the bar begins; 0 for totals
     * @param to where it ends
     * @param better true where the part moves the total for the better
     */
    public record Step(Kind kind, String label, double from, double to, boolean better, String figure) {
        public double change() {
            return to - from;
        }

        public boolean isTotal() {
            return kind != Kind.PART && kind != Kind.CHANGE && kind != Kind.REMAINDER;
        }
    }

    public WaterfallChart {
        steps = List.copyOf(steps);
    }
}
