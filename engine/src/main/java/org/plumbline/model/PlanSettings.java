package org.plumbline.model;

import org.plumbline.finding.SourceLocation;

/**
 * Settings of a plan that change results.
 *
 * @param method rating method
 * @param projection projection method
 * @param intervalLevel level of prediction intervals, between 0 and 1
 * @param approxTolerance tolerance of approximate targets as a fraction of the value
 * @param judge which of several targets is judged
 * @param preferDerived true: a derived value is judged before a stored one
 * @param boundaries {@code as-reported}, {@code current} or a day: see {@link Boundaries}
 * @param path shape of required paths where neither target nor indicator names one
 * @param thresholds boundaries of rating methods instead of their own, as written; empty: none
 * @param thresholdsPlace where they are written
 */
public record PlanSettings(
        String method,
        String projection,
        double intervalLevel,
        double approxTolerance,
        Judge judge,
        boolean preferDerived,
        String boundaries,
        PathShape path,
        String thresholds,
        SourceLocation thresholdsPlace) {
    public static final PlanSettings DEFAULT =
            new PlanSettings("path", "auto", 0.8, 0.05, Judge.IN_FORCE, false, "as-reported", PathShape.LINEAR);

    /** With the boundaries that the methods have themselves. */
    public PlanSettings(
            String method,
            String projection,
            double intervalLevel,
            double approxTolerance,
            Judge judge,
            boolean preferDerived,
            String boundaries,
            PathShape path) {
        this(
                method,
                projection,
                intervalLevel,
                approxTolerance,
                judge,
                preferDerived,
                boundaries,
                path,
                "",
                SourceLocation.NONE);
    }

    public PlanSettings withThresholds(String text, SourceLocation place) {
        return new PlanSettings(
                method,
                projection,
                intervalLevel,
                approxTolerance,
                judge,
                preferDerived,
                boundaries,
                path,
                text,
                place);
    }

    public PlanSettings withJudge(Judge other) {
        return new PlanSettings(
                method,
                projection,
                intervalLevel,
                approxTolerance,
                other,
                preferDerived,
                boundaries,
                path,
                thresholds,
                thresholdsPlace);
    }

    public PlanSettings withMethod(String other) {
        return new PlanSettings(
                other,
                projection,
                intervalLevel,
                approxTolerance,
                judge,
                preferDerived,
                boundaries,
                path,
                thresholds,
                thresholdsPlace);
    }

    public PlanSettings withProjection(String other) {
        return new PlanSettings(
                method,
                other,
                intervalLevel,
                approxTolerance,
                judge,
                preferDerived,
                boundaries,
                path,
                thresholds,
                thresholdsPlace);
    }
}
