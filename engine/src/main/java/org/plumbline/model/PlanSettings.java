package org.plumbline.model;

/**
 * Settings of a plan that change results.
 *
 * @param method rating method
 * @param projection projection method
 * @param intervalLevel level of prediction intervals, between 0 and 1
 * @param approxTolerance tolerance of approximate targets as a fraction of the value
 * @param judge which of several targets is judged
 * @param preferDerived true: a derived value is judged before a stored one
 * @param boundaries {@code as-reported} or another treatment of changed regions
 * @param path shape of required paths where neither target nor indicator names one
 */
public record PlanSettings(
        String method,
        String projection,
        double intervalLevel,
        double approxTolerance,
        Judge judge,
        boolean preferDerived,
        String boundaries,
        PathShape path) {
    public static final PlanSettings DEFAULT =
            new PlanSettings("path", "auto", 0.8, 0.05, Judge.IN_FORCE, false, "as-reported", PathShape.LINEAR);

    public PlanSettings withJudge(Judge other) {
        return new PlanSettings(
                method, projection, intervalLevel, approxTolerance, other, preferDerived, boundaries, path);
    }

    public PlanSettings withMethod(String other) {
        return new PlanSettings(
                other, projection, intervalLevel, approxTolerance, judge, preferDerived, boundaries, path);
    }

    public PlanSettings withProjection(String other) {
        return new PlanSettings(method, other, intervalLevel, approxTolerance, judge, preferDerived, boundaries, path);
    }
}
