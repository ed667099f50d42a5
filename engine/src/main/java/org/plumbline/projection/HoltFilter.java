package org.plumbline.projection;

/**
 * Holt's linear smoothing with given parameters, damped where phi is below 1. With level l' and trend b' before a point y:
 * {@code l = alpha·y + (1 - alpha)·(l' + phi·b')}, {@code b = betaStar·(l - l') + (1 - betaStar)·phi·b'}; h steps ahead
 * {@code l + (phi + … + phi^h)·b} (statsmodels {@code Holt}; R's {@code ets} calls alpha·betaStar beta).
 *
 * @param alpha weight of the newest point in the level, 0 to 1
 * @param betaStar weight of the newest change of level in the trend, 0 to 1
 * @param phi what is left of the trend after a step, 1 where it is not damped
 * @param initialLevel level before the first point
 * @param initialTrend trend per step before the first point
 */
record HoltFilter(double alpha, double betaStar, double phi, double initialLevel, double initialTrend) {

    /**
     * The filter after the last point.
     *
     * @param squares sum of squared one-step errors
     */
    record State(double level, double trend, double squares, double[] errors) {}

    State run(double[] values) {
        double level = initialLevel;
        double trend = initialTrend;
        double squares = 0;
        double[] errors = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double expected = level + phi * trend;
            errors[i] = values[i] - expected;
            squares += errors[i] * errors[i];
            double newLevel = alpha * values[i] + (1 - alpha) * expected;
            trend = betaStar * (newLevel - level) + (1 - betaStar) * phi * trend;
            level = newLevel;
        }
        return new State(level, trend, squares, errors);
    }

    /** phi + … + phi^h, in between whole steps on the straight line. */
    double reach(double h) {
        double whole = Math.floor(h);
        double next = Math.pow(phi, whole + 1);
        double sum = phi == 1 ? whole : (phi - next) / (1 - phi);
        return sum + next * (h - whole);
    }

    /** The error variance h steps ahead over that of one step: 1 + sum over j = 1..h-1 of (alpha·(1 + betaStar·reach(j)))². */
    double varianceFactor(double h) {
        double sum = 0;
        for (int j = 0; j < h; j++) {
            double weight = j == 0 ? 1 : alpha * (1 + betaStar * reach(j));
            sum += weight * weight * Math.min(1, h - j);
        }
        return sum;
    }
}
