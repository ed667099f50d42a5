package org.plumbline.rating;

/**
 * The trend arrow of the SDSN's SDG Index on unclipped scores n: actual = (n1 − n0)/(t1 − t0), required = (n_green − n0)
 * over the horizon. n1 ≥ n_green or actual ≥ required is on track or maintaining; below 0 decreasing; from half the
 * required moderately improving; else stagnating.
 */
public final class SdsnTrend {
    public static final String ON_TRACK = "on-track-or-maintaining";
    public static final String IMPROVING = "moderately-improving";
    public static final String STAGNATING = "stagnating";
    public static final String DECREASING = "decreasing";

    /** The horizon of the 2018 and 2019 editions, whatever the start year. */
    public static final double HORIZON_2019 = 15;

    static final ThresholdSet BOUNDARIES = ThresholdSet.descending(1, 0.5, 0);

    private SdsnTrend() {}

    /**
     * The arrow.
     *
     * @param start score n0
     * @param end score n1
     * @param years between the two, above 0
     * @param green score of the green threshold
     * @param horizon years over which the green threshold is to be reached
     */
    public static String classify(double start, double end, double years, double green, double horizon) {
        return classify(start, end, years, green, horizon, BOUNDARIES.values());
    }

    static String classify(
            double start, double end, double years, double green, double horizon, java.util.List<Double> boundaries) {
        double actual = (end - start) / years;
        double required = (green - start) / horizon;
        if (end >= green || Bands.atLeast(actual, boundaries.get(0) * required)) {
            return ON_TRACK;
        }
        if (!Bands.atLeast(actual, boundaries.get(2) * required)) {
            return DECREASING;
        }
        return Bands.atLeast(actual, boundaries.get(1) * required) ? IMPROVING : STAGNATING;
    }
}
